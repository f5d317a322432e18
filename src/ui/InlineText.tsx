import { textParts } from './inline-text.ts'

/** Text of the registry, what stands between backticks as code. */
export const InlineText = ({ text }: { readonly text: string }) =>
  textParts(text).map(({ text: part, code }, index) => (code ? <code key={index}>{part}</code> : part))
