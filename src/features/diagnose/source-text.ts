/** A range of the pasted text, in UTF-16 units; `to` is the place behind the last one. */
export type Span = { readonly from: number; readonly to: number }

/** A part of a piece that the shell or the language fills in: `name` is the variable's. Places count in the piece. */
export type Expansion = Span & { readonly name: string }

/** Text that was read out of the paste. `spans[i]` is where its character `i` stands there: escapes take more than one. */
export type Piece = { readonly text: string; readonly spans: readonly Span[]; readonly expands: readonly Expansion[] }

export const noPiece: Piece = { text: '', spans: [], expands: [] }

/** The piece of `source` between two places, taken as it stands. */
export const pieceAt = (source: string, from: number, to: number): Piece => ({
  text: source.slice(from, to),
  spans: Array.from({ length: to - from }, (_, index) => ({ from: from + index, to: from + index + 1 })),
  expands: [],
})

/** A piece whose characters all stand for one range, as where a value was computed. */
export const pieceFor = (text: string, span: Span): Piece => ({
  text,
  spans: Array.from({ length: text.length }, () => span),
  expands: [],
})

/** A piece that is filled in as a whole. */
export const expansionOf = (name: string, text: string, span: Span): Piece => ({
  ...pieceFor(text, span),
  expands: [{ name, from: 0, to: text.length }],
})

/** A part of a piece. An expansion that is cut through is kept as far as it reaches. */
export const cut = ({ text, spans, expands }: Piece, from: number, to: number = text.length): Piece => ({
  text: text.slice(from, to),
  spans: spans.slice(from, to),
  expands: expands
    .filter((each) => each.from < to && each.to > from)
    .map((each) => ({ ...each, from: Math.max(0, each.from - from), to: Math.min(to, each.to) - from })),
})

export const trimmed = (piece: Piece): Piece => {
  const from = piece.text.length - piece.text.trimStart().length
  return cut(piece, from, Math.max(from, piece.text.trimEnd().length))
}

export const joined = (pieces: readonly Piece[]): Piece => {
  let length = 0
  const expands: Expansion[] = []
  for (const piece of pieces) {
    for (const each of piece.expands) expands.push({ ...each, from: each.from + length, to: each.to + length })
    length += piece.text.length
  }
  return { text: pieces.map(({ text }) => text).join(''), spans: pieces.flatMap(({ spans }) => spans), expands }
}

/** Where a part of a piece stands in the paste; undefined for an empty part of an empty piece. */
export const spanOf = ({ spans }: Piece, from = 0, to: number = spans.length): Span | undefined => {
  const first = spans[from] ?? spans.at(-1)
  const last = spans[Math.max(from, to - 1)] ?? spans.at(-1)
  return first && last && { from: first.from, to: last.to }
}
