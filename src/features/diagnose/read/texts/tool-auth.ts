import { hasBearer } from '#mocks/engine/auth-scheme.ts'
import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { concat, type SourceText, type Span, spanIn, textFor } from '#src/features/diagnose/source-text.ts'

/** How a tool with a form for credentials writes them: its name, how it fills in its variables, and where faults go. */
export type Tool = {
  readonly name: string
  readonly filled: (part: SourceText) => SourceText
  readonly faults: Fault[]
}

/** A field for a token: the tool writes `Bearer`, or another word, in front by itself. */
export const tokenHeader = (
  { name, filled, faults }: Tool,
  token: SourceText,
  near: Span,
  word?: SourceText,
): PastedHeader => {
  const span = spanIn(token, 0, 6)
  if (hasBearer(token.text) && span) faults.push({ id: 'scheme-by-client', span, detail: name })
  const text = filled(token)
  const scheme = word ? [word, textFor(' ', near)] : [textFor('Bearer ', spanIn(text) ?? { from: 0, to: 0 })]
  return { name: textFor('Authorization', near), value: concat([...scheme, text]) }
}

/** A field for a user, which the tool sends behind `Basic`. */
export const userHeader = ({ name, filled, faults }: Tool, user: SourceText, near: Span): PastedHeader => {
  faults.push({ id: 'basic-from-auth', span: spanIn(user) ?? near, detail: name })
  const scheme = textFor('Basic ', spanIn(user, 0, 1) ?? near)
  return { name: textFor('Authorization', near), value: concat([scheme, filled(user)]) }
}
