import { make } from '#src/features/diagnose/read/languages/make.ts'
import { textFor } from '#src/features/diagnose/source-text.ts'
import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

/** Whether a value that is taken where it is there already is what it is assigned to: `a = a || b`. */
const isTarget = (reader: TreeReader, { parent, from }: SyntaxNode, left: SyntaxNode): boolean =>
  parent !== null &&
  reader
    .textOf(parent)
    .slice(0, from - parent.from)
    .trimEnd() === `${reader.textOf(left)} =`

export const binary = (reader: TreeReader, node: SyntaxNode): Expression => {
  const values = reader.valuesIn(node)
  const op = children(node).find(({ name }) => /Op$/.test(name) || /^[^\w\s]+$/.test(name))
  const sign = op ? reader.textOf(op) : ''
  const span = reader.spanIn(node)
  const [left, right] = values
  if (left && children(node).some(({ name }) => name === 'as' || name === 'satisfies')) return reader.read(left)
  if (left && right && (sign === '+' || (sign === '.' && reader.language === 'php')))
    return make.sum([reader.read(left), reader.read(right)], span)
  if (left && right && sign === '%' && reader.language === 'python')
    return make.call(
      make.member(reader.read(left), make.literal(textFor('%', span), span), span),
      [{ value: reader.read(right) }],
      span,
    )
  if (left && /^(?:\|\||\?\?|or|\?:|\|)$/.test(sign))
    return sign === '|'
      ? make.collection(
          values.map((each) => ({ value: reader.read(each), spread: true as const })),
          span,
          'object',
        )
      : reader.read(right && isTarget(reader, node, left) ? right : left)
  return make.block(reader.readIn(node), span)
}
