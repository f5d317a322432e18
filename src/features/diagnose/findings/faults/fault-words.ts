import type { Provider } from '#mocks/engine/provider.ts'
import type { Entry, Words } from '#src/features/diagnose/findings/stage.ts'
import { waysOf } from '#src/features/diagnose/findings/key-ways.ts'

/** What is known of a fault when it is put into words: what its reader said of it, as a whole and word by word, and who reads the call. */
export type FaultContext = {
  readonly detail: string
  readonly first: string
  readonly second: string
  readonly provider: Provider | undefined
  /** The provider by its name, and the headers that it reads. */
  readonly who: string
  readonly ways: string
  /** It stands in a call, and not in a file. */
  readonly inCall: boolean
}

type Telling = string | ((context: FaultContext) => string)
/** A fault that is found while a paste is read, with the words for it: `words` where one look at the fault tells both. */
export type FaultEntry = Entry &
  ({ readonly says: Telling; readonly fix: Telling } | { readonly words: (context: FaultContext) => Words })

export const faultContext = (detail: string, provider: Provider | undefined, inCall: boolean): FaultContext => {
  const [first = '', second = ''] = detail.split(' ')
  const who = provider?.name ?? 'The provider'
  return {
    detail,
    first,
    second,
    provider,
    who,
    ways: provider ? waysOf(provider) : 'the header that your provider documents',
    inCall,
  }
}

const textOf = (telling: Telling, context: FaultContext): string =>
  typeof telling === 'string' ? telling : telling(context)

export const wordsOf = (entry: FaultEntry, context: FaultContext): Words =>
  'words' in entry ? entry.words(context) : { says: textOf(entry.says, context), fix: textOf(entry.fix, context) }
