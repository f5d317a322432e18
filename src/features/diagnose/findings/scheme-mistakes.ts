import type { Provider } from '#mocks/engine/provider.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import type { Finding } from '#src/features/diagnose/finding.ts'
import type { CredentialValue } from '#src/features/diagnose/credential/peel.ts'
import { finding, at } from './key-finding.ts'
import { spelled } from './key-ways.ts'

/** The schemes in front of the key, for a header that takes the key alone. */
export const bareSchemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  peeled: CredentialValue,
): readonly Finding[] => {
  const [first] = peeled.prefixes
  if (!first) return []
  const bearer = /^bearer$/i.test(first.word)
  return [
    finding(
      bearer ? 'bearer-extra' : 'wrong-scheme',
      at(peeled, peeled.prefixes),
      `${provider.name} takes the key alone in ${way.header}. With ${first.word}${first.gap.startsWith('=') ? '=' : ''} in front it is another text, and no key.`,
      `Delete ${first.word}${first.gap.startsWith('=') ? '=' : ' and the space'}: ${spelled(way)}.`,
    ),
  ]
}

/** Whether Basic stands in front, and what it holds in base64 is a key as the user name. */
export const isKeyAsUser = ({ keyFormats }: Provider, { prefixes, credential }: CredentialValue): boolean => {
  if (!/^basic$/i.test(prefixes[0]?.word ?? '') || !/^[\w+/=-]{8,}$/.test(credential.text)) return false
  try {
    const text = atob(credential.text)
    return keyFormats.some(({ prefix }) => text.startsWith(prefix)) || /^[sprw]k_(?:test|live)_/.test(text)
  } catch {
    return false // No base64.
  }
}

/** The schemes in front of the key, for a header that takes it after Bearer. */
export const bearerSchemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  peeled: CredentialValue,
): readonly Finding[] => {
  const { prefixes: schemes, credential: core, credentialAt } = peeled
  const [first, ...more] = schemes
  if (!first)
    return core.text === ''
      ? []
      : [
          finding(
            'bearer-missing',
            at(peeled, [{ from: credentialAt.from, to: credentialAt.to }]),
            `${way.header} carries no Bearer in front of the key, so ${provider.name} does not find one.`,
            `Write ${spelled(way)}.`,
          ),
        ]
  if (!/^bearer$/i.test(first.word))
    return [
      finding(
        'wrong-scheme',
        at(peeled, [first]),
        isKeyAsUser(provider, peeled)
          ? `Behind Basic stands your key as a user name, in base64. ${provider.name} reads Bearer with the key itself.`
          : `${first.word} is another scheme than the one that ${provider.name} reads.`,
        `Write ${spelled(way)}.`,
      ),
    ]
  if (/^[:=]/.test(first.gap))
    return [
      finding(
        'bearer-colon',
        at(peeled, [{ from: first.to, to: first.to + 1 }]),
        `${first.gap.startsWith('=') ? 'An equals sign' : 'A colon'} stands behind Bearer, which makes it another word.`,
        `Write ${spelled(way)}, with a space.`,
      ),
    ]
  if (first.gap === '' && core.text !== '')
    return [
      finding(
        'bearer-glued',
        at(peeled, [first]),
        'Bearer and the key are one word: the space is missing.',
        `Write ${spelled(way)}.`,
      ),
    ]
  return more.length > 0
    ? [
        finding(
          'bearer-doubled',
          at(peeled, more),
          'Bearer stands in front twice, and the second one counts as a part of the key.',
          'Delete one of them. Often the code adds Bearer, and the variable holds it already.',
        ),
      ]
    : []
}
