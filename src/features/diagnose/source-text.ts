/** A range of the pasted text, in UTF-16 units; `to` is the place behind the last one. */
export type Span = { readonly from: number; readonly to: number }

/** A part of a text that the shell or the language fills in: `name` is the variable's. Places count in the text. */
export type Placeholder = Span & { readonly name: string }

/** Characters of a text up to its place `end`: each stands for one of the paste, from `from` on, or all of them for one range. */
type Stretch = Span & { readonly end: number; readonly isVerbatim: boolean }

/** Text that was read out of the paste. `stretches` tell where its characters stand there: escapes take more than one. */
export type SourceText = {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly placeholders: readonly Placeholder[]
}

export const noText: SourceText = { text: '', stretches: [], placeholders: [] }

const textOf = (text: string, { from, to }: Span, isVerbatim: boolean): SourceText =>
  text === '' ? noText : { text, stretches: [{ from, to, end: text.length, isVerbatim }], placeholders: [] }

/** The text of `source` between two places, taken as it stands. */
export const textAt = (source: string, from: number, to: number): SourceText => {
  const text = from < to ? source.slice(from, to) : ''
  return textOf(text, { from, to: from + text.length }, true)
}

/** A text whose characters all stand for one range, as where a value was computed. */
export const textFor = (text: string, span: Span): SourceText => textOf(text, span, false)

/** A text that is filled in as a whole. */
export const placeholderOf = (name: string, text: string, span: Span): SourceText => ({
  ...textFor(text, span),
  placeholders: [{ name, from: 0, to: text.length }],
})

/** Which stretch holds a character; behind the last one where there is no such character. */
const stretchAt = (stretches: readonly Stretch[], index: number): number => {
  let [low, high] = [0, stretches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.end ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}

const stretchesBetween = (stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] => {
  const kept: Stretch[] = []
  for (let index = stretchAt(stretches, from); index < stretches.length; index += 1) {
    const stretch = stretches[index]
    const begin = stretches[index - 1]?.end ?? 0
    if (!stretch || begin >= to) break
    const [first, end] = [Math.max(begin, from), Math.min(stretch.end, to)]
    kept.push({
      ...stretch,
      ...(stretch.isVerbatim && { from: stretch.from + first - begin, to: stretch.from + end - begin }),
      end: end - from,
    })
  }
  return kept
}

/** A part of a text. An expansion that is cut through is kept as far as it reaches. */
export const slice = (
  { text, stretches, placeholders }: SourceText,
  from: number,
  to: number = text.length,
): SourceText => ({
  text: text.slice(from, to),
  stretches: stretchesBetween(stretches, from, to),
  placeholders: placeholders
    .filter((each) => each.from < to && each.to > from)
    .map((each) => ({ ...each, from: Math.max(0, each.from - from), to: Math.min(to, each.to) - from })),
})

export const trimmed = (part: SourceText): SourceText => {
  const from = part.text.length - part.text.trimStart().length
  return slice(part, from, Math.max(from, part.text.trimEnd().length))
}

export const concat = (parts: readonly SourceText[]): SourceText => {
  let length = 0
  const stretches: Stretch[] = []
  const placeholders: Placeholder[] = []
  for (const part of parts) {
    for (const each of part.placeholders) placeholders.push({ ...each, from: each.from + length, to: each.to + length })
    for (const each of part.stretches) {
      const last = stretches.at(-1)
      const end = each.end + length
      if (last?.isVerbatim && each.isVerbatim && last.to === each.from)
        stretches[stretches.length - 1] = { ...last, to: each.to, end }
      else stretches.push({ ...each, end })
    }
    length += part.text.length
  }
  return { text: parts.map(({ text }) => text).join(''), stretches, placeholders }
}

const placeAt = ({ stretches }: SourceText, index: number): Span | undefined => {
  const stretch = stretches[stretchAt(stretches, index)] ?? stretches.at(-1)
  if (!stretch?.isVerbatim) return stretch
  const at = Math.min(stretch.to - stretch.end + index, stretch.to - 1)
  return { from: at, to: at + 1 }
}

/** Where a part of a text stands in the paste; undefined for an empty part of an empty text. */
export const spanIn = (part: SourceText, from = 0, to: number = part.text.length): Span | undefined => {
  const [first, last] = [placeAt(part, from), placeAt(part, Math.max(from, to - 1))]
  return first && last && { from: first.from, to: last.to }
}
