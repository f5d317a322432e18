import type { Provider } from '#mocks/engine/provider.ts'
import { type Fault, type PastedCall } from '#src/features/diagnose/call.ts'
import { type Finding, findingCatalog, oneFinding } from './catalog.ts'
import { commandFaults } from './faults/command.ts'
import { faultContext, wordsOf } from './faults/fault-words.ts'

const isInCommand = ({ id }: Fault): boolean => id in commandFaults

/** What was found wrong while a paste was read: in the command first, then in how the client is wired or the key is kept. Each once with all its places. */
export const writingMistakes = (
  { faults }: Pick<PastedCall, 'faults'>,
  provider: Provider | undefined,
  inCall: boolean,
): readonly Finding[] => {
  const ordered = [...faults.filter(isInCommand), ...faults.filter((fault) => !isInCommand(fault))]
  const groups = Map.groupBy(ordered, (fault) => (isInCommand(fault) ? fault.id : `${fault.id} ${fault.detail ?? ''}`))
  return [...groups.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const context = faultContext(first.detail ?? '', provider, inCall)
    const words = wordsOf(findingCatalog[first.id], context)
    return oneFinding(first.id, { ...words, spans: same.map(({ span }) => span) }).map((each) => ({
      ...each,
      fails: each.fails || same.some(({ sure }) => sure === true),
    }))
  })
}
