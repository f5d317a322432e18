import { accountCases } from './account.ts'
import type { IvoryPayCase } from '#mocks/providers/ivorypay/case-helpers.ts'
import { inputCases } from './input.ts'
import { keyCases } from './key.ts'
import { moneyCases } from './money.ts'
import { pairCases } from './pair.ts'
import { refusalCases } from './refusal.ts'

/** Every outcome that is documented, public or assumed, ready to be reproduced. */
export const cases: readonly IvoryPayCase[] = [
  ...keyCases,
  ...pairCases,
  ...accountCases,
  ...moneyCases,
  ...inputCases,
  ...refusalCases,
]
