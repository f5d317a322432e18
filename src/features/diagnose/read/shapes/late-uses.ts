import { spanIn } from '#src/features/diagnose/source-text.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import type { Use } from '#src/features/diagnose/read/languages/value.ts'
import { applyUses } from './builder.ts'
import { pathOf, type CallShape } from './call-shape.ts'
import { fault, newDraft } from './draft.ts'
import type { Draft } from './draft.ts'

/** What is done with the result: with a request that was built, or with an answer, which comes too late for a header. */
export const resultUses = (draft: Draft, met: Met, { style }: CallShape): void => {
  const { result } = met
  const path = pathOf(met)
  const isBuilt = /^(?:guzzle|laravel)$/.test(style.client)
    ? /(?:^|\.)Request$/.test(path)
    : !/^(?:axios|fetch|go|requests)$/.test(style.client) || /(?:Request|create|extend|Session|Client)$/i.test(path)
  if (isBuilt) {
    applyUses(draft, result.uses)
    return
  }
  setTooLate(draft, result.uses, met)
}

/** What Guzzle gives back is the answer, and no client: a header that is added to it comes too late. */
export const isLate = ({ method, span }: Use, met: Met, { style }: CallShape): boolean =>
  style.client === 'guzzle' && /^(?:add|set|with)(?:Added)?Headers?$/.test(method) && span.from >= met.span.to

export const setTooLate = (draft: Draft, uses: readonly Use[], { span }: Met): void => {
  const late = newDraft(draft.source, span)
  applyUses(late, uses)
  for (const header of late.headers) {
    draft.headers.push({ ...header, lost: true })
    fault(draft, 'headers-too-late', spanIn(header.name) ?? span)
  }
}
