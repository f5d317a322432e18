import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'

// A variable that is made without a value, and what hands another call a function for its answer.
const EMPTY = /\b(?:let|var)[ \t]+(\w{1,60})(?: ?: ?[\w<>[\]|]{1,60})?(?: ?= ?(?:null|undefined|''|""))?(?:;|\r?\n)/g
const CALLBACK = /\.(?:then|subscribe|done|success|end)\(|\$\.(?:get|post|ajax)\(|\bfetch\(/g

/** Where the brackets close that were opened in front of `from`. */
export const closing = (source: string, from: number): number => {
  let level = 1
  for (let at = from; at < source.length; at += 1) {
    const char = source.charAt(at)
    if (char === '(') level += 1
    else if (char === ')' && (level -= 1) === 0) return at
  }
  return source.length
}

/** A key in a variable that the answer of another call fills, where the call itself does not wait for it. */
export const setLater = (whole: string, { headers }: PastedCall): readonly Fault[] => {
  const source = whole.slice(0, 30_000)
  if (!headers.some(({ value }) => value.placeholders.length > 0)) return []
  const spans = [...source.matchAll(CALLBACK)]
    .slice(0, 20)
    .map(({ index, 0: all }) => ({ from: index, to: closing(source, index + all.length) }))
  const isInside = (at: number): boolean => spans.some(({ from, to }) => at > from && at < to)
  return [...source.matchAll(EMPTY)].slice(0, 20).flatMap(({ 1: name = '' }): readonly Fault[] => {
    const sets = [...source.matchAll(new RegExp(`(?<![\\w.$])${name}[ \\t]*=(?![=>])`, 'g'))].filter(
      ({ index }) => !/\b(?:let|var)[ \t]+$/.test(source.slice(Math.max(0, index - 8), index)),
    )
    const used = new RegExp(
      `(?:authorization|api[-_]?key)["'\`]?\\]?[ \\t]*[:=,][^\\n]{0,60}(?<![\\w.])${name}(?!\\w)`,
      'i',
    ).exec(source)
    const [first] = sets
    if (!first || !used || !sets.every(({ index }) => isInside(index)) || isInside(used.index + used[0].length))
      return []
    return [{ id: 'set-later', span: { from: first.index, to: first.index + name.length }, detail: name }]
  })
}
