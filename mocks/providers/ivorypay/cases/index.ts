import type { Case } from '#mocks/engine/case.ts'
import { accountCases } from './account.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { inputCases } from './input.ts'
import { keyCases } from './key.ts'
import { moneyCases } from './money.ts'
import { pairCases } from './pair.ts'
import { refusalCases } from './refusal.ts'

/** Every outcome that is documented, public or assumed, ready to be reproduced. */
export const cases: readonly Case<IvoryPayData>[] = [
  ...keyCases,
  ...pairCases,
  ...accountCases,
  ...moneyCases,
  ...inputCases,
  ...refusalCases,
]
