import { hasBearer } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

// What a generator of OpenAPI writes: a configuration with a base path, and the token that it puts behind Bearer.
const CONFIGURED = /\bConfiguration\b|\b(?:set)?base_?path\b/i
const TOKEN =
  /\b(?:accessToken|access_token|AccessToken|BearerToken|set(?:Bearer|Access)Token)\b["']?\s{0,4}(?:[:=](?!=)|\()\s{0,4}(?:async\s{1,3})?(?:\(\)\s{0,3}=>\s{0,3})?("[^"\n]{0,300}"|'[^'\n]{0,300}'|`[^`\n]{0,300}`|[\w.]{1,80}(?:[([]["'][\w.]{1,60}["'][)\]])?)/

const tokenAt = (source: string, code: string, from: number): SourceText => {
  const span = { from, to: from + code.length }
  if (/^["'`]/.test(code) && !/[$#]\{/.test(code)) return textAt(source, from + 1, span.to - 1)
  const name = /[A-Z][A-Z0-9_]{2,60}/.exec(code)?.[0] ?? code.match(/\w{2,60}/g)?.at(-1) ?? 'the key'
  return placeholderOf(name, name, span)
}

/** The header that a generated client sends, of which the code shows the token alone; undefined where it is no such client. */
export const generatedClient = (
  source: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] } | undefined => {
  if (!CONFIGURED.test(source)) return undefined
  const match = TOKEN.exec(source)
  const [all = '', code = ''] = match ?? []
  if (!match) return undefined
  const from = match.index + all.length - code.length
  const span = { from, to: from + code.length }
  const token = tokenAt(source, code, from)
  return {
    headers: [{ name: textFor('Authorization', span), value: concat([textFor('Bearer ', span), token]) }],
    faults: hasBearer(token.text) ? [{ id: 'scheme-by-client', span, detail: '' }] : [],
  }
}
