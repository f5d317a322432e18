import type { Paste } from './call.ts'
import type { CallDiagnosis, Diagnosis } from './diagnosis.ts'
import { readPaste } from './read/read-paste.ts'
import type { Span } from './source-text.ts'

/** So many commands of one text are looked at. */
const MOST_COMMANDS = 3

const isRight = ({ findings }: CallDiagnosis): boolean => !findings.some(({ fails }) => fails)

/** Whether a call of the same provider was read whole and fails for its writing or its key. */
const isFailing = (result: Diagnosis, first: CallDiagnosis): boolean => {
  if (result.kind !== 'call' || result.partial || result.provider.id !== first.provider.id) return false
  const [finding] = result.findings
  return finding?.fails === true && /^(?:writing|key)$/.test(finding.stage)
}

const without = (source: string, { from, to }: Span): string =>
  source.slice(0, from) + source.slice(from, to).replace(/[^\r\n]/g, ' ') + source.slice(to)

/** People paste what works beside what fails: where nothing is wrong with the first call of a text, or it is a stranger's, the failing one behind it is told. */
export const failingCall = async (
  source: string,
  paste: Paste,
  first: Diagnosis,
  tell: (paste: Paste) => Promise<Diagnosis>,
): Promise<Diagnosis> => {
  if (paste.kind !== 'call') return first
  // The first call is nobody's whom this site knows: the one behind it may be meant.
  if (first.kind === 'unnamed')
    for (const call of paste.call.others ?? []) {
      const diagnosis = await tell({ kind: 'call', call })
      if (diagnosis.kind === 'call' && diagnosis.sure === 'certain') return diagnosis
    }
  if (first.kind !== 'call' || !isRight(first)) return first
  for (const call of paste.call.others ?? []) {
    const result = await tell({ kind: 'call', call })
    if (isFailing(result, first)) return result
  }
  let [rest, { extent }] = [source, paste.call]
  for (let count = 1; extent && count < MOST_COMMANDS; count += 1) {
    rest = without(rest, extent)
    const next = /https?:|\bcurl\b/.test(rest) ? await readPaste(rest) : undefined
    if (next?.kind !== 'call') return first
    const result = await tell(next)
    if (isFailing(result, first)) return result
    ;({ extent } = next.call)
  }
  return first
}
