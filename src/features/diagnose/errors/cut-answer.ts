/** What is left of an answer in JSON that was cut off: its names, its texts, and the one that the cut goes through. */
export type CutAnswer = {
  readonly names: readonly string[]
  readonly texts: readonly string[]
  readonly open: string
}

const TEXT = /"((?:[^"\\]|\\.)*)"(\s*:)?/g

/** Reads a body whose end is missing; undefined where it is whole, or begins like none. */
export const cutAnswer = (body: string): CutAnswer | undefined => {
  const text = body.trim().replace(/^"(?=\{\\")/, '')
  const plain = text.includes('\\"') ? text.replaceAll('\\"', '"') : text
  if (!/^\{\s*"/.test(plain) || plain.length > 4000) return undefined
  const found = [...plain.matchAll(TEXT)]
  const last = found.at(-1)
  const rest = plain.slice(last ? last.index + last[0].length : 0)
  const open = /"([^"]*)$/.exec(rest)?.[1] ?? ''
  return {
    names: found.filter(([, , colon]) => colon !== undefined).map(([, name = '']) => name),
    texts: found.filter(([, , colon]) => colon === undefined).map(([, each = '']) => each),
    open,
  }
}
