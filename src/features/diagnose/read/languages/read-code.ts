import type { PastedCall } from '#src/features/diagnose/call.ts'
import { requestsOf } from '#src/features/diagnose/read/shapes/requests.ts'
import type { Expression, Language } from './expression.ts'
import { courseOf } from './course.ts'
import { make } from './make.ts'
import { segmentsOf } from './segments.ts'

/** The most code that is parsed, around the first address in it, in UTF-16 units. */
const WINDOW = 60_000

const windowOf = (source: string): { readonly from: number; readonly to: number } => {
  if (source.length <= WINDOW) return { from: 0, to: source.length }
  const at = Math.max(0, source.search(/https?:\/\//))
  const line = source.lastIndexOf('\n', Math.max(0, at - WINDOW / 2)) + 1
  return { from: line, to: Math.min(source.length, line + WINDOW) }
}

const programOf = async (source: string, language: Language): Promise<Expression> => {
  const { from, to } = windowOf(source)
  const text = source.slice(from, to)
  if (language === 'csharp' || language === 'ruby' || language === 'plain') {
    const { readPlain } = await import('./plain.ts')
    return readPlain(source, from, to, language)
  }
  if (language === 'powershell') {
    const { readPowershell } = await import('./powershell.ts')
    return readPowershell(source, from, to)
  }
  if (language === 'clojure') {
    const { readClojure } = await import('./clojure.ts')
    return readClojure(source, from, to)
  }
  const [{ parseText }, { readTree }] = await Promise.all([import('./grammars.ts'), import('./from-tree.ts')])
  const segments = language === 'javascript' ? segmentsOf(text) : [{ from: 0, to: text.length, lead: '' }]
  const read: Expression[] = []
  for (const { from: begin, to: end, lead } of segments)
    read.push(
      readTree(source, await parseText(language, lead + text.slice(begin, end)), from + begin - lead.length, language),
    )
  const [only] = read
  return read.length === 1 && only ? only : make.block(read, { from, to })
}

/** The requests in a script of this language, the likeliest first. Code that is cut off or wrong is read as far as it goes. */
export const readCode = async (source: string, language: Language): Promise<readonly PastedCall[]> =>
  requestsOf(source, courseOf(source, await programOf(source, language)), language)
