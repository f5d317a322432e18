import { fileURLToPath } from 'node:url'
import { Language, type Node, Parser } from 'web-tree-sitter'
import { evaluators, type GrammarId } from './evaluate.ts'

await Parser.init()

const grammars: Readonly<Record<GrammarId, string>> = {
  csharp: import.meta.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm'),
  php: import.meta.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-php.wasm'),
  go: import.meta.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm'),
  java: import.meta.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm'),
  ruby: import.meta.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-ruby.wasm'),
  powershell: import.meta.resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm'),
}

const parserOf = async (id: GrammarId): Promise<Parser> =>
  new Parser().setLanguage(await Language.load(fileURLToPath(grammars[id])))

const parsers: Readonly<Record<GrammarId, Parser>> = {
  csharp: await parserOf('csharp'),
  php: await parserOf('php'),
  go: await parserOf('go'),
  java: await parserOf('java'),
  ruby: await parserOf('ruby'),
  powershell: await parserOf('powershell'),
}

export type Read = {
  /** What of the code the grammar does not know: empty for good code. */
  readonly faults: readonly string[]
  /** The texts that the code stands for, each as a whole: literals decoded, joined, their variables filled in. */
  readonly texts: readonly string[]
}

/** Code read by the language's own grammar. */
export const readCode = (id: GrammarId, code: string, env: Readonly<Record<string, string>> = {}): Read => {
  const root = parsers[id].parse(code)?.rootNode
  if (!root) throw new Error(`The grammar of ${id} read nothing.`)
  return { faults: [...faultsIn(root)], texts: [...textsIn(root, (node) => evaluators[id](node, env))] }
}

function* faultsIn(node: Node): Generator<string> {
  if (node.isError || node.isMissing) yield `${node.type} in line ${node.startPosition.row + 1}: ${node.text}`
  for (const child of node.children) yield* faultsIn(child)
}

function* textsIn(node: Node, evaluate: (node: Node) => string | undefined): Generator<string> {
  const text = evaluate(node)
  if (text !== undefined) yield text
  else for (const child of node.children) yield* textsIn(child, evaluate)
}
