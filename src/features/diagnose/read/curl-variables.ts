import type { Fault } from '#src/features/diagnose/call.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { shellWords, type Word } from './shell-words.ts'

/** Whether a word is a variable and nothing else: what is in it, the command does not show. */
export const isVariableAlone = ({ text, placeholders: [first] }: SourceText): boolean =>
  first !== undefined && first.from === 0 && first.to === text.length

/** The text that a line above a command gives a variable, in quotes. */
const givenTo = (source: string, name: string, before: number): SourceText | undefined => {
  if (!/^\w{1,60}$/.test(name)) return undefined
  const set = new RegExp(`(?:^|[\\s;&])${name}=(?=["'])`, 'g')
  const last = [...source.slice(Math.max(0, before - 20_000), before).matchAll(set)].at(-1)
  const at = last && Math.max(0, before - 20_000) + last.index + last[0].length
  return at === undefined ? undefined : shellWords(source, at).words[0]?.part
}

/** The words of a command with the headers that variables hold: without quotes around the variable, the shell splits them at each space. */
export const withHeldHeaders = (
  source: string,
  start: number,
  words: readonly Word[],
  faults: Fault[],
): readonly Word[] =>
  words.map((word, index) => {
    const [place] = word.part.placeholders
    const span = spanIn(word.part)
    if (!place || !span || !isVariableAlone(word.part) || !/^(?:-H|--header)$/.test(words[index - 1]?.part.text ?? ''))
      return word
    const part = givenTo(source, place.name, start)
    if (!part || !/^[\w-]+:/.test(part.text)) return word
    if (/["']/.test(source.charAt(span.from - 1)) || !/\s/.test(part.text)) return { ...word, part }
    faults.push({ id: 'header-unquoted', span, detail: `held ${place.name}` })
    return { part, lost: true }
  })
