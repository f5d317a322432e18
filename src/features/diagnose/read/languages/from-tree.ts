import { make } from './make.ts'
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

const block = (reader: TreeReader, node: SyntaxNode): Expression => make.block(reader.readIn(node), reader.spanIn(node))

const read = (reader: TreeReader, node: SyntaxNode): Expression => {
  const { name } = node
  const span = reader.spanIn(node)
  const part = (at: number): Expression => {
    const value = reader.valuesIn(node).at(at)
    return value ? reader.read(value) : block(reader, node)
  }
  if (TEXT.test(name)) return textLiteral(reader, node)
  if (name === 'ContinuedString') return make.sum(reader.readIn(node), span)
  if (LITERAL.test(name)) return reader.wordOf(node, false)
  if (NAME.test(name)) return reader.nameOf(node)
  if (MEMBER.test(name)) return member(reader, node)
  if (CALL.test(name)) return callExpression(reader, node)
  if (/^(?:ObjectExpression|DictionaryExpression|LiteralValue)$/.test(name) || LIST.test(name)) {
    const written = name === 'SetExpression' ? 'set' : /^(?:Object|Dictionary)/.test(name) ? 'object' : undefined
    return make.collection(entriesOf(reader, node), span, written)
  }
  if (name === 'TypedLiteral') {
    const inner = node.getChild('LiteralValue')
    return inner ? reader.read(inner) : block(reader, node)
  }
  if (ASSIGN.test(name)) return assign(reader, node)
  if (FUNCTION.test(name)) return functionOf(reader, node)
  if (/^(?:BinaryExpression|BinaryExp)$/.test(name)) return binary(reader, node)
  if (/^(?:ImportDeclaration|ImportStatement)$/.test(name)) return imports(reader, node)
  if (name === 'ReturnStatement') return make.result(part(0), span)
  if (/^(?:Conditional|Ternary)Expression$/.test(name)) return part(reader.language === 'python' ? 0 : 1)
  if (name === 'CastExpression') return part(-1)
  if (/^Unary/.test(name) && /^-\s*[\d.]+$/.test(reader.textOf(node))) return reader.wordOf(node, false)
  if (name === 'AwaitExpression') return make.wait(part(0), span)
  if (name === 'WithStatement') return withStatement(reader, node)
  const values = reader.valuesIn(node)
  const [only] = values
  return values.length === 1 && only && !/^(?:Block|Body|Script|Program|Document)/.test(name)
    ? reader.read(only)
    : block(reader, node)
}

/** Reads a syntax tree as expressions. `offset` is where the parsed text begins in `source`. It never throws: what is odd is skipped. */
export const readTree = (source: string, tree: Tree, offset: number, language: Language): Expression =>
  treeReader(source, offset, language, read).read(tree.topNode)
