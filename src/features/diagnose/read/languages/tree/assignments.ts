import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { NAME, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

export const assign = (reader: TreeReader, node: SyntaxNode): Expression => {
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
          const expression = NAME.test(target.name) ? reader.nameOf(target) : reader.read(target)
          return isField && expression.kind === 'name'
            ? make.member(make.name('this', expression.span), reader.wordOf(target, true), expression.span)
            : expression
        })
        // `a = b = 1` names two things; the next equals sign takes the rest.
        const isChain = /^(?:Equals|AssignOp)$/.test(all[all.indexOf(value) + 1]?.name ?? '')
        if (isChain) {
          made.push(...written)
          left = [value]
          continue
        }
        assigns.push(
          make.assign(
            [...made.splice(0), ...written],
            reader.read(value),
            reader.spanIn(node),
            child.name === 'UpdateOp',
          ),
        )
        left = []
        index = all.indexOf(value)
      }
    } else if (child.name === ',' && assigns.length > 0) left = []
    else left.push(child)
  }
  const [only] = assigns
  if (assigns.length === 1 && only) return only
  return make.block(assigns.length > 0 ? assigns : reader.readIn(node), reader.spanIn(node))
}

export const withStatement = (reader: TreeReader, node: SyntaxNode): Expression => {
  const all = children(node)
  const items: Expression[] = []
  for (const [index, child] of all.entries()) {
    if (child.name === 'as' || child.name === 'with' || child.name === 'async' || child.name === ',') continue
    const target = all[index + 1]?.name === 'as' ? all[index + 2] : undefined
    if (target) items.push(make.assign([reader.read(target)], reader.read(child), reader.spanIn(child)))
    else if (/^[A-Z]/.test(child.name) && all[index - 1]?.name !== 'as') items.push(reader.read(child))
  }
  return make.block(items, reader.spanIn(node))
}
