import type { Provider } from '#mocks/engine/provider.ts'
import { formOf } from '#src/features/diagnose/credential/look.ts'
import type { CredentialValue } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** Where a key that the form check refused departs from its form: the characters, or the length. */
export const formMistakes = (provider: Provider, { credential }: CredentialValue): readonly Finding[] => {
  const found = formOf(provider, credential.text)
  if (!found || found.whole) return []
  const { prefix, randomPart } = found.form
  const odd = Array.from(credential.text.matchAll(/[^]/g), ({ index, 0: char }) => ({ index, char })).filter(
    ({ index, char }) => index >= prefix.length && !randomPart.alphabet.includes(char),
  )
  const length = credential.text.length - prefix.length
  const [written] = /(?:\\r)?\\[rn]$/.exec(credential.text) ?? []
  if (written !== undefined)
    return oneFinding('line-break', {
      says: `${written} is at the end of the key: a line break that something wrote out, and it is sent as part of the key.`,
      fix: 'Trim the value where it is read: a file, echo and Windows line endings (CR LF) add the break.',
      spans: [spanIn(credential, credential.text.length - written.length)],
    })
  if (odd.length > 0) {
    return oneFinding('form-characters', {
      says: `${odd.length === 1 ? 'A character' : `${odd.length} characters`} behind ${prefix} cannot be in such a key, which holds only ${described(randomPart.alphabet)}.`,
      fix: 'Copy the key again from where it was issued.',
      spans: odd.map(({ index }) => spanIn(credential, index, index + 1)),
    })
  }
  return oneFinding('form-length', {
    says: `${length} characters follow ${prefix}, and a key has ${randomPart.length} there: it was ${length < randomPart.length ? 'cut off' : 'pasted with something after it'}.`,
    fix: 'Copy the whole key, from its first character to its last.',
    spans: [
      length < randomPart.length
        ? spanIn(credential, credential.text.length - 1)
        : spanIn(credential, prefix.length + randomPart.length),
    ],
  })
}

const described = (alphabet: string): string => {
  if (/^0-?9?.*f$/.test(alphabet) && alphabet.length === 16) return 'hex digits in lower case'
  return /[A-Z]/.test(alphabet) ? 'letters and digits' : 'lower-case letters and digits'
}
