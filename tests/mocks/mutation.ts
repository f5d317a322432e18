import fc from 'fast-check'

/** A change of a key's text; `name` is what a failed try prints. */
type Change = { readonly name: string; of(text: string): string }

const swapCase = (letter: string): string =>
  letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
const at = (text: string, where: number): number => Math.floor(where * text.length)
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const letter = fc.oneof(
  fc.constantFrom(...Array.from('0123456789abcdefABCDEF_-')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom(' ', '\t', '\n', '\u0000', '\u200b', '\u2019', '“', 'а', '０'),
)

/** Changes as readers and attackers make them. They may hit on the same text again: the property leaves that out. */
export const mutation = (prefixes: readonly string[], foreign: readonly string[]): fc.Arbitrary<Change> =>
  fc.oneof(
    fc.tuple(share, letter).map(([where, to]): Change => ({
      name: `letter ${where} becomes ${to}`,
      of: (text) => text.slice(0, at(text, where)) + to + text.slice(at(text, where) + 1),
    })),
    fc.tuple(share, letter).map(([where, to]): Change => ({
      name: `${to} put in at ${where}`,
      of: (text) => text.slice(0, at(text, where)) + to + text.slice(at(text, where)),
    })),
    fc.tuple(share, share).map(([from, length]): Change => ({
      name: `a part cut out at ${from}`,
      of: (text) => text.slice(0, at(text, from)) + text.slice(at(text, from) + Math.max(1, at(text, length))),
    })),
    share.map((keep): Change => ({ name: `only the first ${keep}`, of: (text) => text.slice(0, at(text, keep)) })),
    share.map((drop): Change => ({ name: `without the first ${drop}`, of: (text) => text.slice(at(text, drop) + 1) })),
    fc
      .string({ minLength: 1, maxLength: 40 })
      .map((more): Change => ({ name: `${more} behind it`, of: (text) => text + more })),
    fc
      .string({ minLength: 1, maxLength: 40 })
      .map((more): Change => ({ name: `${more} before it`, of: (text) => more + text })),
    fc.constantFrom<Change>(
      { name: 'upper case', of: (text) => text.toUpperCase() },
      { name: 'lower case', of: (text) => text.toLowerCase() },
      { name: 'twice', of: (text) => text + text },
      { name: 'turned round', of: (text) => Array.from(text).reverse().join('') },
      { name: 'Bearer before it', of: (text) => `Bearer ${text}` },
      { name: 'in quotes', of: (text) => `"${text}"` },
      { name: 'two of it', of: (text) => `${text}, ${text}` },
    ),
    share.map((where): Change => ({
      name: `case of letter ${where}`,
      of: (text) =>
        text.slice(0, at(text, where)) + swapCase(text.charAt(at(text, where))) + text.slice(at(text, where) + 1),
    })),
    fc
      .tuple(fc.constantFrom(...prefixes), fc.constantFrom(...prefixes))
      .map(([from, to]): Change => ({ name: `${from} becomes ${to}`, of: (text) => text.replace(from, to) })),
    ...(foreign.length > 0
      ? [fc.constantFrom(...foreign).map((other): Change => ({ name: 'a key of another provider', of: () => other }))]
      : []),
    fc.string().map((text): Change => ({ name: 'any text', of: () => text })),
  )
