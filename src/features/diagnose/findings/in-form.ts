import type { Provider } from '#mocks/engine/provider.ts'
import type { Finding } from '#src/features/diagnose/finding.ts'
import { formOf } from '#src/features/diagnose/credential/look.ts'
import type { CredentialValue } from '#src/features/diagnose/credential/peel.ts'
import { type Span, spanIn } from '#src/features/diagnose/source-text.ts'

/** Where a key that the form gate refused departs from its form: the characters, or the length. */
export const formMistakes = (provider: Provider, { credential: core }: CredentialValue): readonly Finding[] => {
  const found = formOf(provider, core.text)
  if (!found || found.whole) return []
  const { prefix, randomPart: tail } = found.form
  const odd = Array.from({ length: core.text.length }, (_, index) => core.text.charAt(index)).flatMap((char, index) =>
    index >= prefix.length && !tail.alphabet.includes(char) ? [spanIn(core, index, index + 1)] : [],
  )
  const spans = odd.filter((span): span is Span => span !== undefined)
  const length = core.text.length - prefix.length
  if (spans.length > 0) {
    return [
      {
        id: 'form-characters',
        stage: 'key',
        refuses: true,
        says: `${spans.length === 1 ? 'A character' : `${spans.length} characters`} behind ${prefix} cannot be in such a key. It holds only ${described(tail.alphabet)}.`,
        fix: 'Copy the key again from where it was issued.',
        spans,
      },
    ]
  }
  const span = length < tail.length ? spanIn(core, core.text.length - 1) : spanIn(core, prefix.length + tail.length)
  return [
    {
      id: 'form-length',
      stage: 'key',
      refuses: true,
      says: `${length} characters follow ${prefix}, and a key has ${tail.length} there: it was ${length < tail.length ? 'cut off' : 'pasted with something behind it'}.`,
      fix: 'Copy the whole key, from its first character to its last.',
      spans: span ? [span] : [],
    },
  ]
}

const described = (alphabet: string): string => {
  if (/^0-?9?.*f$/.test(alphabet) && alphabet.length === 16) return 'hex digits in lower case'
  return /[A-Z]/.test(alphabet) ? 'letters and digits' : 'lower-case letters and digits'
}
