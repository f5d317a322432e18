import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Document, parseDocument } from 'yaml'
import { errorText } from '#mocks/engine/error-text.ts'
import { DeclarationError, type DeclarationProblem } from './problem.ts'

/** Names and indexes that lead to a value. */
export type Path = readonly (string | number)[]

/** A file of YAML or JSON, read. */
export type DeclaredFile = {
  readonly name: string
  readonly value: unknown
  /** Whether a value stands there. */
  has(path: Path): boolean
  /** What is wrong at a place, or as near to it as the file reaches; `key` points to the name in place of the value. */
  problem(path: Path, what: string, fix: string, at?: 'key' | 'value'): DeclarationProblem
}

type Place = { readonly reached: boolean; readonly key: number | undefined; readonly value: number | undefined }

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined)

/** Follows a path through the nodes of a document, as far as it leads. */
const placeOf = (document: Document, path: Path): Place => {
  let node: unknown = document.contents
  let place: Place = { reached: true, key: undefined, value: startOf(node) }
  for (const part of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (!pair) return { ...place, reached: false }
      node = pair.value
      const key = startOf(pair.key)
      place = { reached: true, key, value: startOf(node) ?? key }
    } else if (isSeq(node) && Number(part) < node.items.length) {
      node = node.items[Number(part)]
      place = { reached: true, key: startOf(node), value: startOf(node) }
    } else return { ...place, reached: false }
  }
  return place
}

/** Reads a text of YAML or JSON. Throws a `DeclarationError` where it does not parse. */
export const declaredFile = (name: string, text: string): DeclaredFile => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const at = (offset: number | undefined) => {
    const { line, col } = lineCounter.linePos(offset ?? 0)
    return { file: name, line: Math.max(1, line), column: Math.max(1, col) }
  }
  const broken = (offset: number, message: string) =>
    new DeclarationError([{ ...at(offset), what: `${message}.`, fix: 'Correct the YAML or JSON here.' }])
  const [error] = document.errors
  if (error) throw broken(error.pos[0], error.message.replace(/\.$/, ''))
  let value: unknown
  try {
    value = document.toJS()
  } catch (fault) {
    throw broken(0, errorText(fault))
  }
  return {
    name,
    value,
    has: (path) => placeOf(document, path).reached,
    problem: (path, what, fix, side = 'value') => {
      const { key, value: start } = placeOf(document, path)
      return { ...at(side === 'key' ? (key ?? start) : start), what, fix }
    },
  }
}
