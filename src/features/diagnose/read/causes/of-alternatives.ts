import type { Cause } from './cause.ts'

const NOTHING = String.raw`(?:''|""|\`\`|null\b|undefined\b|\{\s?\})`
const HEADER = String.raw`["']?(?:authorization|(?:x-)?api-?key)\b["']?`
const KEPT = String.raw`\b(?!\w{0,40}(?:csrf|xsrf|page|refresh|cancel|next|device|push))\w{0,40}(?:api_?key|_key|secret_?key|secret|token)\b`
const EMPTY = String.raw`(?:\|\||\?\?)\s?(?:''|""|\`\`)|\?\s?[^\n?;]{1,120}?\s:\s?${NOTHING}|\b(?:get|getenv|fetch|getOrDefault|env|config)\(\s?[^\n()]{1,80},\s?(?:default\s?=\s?)?(?:''|"")\s?\)|\bor\s(?:''|"")|\belse\s(?:''|""|None\b|\{\s?\})`

/** A header or a variable with the key, with nothing in its place where it is not set; or a condition in front of the header. */
const ALTERNATIVE = new RegExp(
  String.raw`(?:${HEADER}|${KEPT})\s?(?::\s?\w{1,20}\s?)?(?::|=>|=)\s?(?!=)[^\n;]{1,160}?(${EMPTY})|\?\s?\{\s?${HEADER}\s?:[^\n{}]{1,160}(?:\{[^\n{}]{1,80}\}[^\n{}]{0,80})?\}\s?:\s?(${NOTHING})`,
  'i',
)

/** A key that is empty, and silently so, where its variable is not set. */
const emptyAlternative: Cause = (source) => {
  const match = ALTERNATIVE.exec(source)
  const part = match?.[1] ?? match?.[2]
  if (!match || part === undefined) return []
  const to = match.index + match[0].length
  return [{ id: 'empty-alternative', span: { from: to - part.length, to } }]
}

const PRINTED =
  /\b(?:authorization|(?:x-)?api-?key)\b["']?\s?[:=]\s?["']?(?:Bearer )?(<(?:function|bound method) |\[(?:Async)?Function\b)/i

/** A function that a print or a log of the headers shows in the place of the key. */
const printedFunction: Cause = (source) => {
  const match = PRINTED.exec(source)
  const to = match ? match.index + match[0].length : 0
  return match ? [{ id: 'not-called', span: { from: to - (match[1]?.length ?? 1), to } }] : []
}

const UNDER_HTTPS = /(["'])https\1\s?=>\s?(?:\[|array\()(?=[^;]{0,300}\bheader\b)/

/** Options of a stream of PHP under the name https: PHP reads those of http for both. */
const underHttps: Cause = (source) => {
  const match =
    /\bstream_context_create\b/.test(source) && !/["']http["']\s?=>/.test(source) ? UNDER_HTTPS.exec(source) : null
  return match
    ? [{ id: 'option-misnamed', span: { from: match.index, to: match.index + 7 }, detail: 'https http' }]
    : []
}

/** What code tells of the key that it puts into the headers. */
export const OF_ALTERNATIVES: readonly Cause[] = [emptyAlternative, printedFunction, underHttps]
