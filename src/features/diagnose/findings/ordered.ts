import type { PastedCall } from '#src/features/diagnose/call.ts'
import type { Finding } from './catalog.ts'
import { stages } from './stage.ts'

/** The worst first, then in the order of the stages; what a client refused to send comes before what a provider would have said of it. */
export const ordered = (findings: readonly Finding[], { faults }: PastedCall): readonly Finding[] => {
  const isRefused = faults.some(({ id }) => id === 'refused-by-client')
  const stageOf = ({ id, stage }: Finding): number =>
    stages.indexOf(isRefused && id === 'line-break' ? 'writing' : stage)
  return findings.toSorted((a, b) => Number(b.fails) - Number(a.fails) || stageOf(a) - stageOf(b))
}
