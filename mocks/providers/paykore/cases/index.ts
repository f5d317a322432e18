import { addressCases } from './address.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { environmentCases } from './environment.ts'
import { lifeCases } from './lifecycle.ts'
import { rateCases } from './rate.ts'
import { sendingCases } from './sending.ts'
import { transferCases } from './transfer.ts'
import { walletCases } from './wallet.ts'

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
