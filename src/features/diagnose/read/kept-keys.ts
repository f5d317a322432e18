import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { PastedText } from '#src/features/diagnose/call.ts'
import { unescaped } from './languages/string-literal.ts'
import { textAt } from '#src/features/diagnose/source-text.ts'
import { readSettingsFile } from './texts/settings.ts'

/** A variable that a command hands to a container or a program: `-e NAME="value"`. */
const HANDED = /(?:^|\s)(?:-e|--env|--build-arg|-var|--set)[ =]["']?([A-Za-z_][\w.]*)=("[^"\n]*"|'[^'\n]*'|[^\s"']+)/g

export const handedIn = (source: string): PastedText | undefined => {
  const keys = [...source.slice(0, 60_000).matchAll(HANDED)].flatMap(
    ({ index, 0: all, 1: variable = '', 2: value = '' }) => {
      const isQuoted = /^["']/.test(value)
      const from = index + all.length - value.length + (isQuoted ? 1 : 0)
      const piece = textAt(source, from, from + value.length - (isQuoted ? 2 : 0))
      return findCredentials(piece.text, { forms: [] }).length > 0 ? [{ variable, value: piece }] : []
    },
  )
  return keys.length > 0 ? { readAs: 'a command that sets a variable', faults: [], keys } : undefined
}

/** The keys in a text of no known kind, each with the name that it is given there. */
export const keysIn = (source: string): PastedText | undefined => {
  const found = findCredentials(source.slice(0, 60_000), { forms: [] }).filter(({ kind }) => kind === 'key')
  const keys = found.slice(0, 8).map(({ from, to }) => {
    const [, variable] =
      /(?<![\w.-])([A-Za-z_][\w.-]{0,60})["']?\s{0,4}(?:=>?|:)\s{0,4}["']?(?:(?:bearer|basic|token) )?$/i.exec(
        source.slice(Math.max(0, from - 120), from),
      ) ?? []
    // A console prints a text in quotes, and the quotes inside of it with a backslash.
    const isQuoted = source.slice(from - 3, from) === '"\\"' && source.startsWith('\\""', to)
    const value = isQuoted ? unescaped(source, from - 2, to + 2) : textAt(source, from, to)
    return { value, ...(variable !== undefined && { variable }) }
  })
  return keys.length > 0 ? { readAs: 'a text with a key in it', faults: [], keys } : undefined
}

/** Lines that set a key, among others: what `cat` shows of a file in the middle of a session. */
export const settingsIn = (source: string): PastedText | undefined => {
  const file = source.length > 60_000 ? undefined : readSettingsFile(source)
  const holdsKey = file?.keys.some(({ value }) => findCredentials(value.text, { forms: [] }).length > 0)
  return holdsKey ? file : undefined
}
