export type TextPart = { readonly text: string; readonly code: boolean }

/** Text of the registry in parts: what stands between backticks is code. A lone backtick is only a character. */
export const textParts = (text: string): readonly TextPart[] =>
  text
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? { text: part.slice(1, -1), code: true } : { text: part, code: false }))

/** The text without its backticks, for places that hold no markup. */
export const plainText = (text: string): string =>
  textParts(text)
    .map(({ text: part }) => part)
    .join('')
