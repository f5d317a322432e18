import type { Hint, Outlook } from './hint.ts'
import { liveKey, otherProvider, wrongClass, wrongEnvironment } from './wrong-key.ts'
import { prefixMissing, prefixWrong, writtenWrong } from './written-wrong.ts'

/** What can be told before sending, the reader's safety first. All of it comes from the registry and the request itself. */
export const hintsOf = (outlook: Outlook): readonly Hint[] =>
  [liveKey, writtenWrong, prefixWrong, prefixMissing, otherProvider, wrongClass, wrongEnvironment].flatMap((rule) =>
    rule(outlook),
  )
