import { textFor } from '#src/features/diagnose/source-text.ts'
import { type Collection, spanOfValue, type Use } from '#src/features/diagnose/read/languages/value.ts'

/** The arguments of a use that have names, as the one object that other clients are given. */
export const namedArguments = ({ args, span }: Pick<Use, 'args' | 'span'>): Collection => ({
  kind: 'collection',
  written: 'object',
  members: args.flatMap(({ name, value }) =>
    name === undefined ? [] : [{ name: textFor(name, spanOfValue(value)), value }],
  ),
  span,
  partial: false,
})
