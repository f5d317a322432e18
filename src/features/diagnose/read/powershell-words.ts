import type { Fault } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import type { ShellLine, Word } from './shell-words.ts'

const ticked: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' }

/** Reads a command of PowerShell: backticks escape, `$env:NAME` and `$name` are filled in inside double quotes. */
export const powershellWords = (source: string, start: number): ShellLine => {
  const words: Word[] = []
  const faults: Fault[] = []
  let parts: SourceText[] | undefined
  let quote = ''
  let at = start
  const finish = (): void => {
    if (parts) words.push({ part: concat(parts), lost: false })
    parts = undefined
  }
  while (at < source.length) {
    const char = source.charAt(at)
    const [gap] = quote === '' ? (/^`[ \t]{1,40}\r?\n/.exec(source.slice(at, at + 44)) ?? []) : []
    if (gap !== undefined) {
      faults.push({
        id: 'continuation-space',
        span: { from: at + 1, to: at + gap.replace(/\r?\n$/, '').length },
        detail: 'backtick',
      })
      break
    }
    const tick = quote === "'" ? null : /^`(\r?\n|[\s\S])/.exec(source.slice(at, at + 3))
    const [variable, name = ''] =
      (quote === "'" ? null : /^\$\{?((?:env:)?[A-Za-z_]\w*)\}?/i.exec(source.slice(at, at + 200))) ?? []
    if (tick) {
      const [all, escaped = ''] = tick
      if (!escaped.endsWith('\n'))
        (parts ??= []).push(textFor(ticked[escaped] ?? escaped, { from: at, to: at + all.length }))
      at += all.length
    } else if (variable !== undefined) {
      ;(parts ??= []).push(placeholderOf(name.replace(/^env:/i, ''), variable, { from: at, to: at + variable.length }))
      at += variable.length
    } else if (quote !== '' && char === quote) {
      const doubled = source.charAt(at + 1) === quote
      if (doubled) (parts ??= []).push(textFor(quote, { from: at, to: at + 2 }))
      else quote = ''
      at += doubled ? 2 : 1
    } else if (quote === '' && (char === '"' || char === "'")) {
      quote = char
      parts ??= []
      at += 1
    } else if (quote === '' && /[\r\n;|]/.test(char)) break
    else {
      if (quote === '' && /\s/.test(char)) finish()
      else (parts ??= []).push(textAt(source, at, at + 1))
      at += 1
    }
  }
  if (quote !== '') faults.push({ id: 'quote-open', span: { from: Math.max(start, at - 1), to: at } })
  finish()
  return { words, faults, end: at }
}
