import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { Fault, PastedText } from '#src/features/diagnose/call.ts'
import { unescaped } from './languages/string-literal.ts'
import { concat, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { readSettingsFile } from './texts/settings.ts'

const ASSIGNED = `([A-Za-z_][\\w.]*)=("[^"\\n]*"|'[^'\\n]*'|[^\\s"']+)`
/** A variable that a command hands to a container or a program: `-e NAME="value"`. */
const HANDED = new RegExp(`(?:^|\\s)(?:-e|--env|--build-arg|-var|--set|--from-literal)[ =]["']?${ASSIGNED}`, 'g')
/** The commands that take their variables as words of their own. */
const SETTER =
  /\b(?:(?:heroku|scalingo|dokku)[ \t]+config:set|(?:fly|flyctl)[ \t]+secrets[ \t]+set|kubectl[ \t][^\n]{0,60}\bset[ \t]+env|oc[ \t]+set[ \t]+env|supabase[ \t]+secrets[ \t]+set|railway[ \t]+variables)[ \t]/
const WORD = new RegExp(`(?<=[ \\t])["']?${ASSIGNED}`, 'g')

/** A key of no known form, as its variable names it. */
const isNamedKey = (variable: string, text: string): boolean =>
  /(?:KEY|TOKEN|SECRET)$/.test(variable) && /^(?=.*\d)[\w-]{12,}$/.test(text)

export const handedIn = (source: string): PastedText | undefined => {
  const text = source.slice(0, 60_000)
  const keys = [...text.matchAll(SETTER.test(text) ? WORD : HANDED)].flatMap(
    ({ index, 0: all, 1: variable = '', 2: value = '' }) => {
      const isQuoted = /^["']/.test(value)
      const from = index + all.length - value.length + (isQuoted ? 1 : 0)
      const part = textAt(source, from, from + value.length - (isQuoted ? 2 : 0))
      return findCredentials(part.text, { keyFormats: [] }).length > 0 || isNamedKey(variable, part.text)
        ? [{ variable, value: part }]
        : []
    },
  )
  return keys.length > 0 ? { readAs: 'a command that sets a variable', faults: [], keys } : undefined
}

/** A key with the line break that a console prints behind it as an escape. */
const withEnd = (source: string, from: number, to: number, escapes: string): SourceText =>
  concat([
    textAt(source, from, to),
    textFor(/r/.test(escapes) ? (/n/.test(escapes) ? '\r\n' : '\r') : '\n', { from: to, to: to + escapes.length }),
  ])

/** The keys in a text of no known kind, each with the name that it is given there. */
export const keysIn = (source: string): PastedText | undefined => {
  const found = findCredentials(source.slice(0, 60_000), { keyFormats: [] }).filter(({ kind }) => kind === 'key')
  const faults: Fault[] = []
  const keys = found.slice(0, 8).map(({ from, to }) => {
    // A backslash and a mark behind a key are none of it.
    const at = source.slice(from, to).search(/\^M|\\/)
    const keyEnd = at > 0 ? from + at : to
    const [, variable] =
      /(?<![\w.-])([A-Za-z_][\w.-]{0,60})["']?[ \t]{0,4}(?:=>?|:)\s{0,4}["']?(?:(?:bearer|basic|token) )?$/i.exec(
        source.slice(Math.max(0, from - 120), from),
      ) ?? []
    // A console prints a text in quotes, and the quotes inside of it with a backslash.
    const isQuoted = source.slice(from - 3, from) === '"\\"' && source.startsWith('\\""', to)
    // A console prints a line break as an escape, and cat -A a carriage return as ^M.
    const [escapes = ''] = /^(?:\\{1,2}[rn])+(?=["'])/.exec(source.slice(keyEnd, keyEnd + 8)) ?? []
    const ends = source.startsWith('^M', keyEnd) ? { from: keyEnd, to: keyEnd + 2 } : undefined
    if (ends) faults.push({ id: 'carriage-return', span: ends })
    const value =
      escapes !== ''
        ? withEnd(source, from, keyEnd, escapes)
        : ends
          ? textAt(source, from, keyEnd)
          : isQuoted
            ? unescaped(source, from - 2, to + 2)
            : textAt(source, from, to)
    return { value, ...(variable !== undefined && { variable }) }
  })
  return keys.length > 0 ? { readAs: 'a text with a key in it', faults, keys } : undefined
}

/** Lines that set a key, among others: what `cat` shows of a file in the middle of a session. */
export const settingsIn = (source: string): PastedText | undefined => {
  const file = source.length > 60_000 ? undefined : readSettingsFile(source)
  const holdsKey = file?.keys.some(({ value }) => findCredentials(value.text, { keyFormats: [] }).length > 0)
  return holdsKey ? file : undefined
}
