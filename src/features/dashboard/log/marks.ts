import { diffLines } from '#src/ui/diff-lines.ts'

/** A stretch of a compared text; `marked` where it is not the same on the other side. */
export type Stretch = { readonly text: string; readonly marked: boolean }

const lengthOfCommon = (a: string, b: string, most: number, at: (text: string, index: number) => string): number => {
  let length = 0
  while (length < most && at(a, length) === at(b, length)) length += 1
  return length
}

const fromStart = (text: string, index: number): string => text.charAt(index)
const fromEnd = (text: string, index: number): string => text.charAt(text.length - 1 - index)

/** Two texts, each in stretches: what they begin and end with alike stays plain, what lies between is marked. */
export const marked = (a: string, b: string): readonly [a: readonly Stretch[], b: readonly Stretch[]] => {
  const most = Math.min(a.length, b.length)
  const head = lengthOfCommon(a, b, most, fromStart)
  const tail = lengthOfCommon(a, b, most - head, fromEnd)
  const cut = (text: string): readonly Stretch[] =>
    [
      { text: text.slice(0, head), marked: false },
      ...indentKept(text.slice(head, text.length - tail)),
      { text: text.slice(text.length - tail), marked: false },
    ].filter(({ text: part }) => part !== '')
  return [cut(a), cut(b)]
}

export const plain = (text: string): readonly Stretch[] => (text === '' ? [] : [{ text, marked: false }])

/** A text that the other side has not: marked but for its indent. */
export const indentKept = (text: string): readonly Stretch[] => {
  const indent = text.length - text.trimStart().length
  return [...plain(text.slice(0, indent)), { text: text.slice(indent), marked: true }].filter(
    ({ text: part }) => part !== '',
  )
}

/** Lines of two texts side by side; a side is undefined where it has no such line. */
export type Pairing = { readonly a: string | undefined; readonly b: string | undefined }

/** More lines than this are compared one by one, without a search for what was moved. */
const MOST = 400

/** Pairs the lines of two texts: the longest run of equal lines that both share in order stays together. */
export const pairLines = (a: readonly string[], b: readonly string[]): readonly Pairing[] => {
  if (a.length > MOST || b.length > MOST)
    return Array.from({ length: Math.max(a.length, b.length) }, (_, index) => ({ a: a[index], b: b[index] }))
  const rows: Pairing[] = []
  let [gone, come]: [string[], string[]] = [[], []]
  const flush = (): void => {
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1)
      rows.push({ a: gone[index], b: come[index] })
    ;[gone, come] = [[], []]
  }
  for (const line of diffLines(a, b)) {
    if (line.kind === 'from') gone.push(a[line.from] ?? '')
    else if (line.kind === 'to') come.push(b[line.to] ?? '')
    else {
      flush()
      rows.push({ a: a[line.from], b: b[line.to] })
    }
  }
  flush()
  return rows
}
