import { textFor } from '#src/features/diagnose/source-text.ts'
import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

export const binary = (reader: TreeReader, node: SyntaxNode, depth: number): Expression => {
  const values = reader.valuesIn(node)
  const op = children(node).find(({ name }) => /Op$/.test(name) || /^[^\w\s]+$/.test(name))
  const sign = op ? reader.textOf(op) : ''
  const span = reader.spanIn(node)
  const [left, right] = values
  if (left && children(node).some(({ name }) => name === 'as' || name === 'satisfies')) return reader.read(left, depth)
  if (left && right && (sign === '+' || (sign === '.' && reader.language === 'php')))
    return { kind: 'sum', parts: [reader.read(left, depth), reader.read(right, depth)], span }
  if (left && right && sign === '%' && reader.language === 'python')
    return {
      kind: 'call',
      callee: {
        kind: 'member',
        of: reader.read(left, depth),
        at: { kind: 'literal', piece: textFor('%', span), isText: true, span },
        span,
      },
      args: [{ value: reader.read(right, depth) }],
      isNew: false,
      span,
    }
  if (left && /^(?:\|\||\?\?|or|\?:|\|)$/.test(sign))
    return sign === '|'
      ? {
          kind: 'collection',
          written: 'object',
          entries: values.map((each) => ({ value: reader.read(each, depth), spread: true as const })),
          span,
        }
      : reader.read(left, depth)
  return { kind: 'block', items: values.map((each) => reader.read(each, depth)), span }
}
