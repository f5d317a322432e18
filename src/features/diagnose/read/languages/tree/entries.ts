import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import type { CollectionEntry } from '#src/features/diagnose/read/languages/expression.ts'
import { functionOf } from './functions.ts'
import { SKIPPED, TEXT, NAME, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

/** Members of an object, a map or a list, as each grammar nests them. */
export const entriesOf = (reader: TreeReader, node: SyntaxNode): readonly CollectionEntry[] => {
  const all = children(node)
  const entries: CollectionEntry[] = []
  for (let index = 0; index < all.length; index += 1) {
    const child = all[index]
    if (!child || child.type.isError) continue
    if (child.name === 'ValueList') entries.push(...entriesOf(reader, child))
    else if (/^(?:Property|Pair|Element|VariadicUnpacking|SpreadElement)$/.test(child.name))
      entries.push(entryOf(reader, child))
    else if (child.name === '**' || child.name === '*' || child.name === 'Spread' || child.name === '...') {
      const value = all[(index += 1)]
      if (value) entries.push({ value: reader.read(value), spread: true })
    } else if (all[index + 1]?.name === ':') {
      const value = all[index + 2]
      const name = reader.read(child)
      entries.push({
        name,
        value: value && /^[A-Z]/.test(value.name) ? reader.read(value) : make.block([], reader.spanIn(child)),
      })
      index += 2
    } else if (/^[A-Z]|^null$/.test(child.name) && !SKIPPED.test(child.name))
      entries.push({ value: reader.read(child) })
  }
  return entries
}

const entryOf = (reader: TreeReader, node: SyntaxNode): CollectionEntry => {
  const span = reader.spanIn(node)
  if (children(node).some(({ name }) => /^(?:Spread|\.\.\.)$/.test(name)) || /^(?:Variadic|Spread)/.test(node.name)) {
    const [value] = reader.valuesIn(node)
    return { value: value ? reader.read(value) : make.block([], span), spread: true }
  }
  const values = reader.valuesIn(node)
  const [first, ...rest] = values
  const value = rest.at(-1)
  if (!first) return { value: make.block([], span) }
  const isPair = children(node).some(({ name }) => name === ':' || name === '=>')
  if (first.name === 'PropertyDefinition' && children(node).some(({ name }) => name === 'ParamList'))
    return { name: reader.wordOf(first, true), value: functionOf(reader, node) }
  if (!value || !isPair)
    return first.name === 'PropertyDefinition'
      ? { name: reader.wordOf(first, true), value: isPair ? make.block([], span) : reader.nameOf(first) }
      : { value: reader.read(first) }
  const computed = node.getChild('[') !== null || reader.language === 'go' || reader.language === 'php'
  const [inKey] = first.name === 'Key' ? reader.valuesIn(first) : [first]
  const key =
    inKey && (TEXT.test(inKey.name) || computed || !NAME.test(inKey.name))
      ? reader.read(inKey)
      : reader.wordOf(inKey ?? first, true)
  return { name: key, value: reader.read(value) }
}
