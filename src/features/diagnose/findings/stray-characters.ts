import {
  type CredentialValue,
  spansOf,
  type ValuePart,
} from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** What the characters are called that cannot be seen, with their verb. */
const unseenName = (text: string): string =>
  /^\u00a0+$/.test(text)
    ? 'There is a no-break space'
    : /^[\u200b-\u200f\u2060\ufeff]+$/.test(text)
      ? 'There is a character of zero width'
      : /^[\r\n]+$/.test(text)
        ? 'There is a line break'
        : /^[ \t]+$/.test(text)
          ? 'There is white space'
          : 'There is a character that cannot be seen'

/** What came along with the key when it was copied. */
export const strayCharacters = (parsed: CredentialValue): readonly Finding[] => {
  const { quotes, whole } = parsed
  const isOdd = ({ from, to }: ValuePart): boolean => /[^ \t\r\n]/.test(whole.text.slice(from, to))
  const unseen = [...parsed.unseen, ...parsed.edges.filter(isOdd)]
  const edges = parsed.edges.filter((edge) => !isOdd(edge))
  const brackets = quotes.filter((each) => each.bracket)
  const marks = quotes.filter((each) => !each.bracket)
  const curly = marks.some((each) => each.curly)
  const breaks = edges.filter(({ from, to }) => /[\r\n]/.test(whole.text.slice(from, to)))
  const spaces = edges.filter((edge) => !breaks.includes(edge))
  return [
    ...(brackets.length > 0
      ? oneFinding('brackets', {
          says: `The ${whole.text.charAt(brackets[0]?.from ?? 0) === '<' ? 'angle brackets of the sample' : 'brackets'} are still around the key, so they are sent as part of it.`,
          fix: 'Delete them, so that only the key is left.',
          spans: spansOf(parsed, brackets),
        })
      : []),
    ...(marks.length > 0
      ? oneFinding(curly ? 'curly-quotes' : 'quotes', {
          says: marks.some(({ from }) => whole.text.charAt(from) === '\\')
            ? `The end of a line of a command is inside the value${marks.length > 1 ? ', a quote and a backslash' : ', a backslash'}: it is sent as part of the key.`
            : `The ${curly ? 'curly quotes' : 'quotes'} are inside the value, so they are sent as part of the key.`,
          fix: 'Delete them. In a .env file and in a header the value has no quotes.',
          spans: spansOf(parsed, marks),
        })
      : []),
    ...(unseen.length > 0
      ? oneFinding('unseen', {
          says: `${unseenName(unseen.map(({ from, to }) => whole.text.slice(from, to)).join(''))} in the value of the key: it was copied along with the text, and a server takes it for part of the key.`,
          fix: 'Copy the key again as plain text, or type the characters around the marked place again.',
          spans: spansOf(parsed, unseen),
        })
      : []),
    ...(breaks.length > 0
      ? oneFinding('line-break', {
          says: breaks.every(({ from, to }) => /^\r+$/.test(whole.text.slice(from, to)))
            ? 'There is a carriage return at the end of the key: the file that it was read from has Windows line endings. Clients refuse such a header before they send it.'
            : 'There is a line break at the end of the key, as part of the value. Clients refuse such a header before they send it, or send a broken request.',
          fix: 'Trim the value where it is read: a file, echo and Windows line endings (CR LF) add the break. Save a .env file with LF.',
          spans: spansOf(parsed, breaks),
        })
      : []),
    ...(spaces.length > 0
      ? oneFinding('edges', {
          says: 'There is white space around the key. Servers that follow the standard cut it off; not all do.',
          fix: 'Delete it, and trim the value where it is read.',
          spans: spansOf(parsed, spaces),
        })
      : []),
  ]
}
