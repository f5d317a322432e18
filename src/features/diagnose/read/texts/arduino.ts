import { base64 } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

const SET =
  /\.setAuthorization\([ \t]*("[^"\n]{0,2000}"|[\w.]{1,80}(?:\(\))?)[ \t]*(?:,[ \t]*("[^"\n]{0,2000}"|[\w.]{1,80}(?:\(\))?)[ \t]*)?\)/
const TYPE = /\.setAuthorizationType\([ \t]*"(\w{1,20})"[ \t]*\)/

/** What HTTPClient of Arduino is told: a user and a password make Basic, one text goes behind the type, which is Basic where nobody sets another. */
export const arduinoHeader = (
  source: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] } | undefined => {
  const match = SET.exec(source)
  const [all = '', first = '', second] = match ?? []
  if (!match) return undefined
  const at = match.index + all.indexOf(first)
  const isText = first.startsWith('"')
  const span = isText ? { from: at + 1, to: at + first.length - 1 } : { from: at, to: at + first.length }
  const given: SourceText = isText ? textAt(source, span.from, span.to) : placeholderOf(first, first, span)
  const called = { from: match.index + 1, to: match.index + '.setAuthorization'.length }
  const name = textFor('Authorization', called)
  if (second === undefined)
    return {
      headers: [{ name, value: concat([textFor(`${TYPE.exec(source)?.[1] ?? 'Basic'} `, called), given]) }],
      faults: [],
    }
  const pair = isText ? textFor(base64(`${given.text}:${second.replace(/^"|"$/g, '')}`), span) : given
  return {
    headers: [{ name, value: concat([textFor('Basic ', called), pair]) }],
    faults: [{ id: 'basic-from-auth', span }],
  }
}
