import type { Finding } from '#src/features/diagnose/finding.ts'
import { slice, spanIn } from '#src/features/diagnose/source-text.ts'
import { formOf, lookOf, printsPrefixes, strangersOf } from '#src/features/diagnose/credential/look.ts'
import { visibleCredential } from '#src/features/diagnose/credential/peel.ts'
import type { CredentialValue } from '#src/features/diagnose/credential/peel.ts'
import { finding } from './key-finding.ts'
import { waysOf } from './key-ways.ts'
import type { KeyOutlook } from './key-outlook.ts'

/** Why a value was never filled in, as its look and the form of the call tell. */
const unfilled = (text: string, { form }: KeyOutlook['call']): readonly [says: string, fix: string] => {
  if (/^\[object/i.test(text))
    return [
      'An object was put where the key belongs, and JavaScript wrote it as a text.',
      'Pass the field of the object that holds the key, or await the promise that gives it.',
    ]
  if (/^(?:undefined|null|None|nil|NaN|true|false)$/.test(text))
    return [
      `“${text}” was sent in the place of the key: the variable was never filled in where this runs.`,
      'Set the variable in the process that sends the call, load the .env file before it is read, and see that both names are the same to the letter.',
    ]
  if (/^(?:curl|powershell)$/.test(form) && /^\$/.test(text))
    return [
      'The shell fills nothing in between single quotes: the name of the variable goes out as the key.',
      'Use double quotes, and see that the variable is set.',
    ]
  if (form === 'cmd' || (form === 'curl' && /^%\w+%$/.test(text)))
    return [
      'The name of the variable goes out as the key: this shell does not fill it in.',
      '%NAME% is of cmd.exe, $NAME of bash, $env:NAME of PowerShell. Write the one of your shell.',
    ]
  return [
    'This is the name of a value and not the value: it was never filled in.',
    'Single quotes in a shell, a missing template mark and an unset variable do this. Use double quotes, and see that the variable is set.',
  ]
}

/** What stands in the key's place and is no key of this provider. */
export const wrongCredential = (
  { provider, providers, kind, endpoint, call }: KeyOutlook,
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
    case 'masked':
      return [
        finding(
          'masked',
          whole,
          `${core.text} is what a log or a tool puts over a secret: the key itself cannot be judged from here.`,
          'Where the call runs, print the length of the key and its last characters, never the whole. If *** was typed or copied, put the key in its place.',
          false,
        ),
      ]
    case 'variable':
      return [finding('variable', whole, ...unfilled(core.text, call))]
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
