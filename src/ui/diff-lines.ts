/** A line of two texts laid over each other: in both, or in one alone. `from` and `to` count lines from 0. */
export type DiffLine =
  | { readonly kind: 'both'; readonly from: number; readonly to: number }
  | { readonly kind: 'from'; readonly from: number }
  | { readonly kind: 'to'; readonly to: number }

/** Lengths of the longest common subsequences of the tails: `table[i][j]` for `a` from i on and `b` from j on. */
const tails = (a: readonly string[], b: readonly string[]): readonly (readonly number[])[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = table[i]
      if (!row) continue
      row[j] = a[i] === b[j] ? 1 + (table[i + 1]?.[j + 1] ?? 0) : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  return table
}

/** Two texts line by line, with as many lines in common as can be; of a change, what goes stands before what comes. */
export const diffLines = (a: readonly string[], b: readonly string[]): readonly DiffLine[] => {
  const table = tails(a, b)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) lines.push({ kind: 'both', from: i++, to: j++ })
    else if (j >= b.length || (i < a.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)))
      lines.push({ kind: 'from', from: i++ })
    else lines.push({ kind: 'to', to: j++ })
  }
  return lines
}
