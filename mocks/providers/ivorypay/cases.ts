import type { Case } from '../../engine/case.ts'
import { accountCases } from './account-cases.ts'
import type { IvoryPayData } from './books.ts'
import { inputCases } from './input-cases.ts'
import { keyCases } from './key-cases.ts'
import { moneyCases } from './money-cases.ts'
import { pairCases } from './pair-cases.ts'
import { refusalCases } from './refusal-cases.ts'

/** Every outcome that is documented, public or assumed, ready to be reproduced. */
export const cases: readonly Case<IvoryPayData>[] = [
  ...keyCases,
  ...pairCases,
  ...accountCases,
  ...moneyCases,
  ...inputCases,
  ...refusalCases,
]
