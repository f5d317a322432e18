import {
  type CredentialValue,
  spansOf,
  type ValuePart,
} from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** What the characters are called that cannot be seen, with their verb. */
const unseenName = (text: string): string =>
  /^\u00a0+$/.test(text)
    ? 'A no-break space stands'
    : /^[\u200b-\u200f\u2060\ufeff]+$/.test(text)
      ? 'A character of zero width stands'
      : /^[\r\n]+$/.test(text)
        ? 'A line break stands'
        : /^[ \t]+$/.test(text)
          ? 'White space stands'
          : 'A character that cannot be seen stands'

/** What came along with the key when it was copied. */
export const strayCharacters = (peeled: CredentialValue): readonly Finding[] => {
  const { quotes, whole } = peeled
  const isOdd = ({ from, to }: ValuePart): boolean => /[^ \t\r\n]/.test(whole.text.slice(from, to))
  const unseen = [...peeled.unseen, ...peeled.edges.filter(isOdd)]
  const edges = peeled.edges.filter((edge) => !isOdd(edge))
  const brackets = quotes.filter((each) => each.bracket)
  const marks = quotes.filter((each) => !each.bracket)
  const curly = marks.some((each) => each.curly)
  const breaks = edges.filter(({ from, to }) => /[\r\n]/.test(whole.text.slice(from, to)))
  const spaces = edges.filter((edge) => !breaks.includes(edge))
  return [
    ...(brackets.length > 0
      ? oneFinding('brackets', {
          says: `The ${whole.text.charAt(brackets[0]?.from ?? 0) === '<' ? 'angle brackets of the sample' : 'brackets'} still stand around the key, so they are sent as a part of it.`,
          fix: 'Delete them: the key stands there alone.',
          spans: spansOf(peeled, brackets),
        })
      : []),
    ...(marks.length > 0
      ? oneFinding(curly ? 'curly-quotes' : 'quotes', {
          says: `The ${curly ? 'curly quotes' : 'quotes'} are inside the value, so they are sent as a part of the key.`,
          fix: 'Delete them. In a .env file and in a header the value stands without quotes of its own.',
          spans: spansOf(peeled, marks),
        })
      : []),
    ...(unseen.length > 0
      ? oneFinding('unseen', {
          says: `${unseenName(unseen.map(({ from, to }) => whole.text.slice(from, to)).join(''))} in the value of the key: it came along when the text was copied, and a server takes it for a part of the key.`,
          fix: 'Copy the key again as plain text, or type the characters around the marked place anew.',
          spans: spansOf(peeled, unseen),
        })
      : []),
    ...(breaks.length > 0
      ? oneFinding('line-break', {
          says: breaks.every(({ from, to }) => /^\r+$/.test(whole.text.slice(from, to)))
            ? 'A carriage return stands at the end of the key: the file that it was read from has Windows line endings. Clients refuse such a header before they send it.'
            : 'A line break stands at the end of the key, as a part of the value. Clients refuse such a header before they send it, or send a broken request.',
          fix: 'Trim the value where it is read: a file, `echo` and Windows line endings (CR LF) add the break. Save a .env file with LF.',
          spans: spansOf(peeled, breaks),
        })
      : []),
    ...(spaces.length > 0
      ? oneFinding('edges', {
          says: 'White space stands around the key. Servers that follow the standard cut it off; not all do.',
          fix: 'Delete it, and trim the value where it is read.',
          spans: spansOf(peeled, spaces),
        })
      : []),
  ]
}
