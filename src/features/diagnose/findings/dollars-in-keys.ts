import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'

/** Variables that the shell finds right behind the letters of a key: the dollar sign was one of them. */
export const dollarsInKeys = ({ form, headers }: PastedCall): readonly Fault[] =>
  form !== 'curl' && form !== 'powershell'
    ? []
    : headers.flatMap(({ value }) =>
        value.placeholders.flatMap(({ from, to }): readonly Fault[] => {
          const text = value.text.slice(from, to)
          const [letters = ''] = /[A-Za-z0-9_-]{6,200}$/.exec(value.text.slice(Math.max(0, from - 200), from)) ?? []
          const span = spanIn(value, from, to)
          return /^\$\w/.test(text) && /\d/.test(letters) && span ? [{ id: 'dollar-in-key', span }] : []
        }),
      )
