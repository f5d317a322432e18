import { lookOf } from '#src/features/diagnose/credential/look.ts'
import { parseCredentialValue } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'

const TEMPLATE = /^\{\{.*\}\}$|^\$[({]/s

/** Whether a template or the runner fills the value in. */
export const isTemplate = ({ text }: SourceText): boolean => TEMPLATE.test(text.trim())

/** A command in the place of a value; with one word in the brackets a cluster fills in a variable. */
const COMMAND = /^\$\((?:<|[\w./-]+[ \t]).*\)$|^`.+`$/s

/** Where a container finds the files of its secrets. */
const MOUNTED = /^(?:file:\/\/)?\/(?:(?:var\/)?run|etc|mnt|vault)\/secrets?(?:-store)?\/[\w./-]+$/

/** What stands in the place of a key in a file, where it is none. */
export const standInMistakes = (variable: string, value: SourceText, readAs: string): readonly Finding[] => {
  const { credential } = parseCredentialValue(value)
  const name = variable === '' ? 'The variable' : variable
  const spans = [spanIn(value)]
  if (COMMAND.test(value.text.trim()) && !/shell/.test(readAs))
    return oneFinding('command-as-value', {
      says: `${name} is set to a command, and nothing runs it here: the text ${/^`/.test(value.text.trim()) ? 'in backticks' : '$(…)'} itself is taken for the value, or the file is refused.`,
      fix: 'Put the value itself there, or read it from the file where the program starts. Only a shell runs a command.',
      spans,
    })
  if (MOUNTED.test(value.text.trim()) && !/(?:FILE|PATH|DIR)$/i.test(variable))
    return oneFinding('path-as-value', {
      says: `${name} is set to the path of the file that holds the key, and that path is sent in place of the key.`,
      fix: 'Read that file where the program starts, as NAME=$(cat PATH), and pass what is in it. Some images do so by themselves where NAME_FILE is set.',
      spans,
    })
  if (/^(?:op|ref\+\w+|arn:aws:secretsmanager):\/?\/?/.test(value.text.trim()))
    return oneFinding('path-as-value', {
      says: `${name} is set to a reference to a store of secrets. Only what resolves it makes the key of it, as op run does: a program that is started without that sends the reference itself.`,
      fix: 'Start the program by what resolves it (op run --env-file=.env -- COMMAND), or put the value itself there.',
      spans,
    })
  // What a template or the runner fills in is no placeholder.
  if (isTemplate(value)) return []
  switch (lookOf(credential)) {
    case 'placeholder':
      return oneFinding('placeholder', {
        says: `${name} still holds the placeholder of a sample, so this text is sent in place of a key.`,
        fix: 'Put your key in its place.',
        spans,
      })
    case 'masked':
      return oneFinding('masked', {
        says: `${name} is masked here: the key itself cannot be judged from this text.`,
        fix: 'If the file itself holds the mask, put the key in its place.',
        spans,
      })
    case 'empty':
      return oneFinding('empty', {
        says: readAs.endsWith('Postman')
          ? `${name} is empty in this export. Where its current value in Postman is empty too, nothing is sent in place of a key.`
          : `${name} is empty: nothing goes out in the place of a key.`,
        fix: readAs.endsWith('Postman') ? 'Put your key into the current value.' : 'Put your key there.',
        spans,
      })
    case 'variable':
      return /^(?:undefined|null|None|nil|NaN)$/.test(credential.text)
        ? oneFinding('variable', {
            says: `${name} holds the word ${credential.text} and no key.`,
            fix: 'Look at what wrote the file: the value was not set there.',
            spans,
          })
        : readAs.includes('TOML') && /^\$\{?\w+\}?$/.test(credential.text)
          ? oneFinding('variable', {
              says: `${name} holds the name of a variable. Such a file fills nothing in, so this text is sent in place of the key.`,
              fix: 'Leave the line out, and set the value where the host keeps its variables or secrets.',
              spans,
            })
          : []
    case 'filled-in':
    case 'token':
    case 'client-secret':
    case 'text':
      return []
  }
}
