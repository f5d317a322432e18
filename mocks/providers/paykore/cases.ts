import { addressCases } from './address-cases.ts'
import type { PayKoreCase } from './case-calls.ts'
import { environmentCases } from './environment-cases.ts'
import { lifeCases } from './life-cases.ts'
import { rateCases } from './rate-cases.ts'
import { sendingCases } from './sending-cases.ts'
import { transferCases } from './transfer-cases.ts'
import { walletCases } from './wallet-cases.ts'

/** Every outcome that is documented or assumed, ready to be reproduced. */
export const cases: readonly PayKoreCase[] = [
  ...sendingCases,
  ...lifeCases,
  ...rateCases,
  ...environmentCases,
  ...walletCases,
  ...transferCases,
  ...addressCases,
]
