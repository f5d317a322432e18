import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import type { Argument, CollectionEntry, Expression } from './expression.ts'

type Written = Extract<Expression, { kind: 'collection' }>['written']

/** Makes an expression of each kind, whatever the language. */
export const make = {
  block: (items: readonly Expression[], span: Span): Expression => ({ kind: 'block', items, span }),
  literal: (part: SourceText, span: Span, isText = true): Expression => ({
    kind: 'literal',
    part,
    isText,
    span,
  }),
  name: (name: string, span: Span): Expression => ({ kind: 'name', name, span }),
  member: (of: Expression, at: Expression | undefined, span: Span): Expression => ({ kind: 'member', of, at, span }),
  call: (callee: Expression, args: readonly Argument[], span: Span, isNew = false): Expression => ({
    kind: 'call',
    callee,
    args,
    isNew,
    span,
  }),
  assign: (targets: readonly Expression[], value: Expression, span: Span, adds = false): Expression => ({
    kind: 'assign',
    targets,
    value,
    ...(adds && { adds }),
    span,
  }),
  result: (value: Expression, span: Span): Expression => ({ kind: 'result', value, span }),
  wait: (value: Expression, span: Span): Expression => ({ kind: 'wait', value, span }),
  /** Of one part the sum is that part. */
  sum: (parts: readonly Expression[], span: Span): Expression => {
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'sum', parts, span }
  },
  /** What is not said to be an object, a list or a set is an object where an entry has a name. */
  collection: (entries: readonly CollectionEntry[], span: Span, written?: Written): Expression => ({
    kind: 'collection',
    written: written ?? (entries.some(({ name }) => name) ? 'object' : 'list'),
    entries,
    span,
  }),
}
