import type { PastedCall } from '#src/features/diagnose/call.ts'
import { parseText } from '#src/features/diagnose/read/languages/grammars.ts'
import { readTree } from '#src/features/diagnose/read/languages/from-tree.ts'
import { courseOf } from '#src/features/diagnose/read/languages/course.ts'
import { readErrorObject } from './error-object.ts'

const LONGEST = 120_000

/** Turns what Node prints for functions, symbols and circles into what a parser reads, each to its own length. */
const asScript = (text: string): string =>
  text
    .replace(/(?:Object |\[?[A-Z]\w{0,60} )\[[\w$ :]{1,60}\] (?=\{)/g, (found) => ' '.repeat(found.length))
    .replace(/\b[A-Z]\w{2,40}(?: \[[\w ]{1,40}\])? (?=\{)/g, (found) => ' '.repeat(found.length))
    .replace(/<(?:ref \*\d+|[\w ]{1,30})> ?/g, (found) => ' '.repeat(found.length))
    .replace(
      /\[(?:Function|Circular|Getter|Array|Object|AsyncFunction|class|Symbol|Getter\/Setter)[^\]\n]{0,80}\]/g,
      (found) => `null${' '.repeat(found.length - 4)}`,
    )
    .replace(/\[?Symbol\([^)\n]{0,60}\)\]?(?=:)/g, (found) => `_${' '.repeat(found.length - 1)}`)
    .replace(/\.{3} \d+ more items?/g, (found) => ' '.repeat(found.length))

/** Reads an error as it was printed; undefined where no request is in it. */
export const readDump = async (source: string): Promise<PastedCall | undefined> => {
  const part = source.slice(0, LONGEST)
  const stack =
    /\n[ \t]+at [^\n]*\{[ \t]*\r?\n/.exec(part) ?? /(?:Error|Exception)[^\n{]{0,400}\{[ \t]*\r?\n/.exec(part)
  const bare = /\n[ \t]*(?:config|code|request|response|options)[ \t]*:[ \t]*[{'"]/.exec(part)
  if (!stack && bare && !/[{]\s*["']?\w+["']?\s*:/.test(part.slice(0, bare.index))) {
    // The line break in front stands for the bracket that was left out.
    const script = `{${asScript(part.slice(bare.index + 1))}`
    const program = readTree(
      part.slice(0, bare.index) + script,
      await parseText('object', script),
      bare.index,
      'javascript',
    )
    return readErrorObject(courseOf(part.slice(0, bare.index) + script, program).value, 'a printed error of a client')
  }
  const brace = stack
    ? part.indexOf('{', stack.index + stack[0].lastIndexOf('{'))
    : part.search(/[{]\s*["']?\w+["']?\s*:/)
  if (brace < 0) return undefined
  const text = asScript(part.slice(brace))
  const program = readTree(part.slice(0, brace) + text, await parseText('object', text), brace, 'javascript')
  return readErrorObject(courseOf(part.slice(0, brace) + text, program).value, 'a printed error of a client')
}
