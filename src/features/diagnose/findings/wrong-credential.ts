import { isKeyAlone } from '#mocks/engine/key-beginning.ts'
import { isPlaceholder } from '#mocks/engine/placeholder.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { formOf, lookOf, ownersOf, printsPrefixes, strangersOf } from '#src/features/diagnose/credential/look.ts'
import { type CredentialValue, visibleCredential } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { wrappedWords, wrapOf } from './faults/wrapped-words.ts'
import { waysOf } from './key-ways.ts'
import { oddCredential } from './odd-credential.ts'
import { signingSecret } from './signing-secret.ts'
import type { Words } from './stage.ts'
import { unfilled, unfilledIn } from './unfilled.ts'
import { wrongClass } from './wrong-class.ts'
import type { ValueOutlook } from './key-outlook.ts'

const ENCODED_BY_COMMAND = /\|\s*(?:base64\b(?!\s+(?:-d|-D|--decode)\b)|openssl (?:base64|enc -base64)\b(?!\s+-d\b))/

/** Whether a text is base64 of what begins like a key. */
const isEncodedKey = (providers: ValueOutlook['providers'], text: string): boolean => {
  if (!/^[A-Za-z0-9+/]{16,}={0,2}$/.test(text) || text.length % 4 === 1) return false
  try {
    const inner = atob(text).trimEnd().replace(/:$/, '')
    return isKeyAlone(inner) || isPlaceholder(inner) || ownersOf(providers, inner).length > 0
  } catch {
    return false // No base64.
  }
}

/** What to say of a value without a key, which may hold what belongs in front of one. */
const emptyWords = ({ headerName, prefixes: [scheme], whole }: CredentialValue): Words => {
  const unset = 'Set the variable in the shell or process that sends the call'
  const front = headerName ? whole.text.slice(headerName.from, headerName.to) : scheme?.word
  if (front === undefined)
    return {
      says: 'The header is there, and no key is in it. A variable that is not set leaves it like this.',
      fix: `${unset}.`,
    }
  return {
    says: `Only “${front}” is there, and no key after it. A variable that is not set leaves it like this.`,
    fix: `${unset}; if you copied the text, copy the key too.`,
  }
}

const LANGUAGE = /^(?:fetch|node|python|php|go|java|csharp|ruby)$/
const NAME = /^(?=[\w]{2,24}$)(?:\w*(?:key|token|secret)\w*|auth|password)$/i

/** A word that speaks to the reader is a placeholder, and no variable of theirs. */
const TO_THE_READER = /^(?:your|insert|replace|put|enter|example)/i

/** Whether the name of a variable stands inside of the quotes of code, where its value belongs. */
const isNameInQuotes = (form: string, text: string): boolean =>
  LANGUAGE.test(form) && NAME.test(text) && !TO_THE_READER.test(text) && !/\d{3}|_(?:test|live)_/.test(text)

// The middle of a key left out between characters of it.
const SHORTENED = /\w(?:\.{3}|\u2026)\w/

/** What stands in the key's place and is no key of this provider. */
export const wrongCredential = (outlook: ValueOutlook, parsed: CredentialValue): readonly Finding[] => {
  const { provider, providers, call } = outlook
  const { credential } = parsed
  const whole = [spanIn(credential)]
  if (isNameInQuotes(call?.form ?? '', credential.text) && credential.placeholders.length === 0)
    return oneFinding('variable', {
      says: `The word ${credential.text} itself is sent in place of the key: it stands inside of the quotes, so your language does not take it for a variable.`,
      fix: `Take it out of the quotes and join it, or fill it in as your language does.`,
      spans: whole,
    })
  const wrapped = wrapOf(credential.text)
  if (wrapped !== undefined) return oneFinding('key-wrapped', { ...wrappedWords(wrapped), spans: whole })
  const [address] = /^https?:\/\/\S{3,}/i.exec(credential.text) ?? []
  if (address !== undefined && credential.placeholders.length === 0)
    return oneFinding('path-as-value', {
      says: 'An address stands where the key goes, and all of it is sent in place of the key.',
      fix: `Put the key itself there: ${waysOf(provider)}.`,
      spans: whole,
    })
  const [line] = /^(?:export\s+)?[A-Z][A-Z0-9]*_[A-Z0-9_]{2,60}=(?=\S{6})/.exec(credential.text) ?? []
  if (line !== undefined && credential.placeholders.length === 0)
    return oneFinding('header-line', {
      says: `A whole line of a file of variables stands where the key goes, so “${line}” is sent as part of it.`,
      fix: 'Send only what stands behind the equals sign.',
      spans: [spanIn(credential, 0, line.length)],
    })
  const signing = signingSecret(provider, credential)
  if (signing.length > 0) return signing
  switch (lookOf(credential)) {
    case 'empty':
      return oneFinding('empty', {
        ...emptyWords(parsed),
        spans: [spanIn(parsed.whole)],
      })
    case 'filled-in':
      // Behind Basic it belongs there, and the scheme is the mistake.
      return (credential.text.startsWith('base64(') || ENCODED_BY_COMMAND.test(credential.text)) &&
        parsed.prefixes[0]?.word.toLowerCase() !== 'basic'
        ? oneFinding('key-encoded', {
            says: `The key is sent in base64. ${provider.name} takes the key itself: ${waysOf(provider)}.`,
            fix: 'Send the key as it was issued, without encoding it.',
            spans: whole,
          })
        : []
    case 'masked': {
      // What a mask leaves of a key may tell that it is of another class.
      const ofClass = wrongClass(outlook, parsed)
      if (ofClass.length > 0) return ofClass
      return oneFinding('masked', {
        says: SHORTENED.test(credential.text)
          ? `${credential.text} is a key as a page or a log shortens it, and not the key itself. Sent like this, it is no key; if you shortened it for this paste, it cannot be checked here.`
          : `${credential.text} is what a log or a tool puts over a secret: the key itself cannot be checked here.`,
        fix: SHORTENED.test(credential.text)
          ? 'Copy the whole key. Where it is shown only once, create a new one and revoke the old.'
          : 'Where the call runs, print the length of the key and its last characters, never the whole. If *** was typed or copied, put the key in its place.',
        spans: whole,
      })
    }
    case 'variable':
      return oneFinding('variable', { ...unfilled(credential.text, call?.form), spans: whole })
    case 'placeholder': {
      const inCode = unfilledIn(call?.form ?? '', credential.text)
      if (inCode) return oneFinding('variable', { ...inCode, spans: whole })
      return oneFinding('placeholder', {
        says: 'This is a placeholder from a sample.',
        fix: 'Put your key in its place, from an environment variable.',
        spans: whole,
      })
    }
    case 'token':
      return oneFinding('token', {
        says: `There is a token (JWT) where ${provider.name} reads the key.`,
        fix: `Send the key, as ${waysOf(provider)}.${provider.tokens ? ' The token of a customer goes into Authorization, beside the key.' : ''}`,
        spans: whole,
      })
    case 'client-secret':
      return oneFinding('client-secret', {
        says: 'This is the client secret of one payment, not a key.',
        fix: `Send the key, and send it from your server: ${waysOf(provider)}. No app and no page may hold it.`,
        spans: whole,
      })
    case 'text':
      break
  }
  const text = visibleCredential(parsed)
  if (parsed.prefixes[0]?.word.toLowerCase() !== 'basic' && isEncodedKey(providers, text))
    return oneFinding('key-encoded', {
      says: `This is a key in base64. ${provider.name} takes the key itself: ${waysOf(provider)}.`,
      fix: 'Send the key as it was issued, without encoding it.',
      spans: whole,
    })
  const odd = oddCredential(provider, credential, text)
  if (odd.length > 0) return odd
  const owners = strangersOf(provider, providers, text)
  const [owner] = owners
  if (owner)
    return oneFinding('other-provider', {
      says: `This has exactly the form of a key of ${owners.map(({ name }) => name).join(' or ')}.`,
      fix: `Take the key that ${provider.name} issued. Names of environment variables that hold the provider's name prevent this.`,
      spans: whole,
    })
  const wrong = wrongClass(outlook, parsed)
  if (wrong.length > 0) return wrong
  // An expression of some template stands for a key that cannot be seen.
  if (
    !formOf(provider, text) &&
    parsed.prefixes[0]?.word.toLowerCase() !== 'basic' &&
    printsPrefixes(provider) &&
    credential.placeholders.length === 0 &&
    !/[$#{]\{/.test(text)
  )
    return oneFinding('no-prefix', {
      says: `No key of ${provider.name} begins like this.`,
      fix: `Their keys begin with ${[...new Set(provider.keyFormats.map((form) => form.prefix))].join(', ')}. Copy the key again, from its first character.`,
      spans: whole,
    })
  return []
}
