import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

const word = (name: string): string => name.split('_', 1)[0] ?? ''

const bare = (name: string): string => name.toLowerCase().replace(/[_.-]/g, '')

/** The variables that a call reads from its headers under a name that the paste sets in other capitals or with other marks. */
export const otherNames = ({ headers }: Pick<PastedCall, 'headers'>, defined: readonly string[]): readonly Fault[] =>
  headers.flatMap(({ value }) =>
    value.placeholders.flatMap(({ name, from, to }): readonly Fault[] => {
      const near = defined.includes(name)
        ? undefined
        : (defined.find((each) => bare(each) === bare(name)) ?? sameOwner(name, defined))
      const span = spanIn(value, from, to)
      return near !== undefined && span ? [{ id: 'other-name', span, detail: `${name} ${near}` }] : []
    }),
  )

/** The one variable of a key that begins with the same word: `PAYVIOX_KEY` where the call reads `PAYVIOX_SECRET_KEY`. */
const sameOwner = (name: string, defined: readonly string[]): string | undefined => {
  const near = [...new Set(defined)].filter(
    (each) => /_/.test(name) && word(each) === word(name) && /KEY|TOKEN|SECRET/.test(each),
  )
  return near.length === 1 ? near[0] : undefined
}
