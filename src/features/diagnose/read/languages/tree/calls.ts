import type { SyntaxNode } from '@lezer/common'
import type { Argument, Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { NAME, ARGUMENTS, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

export const member = (reader: TreeReader, node: SyntaxNode, depth: number): Expression => {
  const [of, at] = reader.valuesIn(node)
  if (!of) return { kind: 'block', items: [], span: reader.spanIn(node) }
  const isIndex = node.getChild('[') !== null || /^(?:Subscript|Index|ArrayAccess)/.test(node.name)
  const owner = reader.read(of, depth)
  const key = at && (isIndex || !NAME.test(at.name) ? reader.read(at, depth) : reader.wordOf(at, true))
  return onLast(reader, owner, (last) => ({ kind: 'member', of: last, at: key, span: reader.spanIn(node) }))
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

const argumentsOf = (reader: TreeReader, node: SyntaxNode | null, depth: number): readonly Argument[] => {
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
      if (label && value) args.push({ name: reader.textOf(label), value: reader.read(value, depth) })
    } else if (reader.valuesIn(node).some(({ from }) => from === child.from))
      args.push({
        ...(name !== undefined && { name }),
        value: reader.read(child, depth),
        ...(spread && { spread: true as const }),
      })
  }
  return args
}

export const callExpression = (reader: TreeReader, node: SyntaxNode, depth: number): Expression => {
  const span = reader.spanIn(node)
  const list = children(node).find(({ name }) => ARGUMENTS.test(name)) ?? null
  const isNew = node.name === 'NewExpression' || node.name === 'ObjectCreationExpression'
  const before = reader
    .valuesIn(node)
    .filter((child) => !ARGUMENTS.test(child.name) && (!list || child.to <= list.from))
  const [first, second] = before
  const args = argumentsOf(reader, list, depth)
  const made = children(node).find(({ name }) => /^(?:GenericType|TypeName|ScopedTypeName)$/.test(name))
  if (isNew && made) return { kind: 'call', callee: reader.nameOf(made), args, isNew, span }
  if (!first) return { kind: 'block', items: args.map(({ value }) => value), span }
  if (node.name === 'MethodInvocation' && second)
    return {
      kind: 'call',
      callee: {
        kind: 'member',
        of: reader.read(first, depth),
        at: reader.wordOf(second, true),
        span: { from: reader.spanIn(first).from, to: reader.spanIn(second).to },
      },
      args,
      isNew,
      span,
    }
  return onLast(reader, NAME.test(first.name) ? reader.nameOf(first) : reader.read(first, depth), (last) => ({
    kind: 'call',
    callee: last,
    args,
    isNew,
    span,
  }))
}
