import type { Environment, KeyClass, KeyFormat } from '#mocks/engine/key.ts'
import { hintOfText, redact, redactTyped } from '#mocks/engine/redact.ts'
import { isVariable } from '#mocks/engine/stand-in.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { fits } from '#mocks/engine/key-format.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { expiryOf } from '#src/features/diagnose/replay/token.ts'
import { type Look, lookOf, printsPrefixes } from './look.ts'
import { parseCredentialValue, visibleCredential } from './parse-credential-value.ts'

/** A provider that a key may be of: `whole` where its format fits completely. `differs` says where it does not. */
export type KeyCandidate = {
  readonly provider: { readonly id: string; readonly name: string; readonly tag: string }
  readonly class: KeyClass
  readonly environment: Environment | undefined
  readonly whole: boolean
  readonly differs: string
  readonly variable: string
  /** Prefix or length rests on a decision of ours. */
  readonly assumed: boolean
}

/** What can be told of a key by its look. It holds the hint and never the key. */
export type KeyReport = {
  readonly look: Look
  readonly hint: string
  readonly length: number
  readonly around: readonly string[]
  readonly candidates: readonly KeyCandidate[]
  /** Names of the providers that print no form, so that any text may be a key of theirs. */
  readonly formless: readonly string[]
  /** For a token: when it says that it ends, ISO 8601, and whether that is over. */
  readonly ends?: { readonly at: string; readonly over: boolean }
}

const candidateOf = (provider: Provider, text: string, variable: string | undefined): readonly KeyCandidate[] => {
  const { id, name, tag, env } = provider
  const like = provider.keyFormats.filter(({ prefix }) => text.startsWith(prefix))
  const exact = like.filter((form) => fits(form, text))
  const keyFormats = exact.length > 0 ? exact : like
  const [form] = keyFormats
  if (!form) return []
  const own = keyFormats.find((each) => variable !== undefined && env[each.class]?.[each.environment] === variable)
  const many = new Set(keyFormats.map(({ environment }) => environment)).size > 1 && !own
  const length = text.length - form.prefix.length
  const odd = Array.from(text.slice(form.prefix.length)).some((char) => !form.randomPart.alphabet.includes(char))
  const differs =
    exact.length > 0
      ? ''
      : odd
        ? 'it holds characters that their keys do not have'
        : `${length} characters follow the prefix, theirs have ${form.randomPart.length}`
  return [
    {
      provider: { id, name, tag },
      class: form.class,
      environment: many ? undefined : (own ?? form).environment,
      whole: exact.length > 0,
      differs,
      variable: env[form.class]?.[(own ?? form).environment] ?? '',
      assumed: form.source.basis === 'assumed' || form.randomPartSource.basis === 'assumed',
    },
  ]
}

const around = (value: SourceText): readonly string[] => {
  const { prefixes, quotes, unseen, edges } = parseCredentialValue(value)
  const breaks = unseen.some(({ from, to }) => /[\r\n]/.test(value.text.slice(from, to)))
  return [
    ...(prefixes.length > 1
      ? [`${prefixes.length} schemes in front`]
      : prefixes.length === 1
        ? [`${prefixes[0]?.word ?? ''} in front`]
        : []),
    ...(quotes.length > 0 ? [quotes.some(({ curly }) => curly) ? 'curly quotes around it' : 'quotes around it'] : []),
    ...(unseen.length > 0 ? [breaks ? 'a line break inside' : 'characters inside that cannot be seen'] : []),
    ...(edges.length > 0 ? ['white space around it'] : []),
  ]
}

/** A variable or an expression as it may be shown: the texts in an expression may be secret. */
const expressionOf = (text: string, keyFormats: readonly KeyFormat[]): string =>
  (isVariable(text)
    ? redact(text, keyFormats)
    : redactTyped(text, keyFormats).replace(/["'`][^"'`]{5,}["'`]/g, '"…"')
  ).slice(0, 60)

/** Looks at a key: what it is, whose it may be. `now` is epoch ms; `variable` the name that it was assigned to. */
export const inspectKey = (
  value: SourceText,
  providers: readonly Provider[],
  now: number,
  variable?: string,
): KeyReport => {
  const parsed = parseCredentialValue(value)
  const text = visibleCredential(parsed)
  const look = lookOf(parsed.credential)
  const candidates = look === 'text' ? providers.flatMap((provider) => candidateOf(provider, text, variable)) : []
  const expiry = look === 'token' ? expiryOf(text) : undefined
  const keyFormats = providers.flatMap((provider) => provider.keyFormats)
  const named = candidates.filter((each) => variable !== undefined && each.variable === variable)
  const whole = candidates.filter((each) => each.whole)
  return {
    look,
    hint:
      look === 'variable' || look === 'filled-in'
        ? expressionOf(text, keyFormats)
        : look === 'client-secret'
          ? `${/^\w*?_secret_/.exec(text)?.[0].slice(-8) ?? ''}…`
          : hintOfText(text, keyFormats),
    length: text.length,
    around: around(value),
    candidates: named.length > 0 ? named : whole.length > 0 ? whole : candidates,
    formless: providers.filter((provider) => !printsPrefixes(provider)).map(({ name }) => name),
    ...(expiry !== undefined && { ends: { at: new Date(expiry).toISOString(), over: expiry <= now } }),
  }
}
