import { oddKind } from '#src/features/diagnose/credential/odd-kind.ts'
import { parseCredentialValue } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** What else is kept with the key: the name of its variable, or a sign of the code that it was copied from. */
export const keptBeside = (variable: string, value: SourceText): readonly Finding[] => {
  const { credential } = parseCredentialValue(value)
  const name = /^([A-Za-z_]\w*)=(?=[\w"'-]{12})/.exec(credential.text)?.[1]
  const sign = /^[\w-]{16,}([;,])$/.exec(credential.text)?.[1]
  const holder = variable === '' ? 'The value' : variable
  if (/^=+[\w"']/.test(value.text))
    return oneFinding('kept-beside', {
      says: `There are two equals signs: the value of ${holder} begins with the second one, which becomes a part of the key.`,
      fix: 'Delete one of them.',
      spans: [spanIn(value, 0, 1)],
    })
  if (name !== undefined)
    return oneFinding('kept-beside', {
      says: `${holder} holds a name and an equals sign in front of the key: they become a part of it.`,
      fix: 'Keep the key alone behind the first equals sign.',
      spans: [spanIn(credential, 0, name.length + 1)],
    })
  return sign === undefined
    ? []
    : oneFinding('kept-beside', {
        says: `A ${sign === ';' ? 'semicolon' : 'comma'} follows the key and becomes a part of it: such files end a value with its line.`,
        fix: 'Delete it.',
        spans: [spanIn(credential, credential.text.length - 1)],
      })
}

/** A key of another kind than the name of its variable says. */
export const keptKind = (variable: string, value: SourceText): readonly Finding[] => {
  const { credential } = parseCredentialValue(value)
  const odd = oddKind(variable, credential.text)
  return odd === undefined
    ? []
    : oneFinding('other-kind', {
        says: `${variable} is named for a ${odd.wanted} key, and the key in it is a ${odd.found} one.`,
        fix: `Put the ${odd.wanted} key there, or rename the variable where both are right.`,
        spans: [spanIn(credential, 0, 8)],
      })
}

/** A scheme that is kept with the key: code that writes it too sends it twice. */
export const keptScheme = (variable: string, value: SourceText): readonly Finding[] => {
  const { prefixes, whole } = parseCredentialValue(value)
  const [first] = prefixes
  return first && variable !== ''
    ? oneFinding('scheme-kept', {
        says: `${variable} holds ${first.word} and the key. Code that puts ${first.word} in front itself sends it twice, and a header that takes the key alone gets too much.`,
        fix: `Keep the key alone in ${variable}.`,
        spans: [spanIn(whole, first.from, first.to)],
      })
    : []
}
