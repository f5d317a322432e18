import type { Parser, Tree } from '@lezer/common'
import type { Language } from './expression.ts'

type Parsed = Exclude<Language, 'csharp' | 'ruby' | 'powershell' | 'clojure' | 'plain'>

/** The grammar of a language, loaded when a text of it comes. */
const parserOf = async (language: Parsed | 'object', source: string): Promise<Parser> => {
  switch (language) {
    case 'javascript':
      return (await import('@lezer/javascript')).parser.configure({ dialect: 'ts jsx' })
    case 'python':
      return (await import('@lezer/python')).parser
    case 'php': {
      const { parser } = await import('@lezer/php')
      return source.includes('<?') ? parser : parser.configure({ top: 'Program' })
    }
    case 'go':
      return (await import('@lezer/go')).parser
    case 'java':
      return (await import('@lezer/java')).parser
    case 'object':
      return (await import('@lezer/javascript')).parser.configure({ top: 'SingleExpression' })
    default:
      return language satisfies never
  }
}

/** How long the page may stand still for a parse, in ms. */
const SLICE = 25

/** How long a parse may take in all, in ms: a row of signs that are no code takes the grammar seconds to get over. */
const MOST = 1000

/**
 * Parses a text without blocking the page: after each slice of time others get their turn. After `most` ms of its own it stops, and the
 * tree ends where it was.
 */
export const parseText = async (language: Parsed | 'object', text: string, most = MOST): Promise<Tree> => {
  const parse = (await parserOf(language, text)).startParse(text)
  let [began, spent] = [performance.now(), 0]
  for (;;) {
    const tree = parse.advance()
    if (tree) return tree
    const slice = performance.now() - began
    if (slice <= SLICE) continue
    spent += slice
    if (spent > most && parse.stoppedAt === null) parse.stopAt(parse.parsedPos)
    await new Promise((resolve) => setTimeout(resolve, 0))
    began = performance.now()
  }
}
