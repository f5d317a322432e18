import { type CredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { isPlaceholder, isVariable } from '#mocks/engine/stand-in.ts'
import { type Finding, finding } from './catalog.ts'

/** What came along with the key when it was copied. */
export const strayCharacters = (peeled: CredentialValue): readonly Finding[] => {
  const { quotes, edges, whole, credential } = peeled
  // A name or a placeholder may hold spaces: it was not copied along with anything.
  const unseen = isVariable(credential.text) || isPlaceholder(credential.text) ? [] : peeled.unseen
  const curly = quotes.some((each) => each.curly)
  const breaks = edges.filter(({ from, to }) => /[\r\n]/.test(whole.text.slice(from, to)))
  const spaces = edges.filter((edge) => !breaks.includes(edge))
  return [
    ...(quotes.length > 0
      ? [
          finding(curly ? 'curly-quotes' : 'quotes', {
            says: `The ${curly ? 'curly quotes' : 'quotes'} are inside the value, so they are sent as a part of the key.`,
            fix: 'Delete them. In a .env file and in a header the value stands without quotes of its own.',
            spans: spansOf(peeled, quotes),
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
            says: 'A line break is a part of the value. Clients refuse such a header, or send a broken request.',
            fix: 'Cut the break off where the key is read: a file or `echo` adds one at its end.',
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
