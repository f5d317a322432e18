import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import type { Argument, Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { NAME, ARGUMENTS, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

export const member = (reader: TreeReader, node: SyntaxNode): Expression => {
  const [of, at] = reader.valuesIn(node)
  if (!of) return make.block([], reader.spanIn(node))
  const isIndex = node.getChild('[') !== null || /^(?:Subscript|Index|ArrayAccess)/.test(node.name)
  const owner = reader.read(of)
  const key = at && (isIndex || !NAME.test(at.name) ? reader.read(at) : reader.wordOf(at, true))
  return onLast(reader, owner, (last) => make.member(last, key, reader.spanIn(node)))
}

// Go's grammar binds `"a" + b.c` as `("a" + b).c`: what follows belongs to the last part of the sum.
const onLast = (reader: TreeReader, owner: Expression, build: (last: Expression) => Expression): Expression => {
  const last = reader.language === 'go' && owner.kind === 'sum' ? owner.parts.at(-1) : undefined
  if (owner.kind !== 'sum' || !last) return build(owner)
  const built = build(last)
  return {
    ...owner,
    parts: [...owner.parts.slice(0, -1), { ...built, span: { from: last.span.from, to: built.span.to } }],
  }
}

const argumentsOf = (reader: TreeReader, node: SyntaxNode | null): readonly Argument[] => {
  if (!node) return []
  const args: Argument[] = []
  let name: string | undefined
  let spread = false
  const all = children(node)
  for (const [index, child] of all.entries()) {
    if (/^(?:\*\*?|Spread|\.\.\.)$/.test(child.name)) spread = true
    else if (child.name === ',') [name, spread] = [undefined, false]
    else if (child.name === 'VariableName' && all[index + 1]?.name === 'AssignOp') name = reader.textOf(child)
    else if (child.name === 'NamedArgument') {
      const [label, value] = reader.valuesIn(child)
      if (label && value) args.push({ name: reader.textOf(label), value: reader.read(value) })
    } else if (reader.valuesIn(node).some(({ from }) => from === child.from))
      args.push({
        ...(name !== undefined && { name }),
        value: reader.read(child),
        ...(spread && { spread: true as const }),
      })
  }
  return args
}

export const callExpression = (reader: TreeReader, node: SyntaxNode): Expression => {
  const span = reader.spanIn(node)
  const list = children(node).find(({ name }) => ARGUMENTS.test(name)) ?? null
  const isNew = node.name === 'NewExpression' || node.name === 'ObjectCreationExpression'
  const before = reader
    .valuesIn(node)
    .filter((child) => !ARGUMENTS.test(child.name) && (!list || child.to <= list.from))
  const [first, second] = before
  const args = argumentsOf(reader, list)
  const made = children(node).find(({ name }) => /^(?:GenericType|TypeName|ScopedTypeName)$/.test(name))
  if (isNew && made) return make.call(reader.nameOf(made), args, span, isNew)
  if (!first)
    return make.block(
      args.map(({ value }) => value),
      span,
    )
  if (node.name === 'MethodInvocation' && second)
    return make.call(
      make.member(reader.read(first), reader.wordOf(second, true), {
        from: reader.spanIn(first).from,
        to: reader.spanIn(second).to,
      }),
      args,
      span,
      isNew,
    )
  return onLast(reader, NAME.test(first.name) ? reader.nameOf(first) : reader.read(first), (last) =>
    make.call(last, args, span, isNew),
  )
}
