import { accountCases } from './account-cases.ts'
import type { PayvioxCase } from './case-calls.ts'
import { lifeCases } from './life-cases.ts'
import { paymentCases } from './payment-cases.ts'
import { sendingCases } from './sending-cases.ts'
import { sessionCases } from './session-cases.ts'

/** Every outcome that is documented or assumed, ready to be reproduced. */
export const cases: readonly PayvioxCase[] = [
  ...sendingCases,
  ...lifeCases,
  ...sessionCases,
  ...paymentCases,
  ...accountCases,
]
