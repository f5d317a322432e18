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
      `${provider.name} takes the key alone in ${way.header}. With ${first.word} in front it is another text, and no key.`,
      `Delete ${first.word} and the space: ${spelled(way)}.`,
    ),
  ]
}

/** The schemes in front of the key, for a header that takes it after Bearer. */
export const bearerSchemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  peeled: CredentialValue,
): readonly Finding[] => {
  const { prefixes: schemes, credential: core, credentialAt: coreAt } = peeled
  const [first, ...more] = schemes
  if (!first)
    return core.text === ''
      ? []
      : [
          finding(
            'bearer-missing',
            at(peeled, [{ from: coreAt.from, to: coreAt.to }]),
            `${way.header} carries no Bearer in front of the key, so ${provider.name} does not find one.`,
            `Write ${spelled(way)}.`,
          ),
        ]
  if (!/^bearer$/i.test(first.word))
    return [
      finding(
        'wrong-scheme',
        at(peeled, [first]),
        `${first.word} is another scheme than the one that ${provider.name} reads.`,
        `Write ${spelled(way)}.`,
      ),
    ]
  if (first.gap.startsWith(':'))
    return [
      finding(
        'bearer-colon',
        at(peeled, [{ from: first.to, to: first.to + 1 }]),
        'A colon stands behind Bearer, which makes it another word.',
        `Write ${spelled(way)}, with a space and no colon.`,
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
