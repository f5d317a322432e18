/** Control characters, and those that nobody can see or that turn the direction of what follows. */
const HIDDEN = /[\0-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
const controls: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const codeOf = (char: string): string => char.charCodeAt(0).toString(16).padStart(4, '0')

/** Such characters as escapes that JavaScript, Python, C# and Go share. `escape` writes one from its four hexadecimal digits. */
export const visible = (text: string, escape = (code: string): string => `\\u${code}`): string =>
  text.replace(HIDDEN, (char) => controls[char] ?? escape(codeOf(char)))

/** Whether a text that may have several lines can be written as it is. */
export const isVisible = (text: string): boolean => text.replaceAll('\n', '').search(HIDDEN) < 0
