import type { SyntaxNode, Tree } from '@lezer/common'
import type { Expression, Language } from './expression.ts'
import { assign, withStatement } from './tree/assignments.ts'
import { callExpression, member } from './tree/calls.ts'
import { entriesOf } from './tree/entries.ts'
import { functionOf } from './tree/functions.ts'
import { imports } from './tree/imports.ts'
import { TEXT, NAME, LITERAL, MEMBER, CALL, LIST, ASSIGN, FUNCTION } from './tree/nodes.ts'
import { binary } from './tree/operators.ts'
import { textLiteral } from './tree/text.ts'
import { type TreeReader, treeReader } from './tree/tree-reader.ts'

/** How deep code is read; what is nested deeper counts as not understood. */
const DEEPEST = 160

const block = (reader: TreeReader, node: SyntaxNode, depth: number): Expression => ({
  kind: 'block',
  items: reader.valuesIn(node).map((child) => reader.read(child, depth)),
  span: reader.spanIn(node),
})

const read = (reader: TreeReader, node: SyntaxNode, above: number): Expression => {
  const depth = above + 1
  const { name } = node
  if (depth > DEEPEST) return { kind: 'block', items: [], span: reader.spanIn(node) }
  if (TEXT.test(name)) return textLiteral(reader, node, depth)
  if (name === 'ContinuedString')
    return {
      kind: 'sum',
      parts: reader.valuesIn(node).map((child) => reader.read(child, depth)),
      span: reader.spanIn(node),
    }
  if (LITERAL.test(name)) return reader.wordOf(node, false)
  if (NAME.test(name)) return reader.nameOf(node)
  if (MEMBER.test(name)) return member(reader, node, depth)
  if (CALL.test(name)) return callExpression(reader, node, depth)
  if (/^(?:ObjectExpression|DictionaryExpression|LiteralValue)$/.test(name) || LIST.test(name)) {
    const entries = entriesOf(reader, node, depth)
    const written =
      name === 'SetExpression'
        ? 'set'
        : name === 'ObjectExpression' || name === 'DictionaryExpression' || entries.some((each) => each.name)
          ? 'object'
          : 'list'
    return { kind: 'collection', written, entries, span: reader.spanIn(node) }
  }
  if (name === 'TypedLiteral') {
    const inner = node.getChild('LiteralValue')
    return inner ? reader.read(inner, depth) : block(reader, node, depth)
  }
  if (ASSIGN.test(name)) return assign(reader, node, depth)
  if (FUNCTION.test(name)) return functionOf(reader, node, depth)
  if (/^(?:BinaryExpression|BinaryExp)$/.test(name)) return binary(reader, node, depth)
  if (/^(?:ImportDeclaration|ImportStatement)$/.test(name)) return imports(reader, node)
  if (name === 'ReturnStatement') {
    const [value] = reader.valuesIn(node)
    return {
      kind: 'result',
      value: value ? reader.read(value, depth) : block(reader, node, depth),
      span: reader.spanIn(node),
    }
  }
  if (name === 'ConditionalExpression' || name === 'TernaryExpression') {
    const values = reader.valuesIn(node)
    const chosen = values[reader.language === 'python' ? 0 : 1]
    return chosen ? reader.read(chosen, depth) : block(reader, node, depth)
  }
  if (name === 'CastExpression') {
    const value = reader.valuesIn(node).at(-1)
    return value ? reader.read(value, depth) : block(reader, node, depth)
  }
  if (/^Unary/.test(name) && /^-\s*[\d.]+$/.test(reader.textOf(node))) return reader.wordOf(node, false)
  if (name === 'AwaitExpression') {
    const [value] = reader.valuesIn(node)
    return {
      kind: 'wait',
      value: value ? reader.read(value, depth) : block(reader, node, depth),
      span: reader.spanIn(node),
    }
  }
  if (name === 'WithStatement') return withStatement(reader, node, depth)
  const values = reader.valuesIn(node)
  const [only] = values
  return values.length === 1 && only && !/^(?:Block|Body|Script|Program|Document)/.test(name)
    ? reader.read(only, depth)
    : block(reader, node, depth)
}

/** Reads a syntax tree as expressions. `offset` is where the parsed text begins in `source`. It never throws: what is odd is skipped. */
export const readTree = (source: string, tree: Tree, offset: number, language: Language): Expression =>
  treeReader(source, offset, language, read).read(tree.topNode, 0)
