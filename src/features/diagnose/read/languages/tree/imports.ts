import { make } from '#src/features/diagnose/read/languages/make.ts'
import type { SyntaxNode } from '@lezer/common'
import type { Expression } from '#src/features/diagnose/read/languages/expression.ts'
import type { TreeReader } from './tree-reader.ts'

export const imports = (reader: TreeReader, node: SyntaxNode): Expression => {
  const span = reader.spanIn(node)
  const text = reader.source.slice(span.from, Math.min(span.to, span.from + 300))
  const items: Expression[] = []
  const push = (name: string | undefined, from: string | undefined): void => {
    if (name !== undefined && from !== undefined && name !== from) items.push({ kind: 'import', name, from, span })
  }
  const script = /^import (?:(\w+)|\* ?as (\w+))?(?: ?,)? ?(?:\{([^}]*)\} ?)?from ?['"](?:node:)?([^'"]+)/.exec(
    text.replace(/\s+/g, ' '),
  )
  const python = /^from\s+([\w.]+)\s+import\s+(.+)/.exec(text)
  if (script) {
    push(script[1] ?? script[2], script[4])
    for (const part of (script[3] ?? '').split(',')) {
      const [, name, alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part) ?? []
      push(alias ?? name, name === undefined ? undefined : `${script[4] ?? ''}.${name}`)
    }
  } else if (python)
    for (const [, name, alias] of (python[2] ?? '').matchAll(/(\w+)(?:\s+as\s+(\w+))?/g))
      push(alias ?? name, `${python[1] ?? ''}.${name ?? ''}`)
  else for (const [, name, alias] of text.matchAll(/(?<![\w.])([\w.]+)\s+as\s+(\w+)/g)) push(alias, name)
  return make.block(items, span)
}
