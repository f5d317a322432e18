/** A range of the pasted text, in UTF-16 units; `to` is the place behind the last one. */
export type Span = { readonly from: number; readonly to: number }

/** A part of a piece that the shell or the language fills in: `name` is the variable's. Places count in the piece. */
export type Placeholder = Span & { readonly name: string }

/** Text that was read out of the paste. `spans[i]` is where its character `i` stands there: escapes take more than one. */
export type SourceText = {
  readonly text: string
  readonly spans: readonly Span[]
  readonly placeholders: readonly Placeholder[]
}

export const noText: SourceText = { text: '', spans: [], placeholders: [] }

/** The piece of `source` between two places, taken as it stands. */
export const textAt = (source: string, from: number, to: number): SourceText => {
  const spans: Span[] = []
  // A loop: this is done for whole files, where a function a character takes three times as long.
  for (let at = from; at < to; at += 1) spans.push({ from: at, to: at + 1 })
  return { text: source.slice(from, to), spans, placeholders: [] }
}

/** A piece whose characters all stand for one range, as where a value was computed. */
export const textFor = (text: string, span: Span): SourceText => ({
  text,
  spans: Array.from({ length: text.length }, () => span),
  placeholders: [],
})

/** A piece that is filled in as a whole. */
export const placeholderOf = (name: string, text: string, span: Span): SourceText => ({
  ...textFor(text, span),
  placeholders: [{ name, from: 0, to: text.length }],
})

/** A part of a piece. An expansion that is cut through is kept as far as it reaches. */
export const slice = (
  { text, spans, placeholders: expands }: SourceText,
  from: number,
  to: number = text.length,
): SourceText => ({
  text: text.slice(from, to),
  spans: spans.slice(from, to),
  placeholders: expands
    .filter((each) => each.from < to && each.to > from)
    .map((each) => ({ ...each, from: Math.max(0, each.from - from), to: Math.min(to, each.to) - from })),
})

export const trimmed = (piece: SourceText): SourceText => {
  const from = piece.text.length - piece.text.trimStart().length
  return slice(piece, from, Math.max(from, piece.text.trimEnd().length))
}

export const concat = (pieces: readonly SourceText[]): SourceText => {
  let length = 0
  const expands: Placeholder[] = []
  for (const piece of pieces) {
    for (const each of piece.placeholders) expands.push({ ...each, from: each.from + length, to: each.to + length })
    length += piece.text.length
  }
  return {
    text: pieces.map(({ text }) => text).join(''),
    spans: pieces.flatMap(({ spans }) => spans),
    placeholders: expands,
  }
}

/** Where a part of a piece stands in the paste; undefined for an empty part of an empty piece. */
export const spanIn = ({ spans }: SourceText, from = 0, to: number = spans.length): Span | undefined => {
  const first = spans[from] ?? spans.at(-1)
  const last = spans[Math.max(from, to - 1)] ?? spans.at(-1)
  return first && last && { from: first.from, to: last.to }
}
