import type { Finding } from '#src/features/diagnose/finding.ts'
import { slice, spanIn } from '#src/features/diagnose/source-text.ts'
import { formOf, lookOf, printsPrefixes, strangersOf } from '#src/features/diagnose/credential/look.ts'
import { type CredentialValue, visibleCredential } from '#src/features/diagnose/credential/peel.ts'
import { finding } from './key-finding.ts'
import { waysOf } from './key-ways.ts'
import type { KeyOutlook } from './key-outlook.ts'

/** What stands in the key's place and is no key of this provider. */
export const wrongCredential = (
  { provider, providers, kind, endpoint }: KeyOutlook,
  peeled: CredentialValue,
): readonly Finding[] => {
  const { credential: core } = peeled
  const whole = [spanIn(core)]
  switch (lookOf(core)) {
    case 'empty':
      return [
        finding(
          'empty',
          [spanIn(peeled.whole)],
          'The header is there, and no key is in it. A variable that is not set leaves it like this.',
          'Set the variable in the shell or process that sends the call.',
        ),
      ]
    case 'filled-in':
      return []
    case 'variable':
      return [
        finding(
          'variable',
          whole,
          'This is the name of a value and not the value: it was never filled in.',
          'Single quotes in a shell, a missing template mark and an unset variable do this. Use double quotes, and see that the variable is set.',
        ),
      ]
    case 'placeholder':
      return [
        finding(
          'placeholder',
          whole,
          'This is a placeholder from a sample.',
          'Put your key in its place, from an environment variable.',
        ),
      ]
    case 'token':
      return [
        finding(
          'token',
          whole,
          `A token (JWT) stands where ${provider.name} reads the key.`,
          `Send the key: ${waysOf(provider)}.${provider.tokens ? ' The token of a customer goes into Authorization, beside the key.' : ''}`,
        ),
      ]
    case 'client-secret':
      return [
        finding(
          'client-secret',
          whole,
          'This is the client secret of one payment and no key.',
          `Send the key: ${waysOf(provider)}.`,
        ),
      ]
    case 'text':
      break
  }
  const text = visibleCredential(peeled)
  const owners = strangersOf(provider, providers, text)
  const prefix = formOf(provider, text)?.form.prefix
  const [owner] = owners
  if (owner)
    return [
      finding(
        'other-provider',
        whole,
        `This has the form of a key of ${owners.map(({ name }) => name).join(' or ')}, to the last character.`,
        `Take the key that ${provider.name} issued. Names of environment variables that hold the provider's name prevent this.`,
      ),
    ]
  const wanted = endpoint?.auth.keys ?? []
  const keyClass = kind && kind.by !== 'guess' ? kind.class : /^pk_/.test(text) ? 'publishable' : undefined
  if (keyClass && wanted.length > 0 && !wanted.includes(keyClass)) {
    const length = prefix?.length ?? /^pk_(?:test_|live_)?/.exec(text)?.[0].length ?? core.text.length
    const mark = spanIn(slice(core, 0, Math.min(length, core.text.length)))
    return [
      finding(
        'class',
        [mark],
        `This is a ${keyClass} key. “${endpoint?.title ?? ''}” takes a ${wanted.join(' or ')} key.`,
        `Make this call from your server, with the ${wanted.join(' or ')} key.`,
      ),
    ]
  }
  if (prefix === undefined && printsPrefixes(provider))
    return [
      finding(
        'no-prefix',
        whole,
        `No key of ${provider.name} begins like this.`,
        `Their keys begin with ${[...new Set(provider.keyFormats.map((form) => form.prefix))].join(', ')}. Copy the key again, from its first character.`,
      ),
    ]
  return []
}
