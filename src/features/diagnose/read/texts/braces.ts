import { cut, expansionOf, joined, pieceFor, spanOf } from '#src/features/diagnose/source-text.ts'
import type { Piece } from '#src/features/diagnose/source-text.ts'

const BRACES = /\{\{\s*\$?([\w.$ -]+?)\s*\}\}/g
const NONE = { from: 0, to: 0 }

/**
 * A text of a tool that fills in `{{name}}` by itself: with what the same file says of the name, else as a placeholder.
 * `${name}` counts where `dollars` is set.
 */
export const filledBraces = (piece: Piece, variables: ReadonlyMap<string, Piece>, depth = 0): Piece => {
  if (!piece.text.includes('{{') || depth > 4) return piece
  const parts: Piece[] = []
  let run = 0
  for (const match of piece.text.matchAll(BRACES)) {
    const name = match[1] ?? ''
    const span = spanOf(piece, match.index, match.index + match[0].length) ?? NONE
    const known = variables.get(name)
    parts.push(
      cut(piece, run, match.index),
      known
        ? filledBraces(known, variables, depth + 1)
        : expansionOf(name.replace(/^process\.env\s*/, ''), match[0], span),
    )
    run = match.index + match[0].length
  }
  return joined([...parts, cut(piece, run)])
}

export const bearerOf = (token: Piece): Piece => joined([pieceFor('Bearer ', spanOf(token, 0, 1) ?? NONE), token])
