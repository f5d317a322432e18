import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import { type Span, textAt } from '#src/features/diagnose/source-text.ts'
import type { Expression, Language } from '#src/features/diagnose/read/languages/expression.ts'
import { children, SKIPPED } from './nodes.ts'

/** What each part of a tree is read with. Places are those of `source`; `read` reads a node of any kind. */
export type TreeReader = {
  readonly source: string
  readonly language: Language
  read(node: SyntaxNode): Expression
  /** The children that stand for values, read. */
  readIn(node: SyntaxNode): readonly Expression[]
  spanIn(node: SyntaxNode): Span
  /** The first 400 characters of a node. */
  textOf(node: SyntaxNode): string
  /** The children that stand for values. */
  valuesIn(node: SyntaxNode): SyntaxNode[]
  cleanName(node: SyntaxNode): string
  nameOf(node: SyntaxNode): Expression
  wordOf(node: SyntaxNode, isText: boolean): Expression
}

/** How deep code is read; what is nested deeper counts as not understood. */
const DEEPEST = 160

/** The reader of a tree whose text begins at `offset` in `source`. */
export const treeReader = (
  source: string,
  offset: number,
  language: Language,
  read: (reader: TreeReader, node: SyntaxNode) => Expression,
): TreeReader => {
  const spanIn = (node: SyntaxNode): Span => ({ from: node.from + offset, to: node.to + offset })
  const textOf = (node: SyntaxNode): string =>
    source.slice(node.from + offset, Math.min(node.to, node.from + 400) + offset)
  const valuesIn = (node: SyntaxNode): SyntaxNode[] =>
    children(node).filter(
      ({ name, type, from, to }) =>
        !type.isError &&
        !(SKIPPED.test(name) && !/^(?:this|super|self|null|None)$/.test(name)) &&
        (/^[A-Z]/.test(name) || /^(?:this|super|self|null)$/.test(name)) &&
        to > from,
    )
  const cleanName = (node: SyntaxNode): string =>
    textOf(node)
      .trim()
      .replace(language === 'php' ? /^[$\\]+/ : /^#/, '')
      .replaceAll('\\', '.')
      .replace(/<[^<>]*>$/, '')
  const nameOf = (node: SyntaxNode): Expression => make.name(cleanName(node), spanIn(node))
  const wordOf = (node: SyntaxNode, isText: boolean): Expression => {
    const span = spanIn(node)
    const isMarked = (language === 'php' && source.charAt(span.from) === '$') || node.name.startsWith('PrivateProperty')
    const start = isMarked ? span.from + 1 : span.from
    return make.literal(textAt(source, start, Math.max(start, Math.min(span.to, start + 400))), span, isText)
  }
  let depth = 0
  const reader: TreeReader = {
    source,
    language,
    read: (node) => {
      depth += 1
      const found = depth > DEEPEST ? make.block([], spanIn(node)) : read(reader, node)
      depth -= 1
      return found
    },
    readIn: (node) => valuesIn(node).map((child) => reader.read(child)),
    spanIn,
    textOf,
    valuesIn,
    cleanName,
    nameOf,
    wordOf,
  }
  return reader
}
