import type { Finding } from '#src/features/diagnose/finding.ts'
import { type Span, spanIn } from '#src/features/diagnose/source-text.ts'
import type { ValuePart, CredentialValue } from '#src/features/diagnose/credential/peel.ts'

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
export const at = ({ whole }: CredentialValue, parts: readonly ValuePart[]): readonly (Span | undefined)[] =>
  parts.map(({ from, to }) => spanIn(whole, from, to))
