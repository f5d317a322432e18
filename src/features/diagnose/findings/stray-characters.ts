import type { Finding } from '#src/features/diagnose/finding.ts'
import type { CredentialValue } from '#src/features/diagnose/credential/peel.ts'
import { finding, at } from './key-finding.ts'

/** What came along with the key when it was copied. */
export const strayCharacters = (peeled: CredentialValue): readonly Finding[] => {
  const { quotes, edges, unseen, whole } = peeled
  const curly = quotes.some((each) => each.curly)
  const breaks = edges.filter(({ from, to }) => /[\r\n]/.test(whole.text.slice(from, to)))
  const spaces = edges.filter((edge) => !breaks.includes(edge))
  return [
    ...(quotes.length > 0
      ? [
          finding(
            curly ? 'curly-quotes' : 'quotes',
            at(peeled, quotes),
            `The ${curly ? 'curly quotes' : 'quotes'} are inside the value, so they are sent as a part of the key.`,
            'Delete them. In a .env file and in a header the value stands without quotes of its own.',
          ),
        ]
      : []),
    ...(unseen.length > 0
      ? [
          finding(
            'unseen',
            at(peeled, unseen),
            'There are characters in the key that cannot be seen: they came along when it was copied.',
            'Copy the key again as plain text, or type the characters around the marked place anew.',
          ),
        ]
      : []),
    ...(breaks.length > 0
      ? [
          finding(
            'line-break',
            at(peeled, breaks),
            'A line break is a part of the value. Clients refuse such a header, or send a broken request.',
            'Cut the break off where the key is read: a file or `echo` adds one at its end.',
          ),
        ]
      : []),
    ...(spaces.length > 0
      ? [
          finding(
            'edges',
            at(peeled, spaces),
            'White space stands around the key. Servers that follow the standard cut it off; not all do.',
            'Delete it, and trim the value where it is read.',
            false,
          ),
        ]
      : []),
  ]
}
