import type { Cause } from './cause.ts'
import {
  defaultsTooLate,
  headersAsSet,
  headersOfNil,
  paramsOfVolley,
  authWithoutReturn,
  headerAsParameter,
  replacedLater,
  anotherClient,
} from './of-apps.ts'
import {
  springFeign,
  headersFunction,
  hostNotListed,
  answerHeadersSent,
  answerKept,
  quotesForConfigparser,
  dollarMissing,
  replacedByNetrc,
  wholeAnswer,
  setterNotAwaited,
} from './of-clients.ts'

export { foldedBelow } from './of-apps.ts'

/** What code tells of its own client: headers that it does not read, sets too late, or keeps of the answer. */
export const OF_CLIENTS: readonly Cause[] = [
  defaultsTooLate,
  headersAsSet,
  headersOfNil,
  paramsOfVolley,
  authWithoutReturn,
  headerAsParameter,
  springFeign,
  replacedLater,
  anotherClient,
  headersFunction,
  hostNotListed,
  answerHeadersSent,
  answerKept,
  quotesForConfigparser,
  dollarMissing,
  replacedByNetrc,
  wholeAnswer,
  setterNotAwaited,
]
