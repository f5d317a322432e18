import type { Fault } from '#src/features/diagnose/call.ts'

// Headers with a key, and behind them options of another that are spread into the same object.
const SPREAD_BEHIND =
  /\bheaders\s*:\s*\{[^{}]*(?:authorization|api-?key)[^{}]*(?:\{[^{}]*\}[^{}]*)?\}\s*,\s*\.\.\.(\w{1,40})(?:\s*,)?\s*\}/i

// What append and set give back in JavaScript is nothing.
const APPENDED = /[=:(,]\s{0,9}new Headers\([^()]{0,200}\)\s{0,20}\.(?:append|set)\(/

const STRINGIFIED = /\bJSON\.stringify\([^;]{0,800}?\}?,\s{0,20}\{\s{0,20}headers\s{0,3}:/

/** Whether all brackets of a text close in it, and none closes what was opened before. */
const isOneArgument = (text: string): boolean => {
  let level = 0
  for (const [sign] of text.matchAll(/[()[\]{}]/g)) if ((level += /[([{]/.test(sign) ? 1 : -1) < 0) return false
  return level === 0
}

/** Headers that JSON.stringify gets as its second argument: its bracket closes too late. */
export const stringifiedHeaders = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const match = STRINGIFIED.exec(source)
  const end = (match?.index ?? 0) + (match?.[0].length ?? 0)
  const inside = match?.[0].slice('JSON.stringify('.length, match[0].lastIndexOf('{')) ?? ''
  return match && isOneArgument(inside)
    ? [{ id: 'headers-inside-body', span: { from: end - 'headers:'.length, to: end }, detail: 'stringify' }]
    : []
}

const CALLED = /\bheaders\s{0,3}[:=]\s{0,3}(?:\{\s{0,20}\.\.\.\(?)?(?:this\.)?#?(\w{1,60})\(/g

/** Headers that an async function of the same code gives, with nothing that waits for them. */
export const promisedHeaders = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  for (const { index, 0: all, 1: name = '' } of source.matchAll(CALLED)) {
    const isAsync = new RegExp(`\\basync\\s+(?:function\\s+)?#?${name}\\s*\\(|\\b${name}\\s*=\\s*async\\b`).test(source)
    if (isAsync)
      return [
        {
          id: 'headers-not-passed',
          span: { from: index + all.length - name.length - 1, to: index + all.length - 1 },
          detail: `promise ${name}`,
        },
      ]
  }
  return []
}

/** Headers that are passed on as what append gave back. */
export const appendedHeaders = (whole: string): readonly Fault[] => {
  const match = APPENDED.exec(whole.slice(0, 60_000))
  const from = (match?.index ?? 0) + (match?.[0].indexOf('new') ?? 0)
  return match
    ? [{ id: 'headers-immutable', span: { from, to: match.index + match[0].length - 1 }, detail: 'append' }]
    : []
}

/** Headers that those of the caller take the place of: his options are spread behind them, and hold some. */
export const replacedHeaders = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const match = SPREAD_BEHIND.exec(source)
  if (!match) return []
  const end = match.index + match[0].length
  const others = source.slice(0, match.index) + source.slice(end)
  return /\bheaders\s*:\s*\{/.test(others)
    ? [
        {
          id: 'headers-replaced',
          span: { from: match.index, to: match.index + 'headers'.length },
          detail: match[1] ?? '',
        },
      ]
    : []
}
