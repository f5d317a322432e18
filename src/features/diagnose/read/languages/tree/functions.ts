import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import { NAME, children } from './nodes.ts'
import type { TreeReader } from './tree-reader.ts'

/** `get headers() {}` of JavaScript, and what stands under `@property` in Python. */
const isGetter = (reader: TreeReader, node: SyntaxNode): boolean =>
  children(node).some(({ name }) => name === 'get') ||
  (node.parent?.name === 'DecoratedStatement' &&
    children(node.parent).some(
      (each) => each.name === 'Decorator' && /^@(?:cached_)?property\s*$/.test(reader.textOf(each)),
    ))

export const functionOf = (reader: TreeReader, node: SyntaxNode): Expression => {
  const values = reader.valuesIn(node)
  const list = values.find(({ name }) => /^(?:ParamList|FormalParameters|InferredParameters|Parameters)$/.test(name))
  const body = values.findLast(({ name }) => name !== list?.name)
  const first = values[0]
  const isLambda = /^(?:ArrowFunction|LambdaExpression)$/.test(node.name)
  const name =
    first &&
    !isLambda &&
    first !== body &&
    /^(?:VariableDefinition|VariableName|Name|DefName|(?:Private)?PropertyDefinition|Definition|Identifier|FieldName)$/.test(
      first.name,
    )
      ? reader.cleanName(first)
      : undefined
  const parameters = list
    ? children(list).flatMap((each) => {
        const named = /^(?:VariableDefinition|VariableName)$/.test(each.name)
          ? each
          : /^(?:Parameter|FormalParameter)$/.test(each.name)
            ? reader.valuesIn(each).find((inner) => NAME.test(inner.name) && inner.name !== 'TypeName')
            : undefined
        return named ? [reader.cleanName(named)] : []
      })
    : isLambda && first && first !== body
      ? [reader.cleanName(first)]
      : []
  const span = reader.spanIn(node)
  const inner: Expression = body ? reader.read(body) : make.block([], span)
  const isValue = body && !/^(?:Block|Body)$/.test(body.name)
  return {
    kind: 'function',
    ...(name !== undefined && { name }),
    parameters,
    ...(reader.language === 'javascript' &&
      children(node).some((each) => each.name === 'async') && { isAsync: true as const }),
    ...(isGetter(reader, node) && { isGetter: true as const }),
    body: isValue ? make.result(inner, span) : inner,
    span,
  }
}
