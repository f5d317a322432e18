import { accountCases } from './account.ts'
import type { PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { lifeCases } from './lifecycle.ts'
import { paymentCases } from './payment.ts'
import { sendingCases } from './sending.ts'
import { sessionCases } from './session.ts'

/** Every outcome that is documented or assumed, ready to be reproduced. */
export const cases: readonly PayvioxCase[] = [
  ...sendingCases,
  ...lifeCases,
  ...sessionCases,
  ...paymentCases,
  ...accountCases,
]
