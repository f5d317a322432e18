import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { isKeyVariable } from '#src/features/diagnose/read/key-names.ts'

/** The one key that a text sets and reads nowhere; none where it sets more than that. */
export const unreadIn = (source: string, names: readonly string[]): readonly string[] => {
  const [name = '', ...more] = names
  const isRead = new RegExp(`[$%{]${name}\\b|\\$\\{${name}`).test(source)
  return more.length === 0 && isKeyVariable(name) && !isRead ? [name] : []
}

/** Whether another variable is set to what this one holds, which is known elsewhere then: `export KEY=$OTHER`. */
const isSource = (source: string, name: string): boolean =>
  new RegExp(`\\w=["']?\\$\\{?${name}\\b`).test(source.slice(0, 20_000))

const word = (name: string): string => name.split('_', 1)[0] ?? ''

const bare = (name: string): string => name.toLowerCase().replace(/[_.-]/g, '')

/**
 * The variables that a call reads from its headers under a name that the paste sets in other capitals or with other marks.
 * `unread` are those that hold a key and that nothing reads: where there is one, it is what was meant.
 */
export const otherNames = (
  { headers }: Pick<PastedCall, 'headers'>,
  defined: readonly string[],
  unread: readonly string[] = [],
  source = '',
): readonly Fault[] =>
  headers.flatMap(({ name: header, value }) =>
    value.placeholders.flatMap(({ name, from, to }): readonly Fault[] => {
      const only = unread.length === 1 && mayCarryKey(header.text) && /^[\w-]+$/.test(name) ? unread[0] : undefined
      const near =
        defined.includes(name) || (/^\w+$/.test(name) && isSource(source, name))
          ? undefined
          : (defined.find((each) => bare(each) === bare(name)) ?? sameOwner(name, defined) ?? only)
      const span = spanIn(value, from, to)
      return near !== undefined && span ? [{ id: 'other-name', span, detail: `${name} ${near}` }] : []
    }),
  )

/** The one variable of a key that begins with the same word: `PAYVIOX_KEY` where the call reads `PAYVIOX_SECRET_KEY`. */
const sameOwner = (name: string, defined: readonly string[]): string | undefined => {
  const near = [...new Set(defined)].filter(
    (each) => /_/.test(name) && word(each) === word(name) && isKeyVariable(each),
  )
  return near.length === 1 ? near[0] : undefined
}
