import { addressCases } from './address-cases.ts'
import { classCases } from './class-cases.ts'
import { clientSecretCases } from './client-secret-cases.ts'
import { customerCases } from './customer-cases.ts'
import { inputCases } from './input-cases.ts'
import { keyCases } from './key-cases.ts'
import { paymentCases } from './payment-cases.ts'
import type { PerfectPayCase } from './scenes.ts'

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
