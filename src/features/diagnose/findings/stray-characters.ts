import { type CredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, finding } from './catalog.ts'

/** What came along with the key when it was copied. */
export const strayCharacters = (peeled: CredentialValue): readonly Finding[] => {
  const { quotes, edges, unseen, whole } = peeled
  const brackets = quotes.filter((each) => each.bracket)
  const marks = quotes.filter((each) => !each.bracket)
  const curly = marks.some((each) => each.curly)
  const breaks = edges.filter(({ from, to }) => /[\r\n]/.test(whole.text.slice(from, to)))
  const spaces = edges.filter((edge) => !breaks.includes(edge))
  return [
    ...(brackets.length > 0
      ? [
          finding('brackets', {
            says: `The ${whole.text.charAt(brackets[0]?.from ?? 0) === '<' ? 'angle brackets of the sample' : 'brackets'} still stand around the key, so they are sent as a part of it.`,
            fix: 'Delete them: the key stands there alone.',
            spans: spansOf(peeled, brackets),
          }),
        ]
      : []),
    ...(marks.length > 0
      ? [
          finding(curly ? 'curly-quotes' : 'quotes', {
            says: `The ${curly ? 'curly quotes' : 'quotes'} are inside the value, so they are sent as a part of the key.`,
            fix: 'Delete them. In a .env file and in a header the value stands without quotes of its own.',
            spans: spansOf(peeled, marks),
          }),
        ]
      : []),
    ...(unseen.length > 0
      ? [
          finding('unseen', {
            says: 'There are characters in the key that cannot be seen: they came along when it was copied.',
            fix: 'Copy the key again as plain text, or type the characters around the marked place anew.',
            spans: spansOf(peeled, unseen),
          }),
        ]
      : []),
    ...(breaks.length > 0
      ? [
          finding('line-break', {
            says: breaks.every(({ from, to }) => /^\r+$/.test(whole.text.slice(from, to)))
              ? 'A carriage return stands at the end of the key: the file that it was read from has Windows line endings. Clients refuse such a header before they send it.'
              : 'A line break stands at the end of the key, as a part of the value. Clients refuse such a header before they send it, or send a broken request.',
            fix: 'Trim the value where it is read: a file, `echo` and Windows line endings (CR LF) add the break. Save a .env file with LF.',
            spans: spansOf(peeled, breaks),
          }),
        ]
      : []),
    ...(spaces.length > 0
      ? [
          finding('edges', {
            says: 'White space stands around the key. Servers that follow the standard cut it off; not all do.',
            fix: 'Delete it, and trim the value where it is read.',
            spans: spansOf(peeled, spaces),
          }),
        ]
      : []),
  ]
}
