import type { Finding } from '../finding.ts'
import { spanOf } from '../piece.ts'
import type { Span } from '../piece.ts'
import type { Part, Peeled } from '../key/peel.ts'

/** A mistake of the stage `key`; it refuses the call unless said otherwise. */
export const finding = (
  id: string,
  spans: readonly (Span | undefined)[],
  says: string,
  fix: string,
  refuses = true,
): Finding => ({
  id,
  stage: 'key',
  refuses,
  says,
  fix,
  spans: spans.filter((span) => span !== undefined),
})

/** Where these parts stand in the text. */
export const at = ({ whole }: Peeled, parts: readonly Part[]): readonly (Span | undefined)[] =>
  parts.map(({ from, to }) => spanOf(whole, from, to))
