import { looksLikeKey } from '#mocks/engine/key-beginning.ts'
import { isBearer } from '#mocks/engine/auth-scheme.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type CredentialLocation, headerPattern, schemeWord } from '#mocks/engine/credential.ts'
import { type CredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** Whether Basic stands in front, and what it holds in base64 is a key as the user name. */
export const isKeyAsUser = ({ keyFormats }: Provider, { prefixes, credential }: CredentialValue): boolean => {
  if (prefixes[0]?.word.toLowerCase() !== 'basic' || !/^[\w+/=-]{8,}$/.test(credential.text)) return false
  try {
    const text = atob(credential.text)
    return keyFormats.some(({ prefix }) => text.startsWith(prefix)) || looksLikeKey(text)
  } catch {
    return false // No base64.
  }
}

/** The schemes in front of the key, for a header that takes the key alone. */
const bareSchemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  parsed: CredentialValue,
): readonly Finding[] => {
  const [first] = parsed.prefixes
  if (!first) return []
  const bearer = isBearer(first.word)
  // Written out: behind the sign itself a search for secrets would take the next word for a value.
  const isEquals = first.gap.startsWith('=')
  if (isKeyAsUser(provider, parsed))
    return oneFinding('wrong-scheme', {
      says: `After Basic comes your key as a user name, in base64. ${provider.name} takes the key alone in ${way.header}.`,
      fix: `Write ${headerPattern(way)}.`,
      spans: spansOf(parsed, [first]),
    })
  // No text of the paste: an option for a token put it there.
  const isAdded = parsed.whole.stretches.find(({ end }) => end > first.from)?.isVerbatim === false
  if (bearer && isAdded)
    return oneFinding('bearer-extra', {
      says: `${provider.name} takes the key alone in ${way.header}, and the option for a token adds ${first.word} in front by itself.`,
      fix: `Do without the option, and send the header as it is: ${headerPattern(way)}.`,
      spans: spansOf(parsed, parsed.prefixes),
    })
  return oneFinding(bearer ? 'bearer-extra' : 'wrong-scheme', {
    says: `${provider.name} takes the key alone in ${way.header}. With ${first.word}${isEquals ? ' and an equals sign' : ''} in front, the value is not a key.`,
    fix: `Delete ${first.word} and the ${isEquals ? 'equals sign' : 'space'}: ${headerPattern(way)}.`,
    spans: spansOf(parsed, parsed.prefixes),
  })
}

/** Whether a variable by its name may hold the scheme with the key. */
const mayHoldScheme = ({ text, placeholders }: SourceText, word: string): boolean =>
  placeholders.some(
    ({ name, from, to }) =>
      from === 0 &&
      to === text.length &&
      (name.toLowerCase().includes(word.toLowerCase()) || /(?:authorization|auth_?header|^auth)$/i.test(name)),
  )

const SIGNS: Readonly<Record<string, string>> = { '=': 'An equals sign', ';': 'A semicolon', ',': 'A comma' }

/** The schemes in front of the key, for a header that takes it after a word. */
const wordSchemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  parsed: CredentialValue,
): readonly Finding[] => {
  const { prefixes, credential, credentialAt } = parsed
  const [first, ...more] = prefixes
  const word = schemeWord(way)
  if (!first)
    return credential.text === ''
      ? []
      : oneFinding('bearer-missing', {
          says: mayHoldScheme(credential, word)
            ? `${way.header} gets a variable and nothing in front of it. Unless the value of that begins with ${word} and a space, ${provider.name} finds no key.`
            : `${way.header} has no ${word} in front of the key, so ${provider.name} does not find one.`,
          fix: `Write ${headerPattern(way)}.`,
          spans: spansOf(parsed, [{ from: credentialAt.from, to: credentialAt.to }]),
        })
  if (first.word.toLowerCase() !== word.toLowerCase())
    return oneFinding('wrong-scheme', {
      says: isKeyAsUser(provider, parsed)
        ? `After Basic comes your key as a user name, in base64. ${provider.name} reads ${word} with the key itself.`
        : `${first.word} is not the scheme that ${provider.name} reads.`,
      fix: `Write ${headerPattern(way)}.`,
      spans: spansOf(parsed, [first]),
    })
  if (/^[:=;,]/.test(first.gap))
    return oneFinding('bearer-colon', {
      says: `${SIGNS[first.gap.charAt(0)] ?? 'A colon'} follows ${word}, which makes it another word.`,
      fix: `Write ${headerPattern(way)}, with a space.`,
      spans: spansOf(parsed, [{ from: first.to, to: first.to + 1 }]),
    })
  if (first.gap === '%20')
    return oneFinding('bearer-glued', {
      says: `The space behind ${word} is written as in an address, %20. In a header that is no space, so ${word} and the key are one word.`,
      fix: `Write ${headerPattern(way)}, with a space, and do not encode the value.`,
      spans: spansOf(parsed, [{ from: first.to, to: first.to + 3 }]),
    })
  if (first.gap === '' && credential.text !== '')
    return oneFinding('bearer-glued', {
      says: `${word} and the key are one word: the space is missing.`,
      fix: `Write ${headerPattern(way)}.`,
      spans: spansOf(parsed, [first]),
    })
  const [between] = more
  if (between && !isBearer(between.word))
    return oneFinding('wrong-scheme', {
      says: `“${between.word}” stands between ${word} and the key, and is sent as part of the key.`,
      fix: `Delete it: ${headerPattern(way)}.`,
      spans: spansOf(parsed, more),
    })
  return more.length > 0
    ? oneFinding('bearer-doubled', {
        says: `${word} is in front twice, and the second one counts as part of the key.`,
        fix: `Delete one of them. Often the code adds ${word}, and the variable already holds it.`,
        spans: spansOf(parsed, more),
      })
    : []
}

/** A whole line of a header, with its name, where only the value goes. */
const headerLine = (way: CredentialLocation, value: CredentialValue): readonly Finding[] => {
  const { headerName: name, whole } = value
  if (!name) return []
  return oneFinding('header-line', {
    says: `A whole header line stands where only its value goes, so “${whole.text.slice(name.from, name.to)}” is sent as part of the value.`,
    fix: `Delete it, so that the request has ${headerPattern(way)}.`,
    spans: spansOf(value, [name]),
  })
}

/** What is wrong with what stands in front of the key. */
export const schemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  value: CredentialValue,
): readonly Finding[] => [
  ...headerLine(way, value),
  ...(isHandedOn(value) ? handedOn(way, value) : wordMistakes(provider, way, value)),
]

/** Whether the value is the header of the call that the writer's own server got: what is in it comes from another caller. */
const isHandedOn = ({ prefixes, credential: { text, placeholders } }: CredentialValue): boolean =>
  prefixes.length === 0 &&
  placeholders.some(
    ({ name, from, to }) =>
      from === 0 &&
      to === text.length &&
      (name.endsWith('HTTP_AUTHORIZATION') ||
        /HTTP_AUTHORIZATION|headers?\W{1,4}(?:get\(\W)?authorization\b|^authorization$/i.test(text)),
  )

const handedOn = (way: CredentialLocation, value: CredentialValue): readonly Finding[] =>
  oneFinding('header-handed-on', {
    says: `${way.header} is handed on as your own server got it. Where its caller sends none, it goes out empty; Apache keeps it from PHP that runs as CGI.`,
    fix: 'Put the key there from the environment of your server, or print what arrived (its length, never the whole). For Apache: CGIPassAuth On, or SetEnvIf.',
    spans: spansOf(value, [value.credentialAt]),
  })

const wordMistakes = (provider: Provider, way: CredentialLocation, value: CredentialValue): readonly Finding[] =>
  way.scheme === 'bare' ? bareSchemeMistakes(provider, way, value) : wordSchemeMistakes(provider, way, value)
