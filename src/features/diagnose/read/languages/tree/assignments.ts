import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { NAME, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

export const assign = (reader: TreeReader, node: SyntaxNode, depth: number): Expression => {
  const made: Expression[] = []
  const assigns: Expression[] = []
  const all = children(node).filter(({ name }) => name !== 'TypeAnnotation' && name !== 'TypeDef')
  let left: SyntaxNode[] = []
  const isField = /^Property/.test(node.name)
  for (let index = 0; index < all.length; index += 1) {
    const child = all[index]
    if (!child) continue
    if (/^(?:Equals|AssignOp|UpdateOp|:=|=)$/.test(child.name)) {
      const value = all
        .slice(index + 1)
        .find(({ name }) => name !== 'TypeName' && reader.valuesIn(node).some((each) => each.name === name))
      const targets = left.filter(
        ({ name }) => /^[A-Z]|^this$/.test(name) && !/^(?:TypeName|Modifiers|Privacy)$/.test(name),
      )
      if (value && targets.length > 0) {
        const written = targets.map((target) => {
          const expression = NAME.test(target.name) ? reader.nameOf(target) : reader.read(target, depth)
          return isField && expression.kind === 'name'
            ? ({
                kind: 'member',
                of: { kind: 'name', name: 'this', span: expression.span },
                at: reader.wordOf(target, true),
                span: expression.span,
              } as const)
            : expression
        })
        // `a = b = 1` names two things; the next equals sign takes the rest.
        const isChain = /^(?:Equals|AssignOp)$/.test(all[all.indexOf(value) + 1]?.name ?? '')
        if (isChain) {
          made.push(...written)
          left = [value]
          continue
        }
        const adds = child.name === 'UpdateOp' ? ({ adds: true } as const) : {}
        assigns.push({
          kind: 'assign',
          targets: [...made.splice(0), ...written],
          value: reader.read(value, depth),
          ...adds,
          span: reader.spanIn(node),
        })
        left = []
        index = all.indexOf(value)
      }
    } else if (child.name === ',' && assigns.length > 0) left = []
    else left.push(child)
  }
  const [only] = assigns
  if (assigns.length === 1 && only) return only
  return {
    kind: 'block',
    items: assigns.length > 0 ? assigns : reader.valuesIn(node).map((child) => reader.read(child, depth)),
    span: reader.spanIn(node),
  }
}

export const withStatement = (reader: TreeReader, node: SyntaxNode, depth: number): Expression => {
  const all = children(node)
  const items: Expression[] = []
  for (const [index, child] of all.entries()) {
    if (child.name === 'as' || child.name === 'with' || child.name === 'async' || child.name === ',') continue
    const target = all[index + 1]?.name === 'as' ? all[index + 2] : undefined
    if (target)
      items.push({
        kind: 'assign',
        targets: [reader.read(target, depth)],
        value: reader.read(child, depth),
        span: reader.spanIn(child),
      })
    else if (/^[A-Z]/.test(child.name) && all[index - 1]?.name !== 'as') items.push(reader.read(child, depth))
  }
  return { kind: 'block', items, span: reader.spanIn(node) }
}
