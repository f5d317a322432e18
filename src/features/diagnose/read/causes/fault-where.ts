import type { Fault } from '#src/features/diagnose/call.ts'
import type { FaultId } from '#src/features/diagnose/findings/faults/faults.ts'

/** One fault at what a pattern found. */
export const faultWhere = (id: FaultId, match: RegExpExecArray, detail?: string, sure?: boolean): readonly Fault[] => [
  {
    id,
    span: { from: match.index, to: match.index + match[0].length },
    ...(detail !== undefined && { detail }),
    ...(sure === true && { sure }),
  },
]

/** One fault at a word of what a pattern found. */
export const faultAt = (id: FaultId, match: RegExpExecArray, word: string, detail: string): readonly Fault[] => {
  const from = match.index + match[0].indexOf(word)
  return [{ id, span: { from, to: from + word.length }, detail }]
}
