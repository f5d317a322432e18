import { type Draft, fault } from './draft.ts'
import { withFilledPath } from './filled-path.ts'
import { droppedOf, resolvedAddress } from '#src/features/diagnose/read/languages/resolved-address.ts'
import type { CallForm, PastedCall } from '#src/features/diagnose/call.ts'
import { textFor, spanIn, slice, concat, type SourceText, trimmed, noText } from '#src/features/diagnose/source-text.ts'

const absolute = ({ text, placeholders }: SourceText): boolean =>
  /^[a-z][\w+.-]*:\/\//i.test(text) || placeholders.some(({ from }) => from === 0)
const withBase = (base: SourceText, path: SourceText): SourceText => {
  if (path.text === '' || absolute(path)) return path.text === '' ? base : path
  const left = base.text.endsWith('/') ? slice(base, 0, base.text.length - 1) : base
  const glue =
    path.text.startsWith('/') || path.text.startsWith('?') ? [] : [textFor('/', spanIn(path) ?? { from: 0, to: 0 })]
  return concat([left, ...glue, path])
}

/** The request as it would go out. */

export const pastedCallOf = (draft: Draft, form: CallForm, readAs: string): PastedCall => {
  const { base, resolves, method, body, bodyUnseen, usualType, faults } = draft
  // Of a base that is filled in later nobody knows the path.
  const isKnown = base?.placeholders.every(({ from }) => from > 0) === true
  const dropped = resolves && isKnown && draft.url ? droppedOf(base.text, draft.url.text) : ''
  const place = draft.url && spanIn(draft.url)
  if (dropped !== '' && place) fault(draft, 'base-dropped', place, dropped)
  const written =
    draft.url && base ? (resolves && isKnown ? resolvedAddress : withBase)(base, draft.url) : (draft.url ?? base)
  const url = written && withFilledPath(draft.source, written)
  // What ends like a base is only that: the path is given where the text does not show it.
  if (!draft.url && base && /^[a-z]+:\/\/[^/]+$|\/(?:(?:api|v\d+)\/?)?$/i.test(base.text)) draft.partial = true
  const withBody = body !== undefined || bodyUnseen
  return {
    form,
    method: method
      ? { ...method, text: method.text.toUpperCase() }
      : textFor(withBody && !/^(?:fetch|node)$/.test(form) ? 'POST' : 'GET', {
          from: draft.span.from,
          to: Math.min(draft.span.to, draft.span.from + 24),
        }),
    ...(!method && { methodBy: withBody && !/^(?:fetch|node)$/.test(form) ? ('body' as const) : ('default' as const) }),
    url: url && trimmed(url).text !== '' ? trimmed(url) : undefined,
    headers: draft.headers.filter(({ name }) => name !== noText),
    body,
    ...(bodyUnseen && body === undefined && { bodyUnseen: true }),
    ...(draft.keyFields.length > 0 && { keyFields: draft.keyFields }),
    ...(usualType !== undefined && { usualType }),
    faults,
    ...(draft.partial && { partial: true }),
    readAs,
  }
}
