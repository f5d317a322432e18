import type { Text } from './secret-parts.ts'

const encoded = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

/** An address as RFC 3986 has it: browsers send brackets, braces and bars as they are, and stricter languages refuse them. */
export const strictAddress = (url: Text): Text =>
  url.map((part) => ('env' in part ? part : { text: part.text.replace(/[[\]{}|^`\\"<>]/g, encoded) }))
