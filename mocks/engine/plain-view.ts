/** A text without its encodings. `at` maps a place in it to the place in the source; it has one entry more than the text. */
export type PlainView = { readonly text: string; readonly at: Uint32Array | undefined }

// Percent signs (also of percent signs), escapes of JSON and scripts, entities, a line that a backslash continues, and what
// has no width.
const ENCODED =
  /%(?:25)*(?:e2%(?:25)*80%(?:25)*8[b-f]|ef%(?:25)*bb%(?:25)*bf|[0-7][\da-f])|\\(?:u[\da-f]{4}|x[\da-f]{2}|\r?\n|[nrt"'/\\])|&#(?:x[\da-f]{1,6}|\d{1,7});|[\u00ad\u200b-\u200f\u2060\ufeff]/gi
const MAY_BE = /[%\\&\u00ad\u200b-\u200f\u2060\ufeff]/
const SPACES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

const charOf = (code: string): string => {
  if (code.startsWith('%')) return /80%(?:25)*8.$|bb%(?:25)*bf$/i.test(code) ? '' : letter(code.slice(-2), 16)
  if (code.startsWith('&#')) {
    const isHex = /^&#x/i.test(code)
    return letter(code.slice(isHex ? 3 : 2, -1), isHex ? 16 : 10)
  }
  if (!code.startsWith('\\')) return ''
  const kind = code.charAt(1)
  if (/[ux]/i.test(kind) && code.length > 2) return letter(code.slice(2), 16)
  return /[\r\n]/.test(kind) ? '' : (SPACES[kind.toLowerCase()] ?? kind)
}

const letter = (digits: string, base: number): string => {
  const code = Number.parseInt(digits, base)
  return code > 0x10ffff ? '' : String.fromCharCode(Math.min(code, 0xffff))
}

/** The text as whoever reads it would take it: `%5F` and `\u005f` are `_`, and invisible characters are gone. */
export const plainView = (source: string): PlainView => {
  if (!MAY_BE.test(source)) return { text: source, at: undefined }
  const at = new Uint32Array(source.length + 1)
  const parts: string[] = []
  let length = 0
  let end = 0
  const copy = (to: number): void => {
    if (to > end) parts.push(source.slice(end, to))
    for (; end < to; end += 1) at[length++] = end
  }
  for (const { index, 0: code } of source.matchAll(ENCODED)) {
    copy(index)
    const char = charOf(code)
    if (char !== '') {
      parts.push(char)
      at[length++] = index
    }
    end = index + code.length
  }
  copy(source.length)
  at[length] = source.length
  return { text: parts.join(''), at }
}
