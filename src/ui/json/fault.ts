import { type JsonToken, jsonTokens } from './tokens.ts'

/** The first fault of a JSON text: where it is (`at` in UTF-16 units, line and column from 1) and what it is. */
export type JsonFault = { readonly at: number; readonly line: number; readonly column: number; readonly says: string }

/** What the grammar waits for at a place inside an object or an array. */
type Expecting = 'value' | 'firstName' | 'name' | 'colon' | 'commaOrBrace' | 'firstItem' | 'commaOrBracket' | 'end'
type Step = { readonly next: Expecting } | { readonly fault: string; readonly at?: number }

/** The first fault of `text` as JSON; undefined where it is JSON, or empty. Our own words: those of engines differ. */
export const jsonFault = (text: string): JsonFault | undefined => {
  const tokens = jsonTokens(text)
  if (tokens.length === 0) return undefined
  const open: ('{' | '[')[] = []
  let expecting: Expecting = 'value'
  for (const token of tokens) {
    const step = advance(expecting, token, text, open)
    if ('fault' in step) return faultAt(text, step.at ?? token.start, step.fault)
    expecting = step.next
  }
  if (expecting === 'end') return undefined
  return faultAt(text, text.trimEnd().length, `the text ends here, and ${missing(expecting)} is missing`)
}

const missing = (expecting: Exclude<Expecting, 'end'>): string => {
  switch (expecting) {
    case 'colon':
      return 'a colon'
    case 'value':
      return 'a value'
    case 'name':
      return 'a name'
    case 'firstName':
    case 'commaOrBrace':
      return 'a closing }'
    case 'firstItem':
    case 'commaOrBracket':
      return 'a closing ]'
    default:
      return expecting satisfies never
  }
}

const advance = (expecting: Expecting, token: JsonToken, text: string, open: ('{' | '[')[]): Step => {
  const mark = token.kind === 'punctuation' ? text.charAt(token.start) : ''
  if (expecting === 'end')
    return { fault: mark === ',' ? 'a comma after the end' : 'there is something after the end of the JSON' }
  if (expecting === 'colon') return mark === ':' ? { next: 'value' } : { fault: 'a colon is missing before this' }
  if (expecting === 'commaOrBrace' || expecting === 'commaOrBracket') return afterMember(expecting, token, mark, open)
  if (token.kind === 'bad') return { fault: token.flaw ?? 'this is not JSON' }
  if (expecting === 'firstName' || expecting === 'name') return memberName(expecting, token, mark, open)
  if (mark === ']' && expecting === 'firstItem') return close(open)
  return value(token, mark, open)
}

const afterMember = (
  expecting: 'commaOrBrace' | 'commaOrBracket',
  token: JsonToken,
  mark: string,
  open: ('{' | '[')[],
): Step => {
  const closing = expecting === 'commaOrBrace' ? '}' : ']'
  if (mark === closing) return close(open)
  if (mark === ',') return { next: expecting === 'commaOrBrace' ? 'name' : 'value' }
  if (mark === '}' || mark === ']') return { fault: `this closes what ${closing} has to close` }
  if (token.kind === 'bad' && token.flaw !== undefined && /comment/.test(token.flaw)) return { fault: token.flaw }
  return { fault: mark === ':' ? 'a colon where a comma has to be' : 'a comma is missing before this' }
}

const memberName = (expecting: 'firstName' | 'name', token: JsonToken, mark: string, open: ('{' | '[')[]): Step => {
  if (token.kind === 'string') return { next: 'colon' }
  if (mark === '}') return expecting === 'firstName' ? close(open) : { fault: 'the comma before this is one too many' }
  return { fault: mark === ',' ? 'a comma too many' : 'a name in double quotes has to be here' }
}

const value = (token: JsonToken, mark: string, open: ('{' | '[')[]): Step => {
  if (mark === '{' || mark === '[') {
    open.push(mark)
    return { next: mark === '{' ? 'firstName' : 'firstItem' }
  }
  if (token.kind !== 'punctuation') return { next: after(open) }
  return { fault: mark === ']' ? 'the comma before this is one too many' : 'a value is missing before this' }
}

const close = (open: ('{' | '[')[]): Step => {
  open.pop()
  return { next: after(open) }
}

const after = (open: readonly ('{' | '[')[]): Expecting => {
  const around = open.at(-1)
  if (around === undefined) return 'end'
  return around === '{' ? 'commaOrBrace' : 'commaOrBracket'
}

const faultAt = (text: string, at: number, says: string): JsonFault => {
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return { at, line: before.length, column: (before.at(-1) ?? '').length + 1, says }
}
