import { KEY_BEGINNING } from '#mocks/engine/key-beginning.ts'
import type { Environment, KeyClass, KeyFormat } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import { fits, formLike } from '#mocks/engine/key-format.ts'
import { isPlaceholder } from '#mocks/engine/placeholder.ts'
import { isStandIn, isVariable } from '#mocks/engine/stand-in.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import type { Placeholder, SourceText } from '#src/features/diagnose/source-text.ts'

// What a log, a tool or a screen puts over a secret. A beginning and three dots are the key of a sample.
const MASK =
  /^(?:\*{3,}\w{0,8}|\u2588{2,}|[\u2022\u25cf]{3,}\w{0,8}|\[?(?:filtered|redacted|masked|hidden|secret|sensitive|scrubbed)\]?|\*{2,}[a-z]+\*{2,}|<(?:redacted|hidden|masked)>|x{6,}|:censored:[\w:]{0,60})$/i

const MASKED_KEY = new RegExp(
  String.raw`^${KEY_BEGINNING.source}(?![A-Za-z0-9]+(?:\u2026|\.{3})$)[A-Za-z0-9]{0,6}(?:\u2026|\.{3}|[*\u2022\u25cf\u2588]{2,}|[[<](?:filtered|redacted|masked|hidden)[\]>])[\w\u2026.*\u2022\u25cf\u2588]{0,60}$`,
  'i',
)

export const isMasked = (text: string): boolean => MASK.test(text) || MASKED_KEY.test(text)

/** What stands in a key's place, by its look alone. */
export type Look = 'empty' | 'filled-in' | 'masked' | 'variable' | 'placeholder' | 'token' | 'client-secret' | 'text'

export const lookOf = ({ text, placeholders }: SourceText): Look => {
  if (text === '') return 'empty'
  if (placeholders.some(({ from, to }) => to - from >= text.length)) return 'filled-in'
  if (isMasked(text)) return 'masked'
  if (isVariable(text)) return 'variable'
  if (isPlaceholder(text) || (/\s/.test(text) && isStandIn(text))) return 'placeholder'
  const [found] = findCredentials(text, { keyFormats: [] })
  return found?.from === 0 && (found.kind === 'token' || found.kind === 'client-secret') ? found.kind : 'text'
}

/** Class and environment of a key, and what tells them. */
export type Kind = {
  readonly class: KeyClass
  readonly environment: Environment
  readonly by: 'form' | 'prefix' | 'variable' | 'guess'
}

/** Whether the provider prints what its keys begin with. Where it does not, any text may be a key. */
export const printsPrefixes = ({ keyFormats }: Pick<Provider, 'keyFormats'>): boolean =>
  keyFormats.some(({ source }) => source.basis !== 'assumed')

/** The form that a text has to the last character, or begins like. */
export const formOf = (
  { keyFormats }: Pick<Provider, 'keyFormats'>,
  text: string,
): { readonly form: KeyFormat; readonly whole: boolean } | undefined => {
  const exact = keyFormats.find((form) => fits(form, text))
  if (exact) return { form: exact, whole: true }
  const like = formLike(keyFormats, text)
  return like && { form: like, whole: false }
}

/** Who may have issued a key, as far as its form tells. */
type Issuer = Pick<Provider, 'name' | 'keyFormats'>

/** The providers whose forms a text has to the last character. */
export const ownersOf = (providers: readonly Issuer[], text: string): readonly Issuer[] =>
  providers.filter(({ keyFormats }) => keyFormats.some((form) => fits(form, text)))

/** The others whose form a text has, where it is not this provider's own, not even in capitals. */
export const strangersOf = (provider: Issuer, providers: readonly Issuer[], text: string): readonly Issuer[] => {
  const owners = ownersOf(providers, text)
  const prefix = formOf(provider, text)?.form.prefix ?? ''
  const tail = text.slice(prefix.length)
  const shouted =
    prefix !== '' &&
    tail === tail.toUpperCase() &&
    provider.keyFormats.some((form) => fits(form, prefix + tail.toLowerCase()))
  return owners.includes(provider) || shouted ? [] : owners
}

const LIVE = /live|prod/i
const TEST = /test|sandbox|dev|stag/i

/** What the name of a variable says of the key in it: the provider's own names first, then the words in it. */
export const kindOfVariable = (
  provider: Provider,
  { name }: Pick<Placeholder, 'name'>,
  usual: Omit<Kind, 'by'>,
): Kind => {
  // What bundlers put in front says that a page gets it, and nothing of the key.
  const own = name.replace(/^(?:NEXT|EXPO|NUXT)_PUBLIC_|^(?:VITE|REACT_APP|GATSBY|PUBLIC)_/, '')
  const named = provider.keyFormats.filter((form) => envName(provider, form) === own)
  const form = named.find(({ environment }) => environment === usual.environment) ?? named[0]
  if (form) return { class: form.class, environment: form.environment, by: 'variable' }
  const environment = LIVE.test(own) ? 'live' : TEST.test(own) ? 'test' : usual.environment
  const publicClass = provider.keyFormats.find((each) => each.class !== 'secret')?.class
  const keyClass = /publi/i.test(own) && publicClass ? publicClass : usual.class
  const known = provider.keyFormats.some((each) => each.class === keyClass && each.environment === environment)
  return {
    ...usual,
    ...(known && { class: keyClass, environment }),
    by: LIVE.test(own) || TEST.test(own) || keyClass !== usual.class ? 'variable' : 'guess',
  }
}
