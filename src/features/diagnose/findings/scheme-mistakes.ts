import { isBearer } from '#mocks/engine/auth-scheme.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { type CredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, finding } from './catalog.ts'
import { spelled } from './key-ways.ts'

/** The schemes in front of the key, for a header that takes the key alone. */
const bareSchemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  peeled: CredentialValue,
): readonly Finding[] => {
  const [first] = peeled.prefixes
  if (!first) return []
  const bearer = isBearer(first.word)
  return [
    finding(bearer ? 'bearer-extra' : 'wrong-scheme', {
      says: `${provider.name} takes the key alone in ${way.header}. With ${first.word} in front it is another text, and no key.`,
      fix: `Delete ${first.word} and the space: ${spelled(way)}.`,
      spans: spansOf(peeled, peeled.prefixes),
    }),
  ]
}

/** The schemes in front of the key, for a header that takes it after Bearer. */
const bearerSchemeMistakes = (
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
          finding('bearer-missing', {
            says: `${way.header} carries no Bearer in front of the key, so ${provider.name} does not find one.`,
            fix: `Write ${spelled(way)}.`,
            spans: spansOf(peeled, [{ from: coreAt.from, to: coreAt.to }]),
          }),
        ]
  if (!isBearer(first.word))
    return [
      finding('wrong-scheme', {
        says: `${first.word} is another scheme than the one that ${provider.name} reads.`,
        fix: `Write ${spelled(way)}.`,
        spans: spansOf(peeled, [first]),
      }),
    ]
  if (first.gap.startsWith(':'))
    return [
      finding('bearer-colon', {
        says: 'A colon stands behind Bearer, which makes it another word.',
        fix: `Write ${spelled(way)}, with a space and no colon.`,
        spans: spansOf(peeled, [{ from: first.to, to: first.to + 1 }]),
      }),
    ]
  if (first.gap === '' && core.text !== '')
    return [
      finding('bearer-glued', {
        says: 'Bearer and the key are one word: the space is missing.',
        fix: `Write ${spelled(way)}.`,
        spans: spansOf(peeled, [first]),
      }),
    ]
  return more.length > 0
    ? [
        finding('bearer-doubled', {
          says: 'Bearer stands in front twice, and the second one counts as a part of the key.',
          fix: 'Delete one of them. Often the code adds Bearer, and the variable holds it already.',
          spans: spansOf(peeled, more),
        }),
      ]
    : []
}

/** What is wrong with the schemes in front of the key. */
export const schemeMistakes = (
  provider: Provider,
  way: CredentialLocation,
  value: CredentialValue,
): readonly Finding[] =>
  way.scheme === 'bare' ? bareSchemeMistakes(provider, way, value) : bearerSchemeMistakes(provider, way, value)
