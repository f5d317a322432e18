import { errorText } from '#mocks/engine/error-text.ts'
import {
  type AnyNode,
  type CallExpression,
  type Expression,
  type NewExpression,
  type ObjectExpression,
  parse,
  type Program,
  type SpreadElement,
} from 'acorn'
import type { PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { noText, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { jsonOf, jsTextOf, memberName, type Names } from './js-value.ts'

type Call = CallExpression | NewExpression
type Found = { readonly calls: readonly Call[]; readonly names: Names }

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const childrenOf = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

const findIn = (program: Program): Found => {
  const calls: Call[] = []
  const names = new Map<string, Expression>()
  const visit = (node: AnyNode): void => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') calls.push(node)
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init)
      names.set(node.id.name, node.init)
    childrenOf(node).forEach(visit)
  }
  visit(program)
  return { calls, names }
}

const isFetch = ({ callee }: Call): boolean => {
  if (callee.type === 'Identifier') return callee.name === 'fetch' || callee.name === 'Request'
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name === 'fetch'
}

const objectOf = (node: Expression | SpreadElement | undefined, names: Names): ObjectExpression | undefined => {
  if (node?.type === 'ObjectExpression') return node
  const known = node?.type === 'Identifier' ? names.get(node.name) : undefined
  return known?.type === 'ObjectExpression' ? known : undefined
}

const member = (object: ObjectExpression | undefined, name: string): Expression | undefined => {
  for (const property of object?.properties ?? [])
    if (property.type === 'Property' && memberName(property.key) === name) return property.value
  return undefined
}

const keyPiece = (source: string, key: AnyNode): SourceText =>
  key.type === 'Literal' ? jsTextOf(source, key, new Map()) : textAt(source, key.start, key.end)

const headersOf = (
  source: string,
  node: Expression | SpreadElement | undefined,
  names: Names,
): readonly PastedHeader[] => {
  if (node?.type === 'NewExpression') return headersOf(source, node.arguments[0], names)
  if (node?.type === 'ArrayExpression')
    return node.elements.flatMap((pair) => {
      const [name, value] = pair?.type === 'ArrayExpression' ? pair.elements : []
      return name && value ? [{ name: jsTextOf(source, name, names), value: jsTextOf(source, value, names) }] : []
    })
  return (objectOf(node, names)?.properties ?? []).flatMap((property) =>
    property.type === 'Property'
      ? [{ name: keyPiece(source, property.key), value: jsTextOf(source, property.value, names) }]
      : [],
  )
}

const isStringify = (source: string, node: Expression): node is CallExpression =>
  node.type === 'CallExpression' && source.slice(node.callee.start, node.callee.end) === 'JSON.stringify'

const bodyOf = (
  source: string,
  node: Expression | undefined,
  names: Names,
): Pick<PastedCall, 'body' | 'bodyUnseen' | 'usualType'> => {
  if (!node) return { body: undefined }
  const [value] = isStringify(source, node) ? node.arguments : []
  if (value) {
    const json = jsonOf(source, value, names)
    return json === undefined
      ? { body: undefined, bodyUnseen: true, usualType: 'text/plain' }
      : { body: textFor(json, { from: value.start, to: value.end }), usualType: 'text/plain' }
  }
  // An object that nobody turned into JSON arrives as its name.
  if (node.type === 'ObjectExpression')
    return { body: textFor('[object Object]', { from: node.start, to: node.end }), usualType: 'text/plain' }
  const text = jsTextOf(source, node, names)
  const type = node.type === 'NewExpression' ? 'application/x-www-form-urlencoded' : 'text/plain'
  return text.placeholders.length > 0
    ? { body: undefined, bodyUnseen: true, usualType: type }
    : { body: text, usualType: type }
}

/** Reads the first `fetch(...)` or `new Request(...)` of a script. A sentence says why where that cannot be done. */
export const readFetch = (source: string): PastedCall | string => {
  let program: Program
  try {
    program = parse(source, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    })
  } catch (error) {
    const why = errorText(error)
    return `This is no JavaScript that can be read (${why}). Paste the whole call, from fetch( to its closing bracket.`
  }
  const { calls, names } = findIn(program)
  const call = calls.find(isFetch)
  const [address, options] = call?.arguments ?? []
  if (!call || !address) return 'No fetch(...) call with an address stands in this script.'
  const init = objectOf(options, names)
  const method = member(init, 'method')
  return {
    form: 'fetch',
    method: method ? jsTextOf(source, method, names) : textFor('GET', { from: call.callee.start, to: call.callee.end }),
    ...(!method && { methodBy: 'default' as const }),
    url: jsTextOf(source, address, names),
    headers: headersOf(source, member(init, 'headers'), names).filter(({ name }) => name !== noText),
    ...bodyOf(source, member(init, 'body'), names),
    faults: [],
  }
}
