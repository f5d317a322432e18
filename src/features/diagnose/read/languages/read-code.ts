import type { PastedCall } from '#src/features/diagnose/call.ts'
import { requestsOf } from '#src/features/diagnose/read/shapes/requests.ts'
import type { Expression, Language } from './expression.ts'
import { courseOf } from './course.ts'

/** The most code that is parsed, around the first address in it, in UTF-16 units. */
const WINDOW = 60_000

const windowOf = (source: string): { readonly from: number; readonly to: number } => {
  if (source.length <= WINDOW) return { from: 0, to: source.length }
  const at = Math.max(0, source.search(/https?:\/\//))
  const line = source.lastIndexOf('\n', Math.max(0, at - WINDOW / 2)) + 1
  return { from: line, to: Math.min(source.length, line + WINDOW) }
}

// A method that was cut out of its class: alone it is no script.
const METHOD =
  /^(?:(?:public|private|protected|async|static|override) )*(?!(?:if|for|while|switch|catch|function|return|await)\b)[a-zA-Z_$][\w$]*\(/

// Members of an object whose beginning was left out, and the call with it.
const MEMBERS =
  /^\s*["']?(?:method|headers|url|baseURL|body|data|params|mode|credentials|auth|authorization|x-api-key|api-key)["']?\s*:\s*["'`{[\w]/i

const isMethod = (text: string): boolean => {
  const [line = ''] = text.trimStart().split('\n', 1)
  const behind = line.slice(line.lastIndexOf(')') + 1).trim()
  return METHOD.test(line) && line.includes(')') && behind.endsWith('{') && /^[:{]/.test(behind)
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
  const lead = language !== 'javascript' ? '' : isMethod(text) ? 'class _ {' : MEMBERS.test(text) ? '_({' : ''
  return readTree(source, await parseText(language, lead + text), from - lead.length, language)
}

/** The requests in a script of this language, the likeliest first. Code that is cut off or wrong is read as far as it goes. */
export const readCode = async (source: string, language: Language): Promise<readonly PastedCall[]> =>
  requestsOf(source, courseOf(source, await programOf(source, language)), language)
