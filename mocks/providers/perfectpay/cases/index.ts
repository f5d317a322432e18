import { addressCases } from './address.ts'
import { classCases } from './class.ts'
import { clientSecretCases } from './client-secret.ts'
import { customerCases } from './customer.ts'
import { inputCases } from './input.ts'
import { keyCases } from './key.ts'
import { paymentCases } from './payment.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

/** Every outcome that is documented or assumed, ready to be reproduced. */
export const cases: readonly PerfectPayCase[] = [
  ...keyCases,
  ...classCases,
  ...clientSecretCases,
  ...paymentCases,
  ...inputCases,
  ...customerCases,
  ...addressCases,
]
