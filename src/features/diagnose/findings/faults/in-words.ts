import type { Provider } from '#mocks/engine/provider.ts'
import type { Fault } from '#src/features/diagnose/call.ts'
import type { Finding } from '#src/features/diagnose/findings/catalog.ts'
import { commandFaults } from './command.ts'
import { faultContext, wordsOf } from './fault-words.ts'
import { faults } from './faults.ts'

const isInCommand = ({ id }: Fault): boolean => id in commandFaults

/** Faults as findings: those in the command first, then how the client is wired or the key is kept. Each once with all its places. */
export const inWords = (
  found: readonly Fault[],
  provider: Provider | undefined,
  inCall: boolean,
): readonly Finding[] => {
  const ordered = [...found.filter(isInCommand), ...found.filter((fault) => !isInCommand(fault))]
  const groups = Map.groupBy(ordered, (fault) => (isInCommand(fault) ? fault.id : `${fault.id} ${fault.detail ?? ''}`))
  return [...groups.values()].flatMap((same): readonly Finding[] => {
    const [first] = same
    if (!first) return []
    const { id, detail = '' } = first
    const { stage, fails } = faults[id]
    return [
      {
        id,
        stage,
        fails: fails || same.some(({ sure }) => sure === true),
        ...wordsOf(faults[id], faultContext(detail, provider, inCall)),
        spans: same.map(({ span }) => span),
      },
    ]
  })
}
