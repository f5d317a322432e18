import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import { textAt, type SourceText } from '#src/features/diagnose/source-text.ts'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { type Escapes, insideQuotes, unescaped } from '#src/features/diagnose/read/languages/string-literal.ts'
import { INSIDE_TEXT, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

export const textLiteral = (reader: TreeReader, node: SyntaxNode): Expression => {
  const span = reader.spanIn(node)
  if (node.name === 'HeredocString' || node.name === 'NowDocString') return heredoc(reader, node)
  const { from, to, quote, prefix } = insideQuotes(reader.source, span.from, span.to)
  const raw = /r/i.test(prefix) || (reader.language === 'go' && quote === '`')
  const escapes: Escapes = raw ? 'none' : reader.language === 'php' && quote === "'" ? 'quote' : 'all'
  return filled(reader, node, from, to, escapes)
}

const heredoc = (reader: TreeReader, node: SyntaxNode): Expression => {
  const span = reader.spanIn(node)
  const text = reader.source.slice(span.from, span.to)
  const head = text.indexOf('\n') + 1
  const tail = text.lastIndexOf('\n')
  return filled(
    reader,
    node,
    span.from + head,
    span.from + Math.max(head, tail),
    node.name === 'NowDocString' ? 'none' : 'all',
  )
}

/** A text with what is filled in between. */
const filled = (reader: TreeReader, node: SyntaxNode, from: number, to: number, escapes: Escapes): Expression => {
  const span = reader.spanIn(node)
  const literal = (part: SourceText): Expression => make.literal(part, span)
  const parts: Expression[] = []
  let run = from
  for (const child of children(node)) {
    if (!INSIDE_TEXT.test(child.name)) continue
    const at = reader.spanIn(child)
    if (at.from > run) parts.push(literal(unescaped(reader.source, run, at.from, escapes)))
    const [inner] = /^(?:Interpolation|FormatReplacement)$/.test(child.name) ? reader.valuesIn(child) : [child]
    if (inner) parts.push(reader.read(inner))
    run = at.to
  }
  if (run < to) parts.push(literal(unescaped(reader.source, run, to, escapes)))
  return parts.length === 0 ? literal(textAt(reader.source, from, from)) : make.sum(parts, span)
}
