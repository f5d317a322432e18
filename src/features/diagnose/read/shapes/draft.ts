import { base64 } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import type { FaultId } from '#src/features/diagnose/findings/faults/faults.ts'
import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { nameOfConstant } from './header-names.ts'
import { textOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'

/** A request while it is put together out of what a script does. */
export type Draft = {
  /** The paste that its places are of. */
  readonly source: string
  readonly span: Span
  /** The word that a client writes in front of a token in the place of Bearer. */
  scheme: SourceText | undefined
  method: SourceText | undefined
  base: SourceText | undefined
  /** The path is resolved against the base, and not put behind it. */
  resolves: boolean
  url: SourceText | undefined
  readonly headers: PastedHeader[]
  body: SourceText | undefined
  bodyUnseen: boolean
  readonly keyFields: { readonly name: SourceText; readonly value: SourceText }[]
  usualType: string | undefined
  readonly faults: Fault[]
  partial: boolean
}

export const newDraft = (source: string, span: Span): Draft => ({
  source,
  span,
  scheme: undefined,
  method: undefined,
  base: undefined,
  resolves: false,
  url: undefined,
  headers: [],
  body: undefined,
  bodyUnseen: false,
  keyFields: [],
  usualType: undefined,
  faults: [],
  partial: false,
})

export const fault = (draft: Draft, id: FaultId, span: Span, detail?: string): void =>
  void draft.faults.push({ id, span, ...(detail !== undefined && { detail }) })

const VERB = /(?:^|\.|_|Method)(get|post|put|patch|delete|del|head|options)$/i

/** A value as the text that it comes to. */
export const textOf = ({ source }: Draft, value: Value | undefined): SourceText | undefined =>
  textOfValue(source, value)

/** The method that a value names: a text, or a constant as `HttpMethod.Get`. */
export const methodOf = (draft: Draft, value: Value): SourceText | undefined => {
  if (value.kind === 'thing') {
    const [, verb] = VERB.exec(value.made) ?? []
    return verb === undefined ? undefined : textFor(verbName(verb), value.span)
  }
  return value.kind === 'text' ? value.part : textOf(draft, value)
}

export const verbName = (verb: string): string => (/^del$/i.test(verb) ? 'DELETE' : verb.toUpperCase())

/** Adds a header; a name that is set again is replaced where the client does so. */
export const addHeader = (
  draft: Draft,
  written: SourceText,
  value: SourceText,
  { lost = false, replaces = false } = {},
): void => {
  const name = nameOfConstant(written)
  if (/^\s*$/.test(name.text)) return
  // Code that is gone through twice writes the same line.
  const [place, valuePlace] = [spanIn(name), spanIn(value)]
  const isSame = draft.headers.some(
    (each) =>
      place !== undefined &&
      each.name.text === name.text &&
      spanIn(each.name)?.from === place.from &&
      spanIn(each.value)?.from === valuePlace?.from,
  )
  if (isSame) return
  if (replaces) {
    const at = draft.headers.findIndex((each) => each.name.text.toLowerCase() === name.text.toLowerCase())
    if (at >= 0) draft.headers.splice(at, 1)
  }
  draft.headers.push({ name, value, ...(lost && { lost: true }) })
}

/** A token behind Bearer, as a client writes it that is given the token alone; `at` is where the header is set. */
export const bearer = (draft: Draft, token: SourceText, at = spanIn(token, 0, 1) ?? draft.span, schemeAt = at): void =>
  addHeader(draft, textFor('Authorization', at), concat([textFor('Bearer ', schemeAt), token]))

export const basic = (draft: Draft, user: SourceText, password: SourceText | undefined, span: Span): void => {
  const text = `${user.text}:${password?.text ?? ''}`
  const near = spanIn(user) ?? span
  const plain = user.placeholders.length > 0 || (password?.placeholders.length ?? 0) > 0
  const value = plain ? user : textFor(base64(text), near)
  addHeader(draft, textFor('Authorization', span), concat([textFor('Basic ', near), value]))
}
