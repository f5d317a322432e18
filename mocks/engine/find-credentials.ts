import type { KeyFormat } from './key.ts'
import { type FoundCredential, shapesIn, wrappedEnd } from './credential-shapes.ts'
import { looksMixed, looksRandom } from './key-format.ts'
import { namedIn } from './named-values.ts'
import { plainView } from './plain-view.ts'

/** What to look for. `secrets` are exact texts; `isTyped`: the text came from outside, so that what cannot be judged counts too. */
export type CredentialSearch = {
  readonly keyFormats: readonly KeyFormat[]
  readonly secrets?: readonly string[]
  readonly isTyped?: boolean
}

const LONG = /[\w+-]{16}/
const ENCODED = /[A-Za-z0-9+_-]{16,}={0,2}/g
const RUN = /[A-Za-z0-9]{4,}(?:[_-][A-Za-z0-9]{1,64}){0,40}/g
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
/** A text in base64 in a text in base64 is looked into, and no deeper. */
const DEPTH = 2

const decoded = (run: string): string => {
  const bare = run
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '')
  // A letter more than whole bytes take is an error, and an error costs more than all of the search.
  return atob(bare.length % 4 === 1 ? bare.slice(0, -1) : bare)
}

const exact = (text: string, secrets: readonly string[]): readonly FoundCredential[] =>
  secrets.flatMap((secret) => {
    const found: FoundCredential[] = []
    if (secret.length < 4) return found
    for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + secret.length))
      found.push({ from, to: from + secret.length, publicTo: from, kind: 'named' })
    return found
  })

const hidden = (text: string, search: CredentialSearch, depth: number): readonly FoundCredential[] =>
  [...text.matchAll(ENCODED)].flatMap(({ index, 0: run }) => {
    const isHidden = depth > 0 && inView(decoded(run), { ...search, isTyped: false }, depth - 1).length > 0
    return isHidden ? [{ from: index, to: index + run.length, publicTo: index, kind: 'encoded' } as const] : []
  })

/** Long runs that look like chance. Groups of letters and digits between dashes count together; a UUID is an id. */
const unknown = (text: string): readonly FoundCredential[] =>
  [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => {
    if (UUID.test(run)) return []
    const groups = run.split(/[_-]/)
    const mixed = groups.filter(looksMixed).join('')
    return groups.some(looksRandom) || (run.length >= 20 && mixed.length >= 12)
      ? [{ from: index, to: wrappedEnd(text, index + run.length), publicTo: index, kind: 'unknown' } as const]
      : []
  })

const inView = (text: string, search: CredentialSearch, depth: number): readonly FoundCredential[] => [
  ...exact(text, search.secrets ?? []),
  ...shapesIn(text, search.keyFormats),
  ...(search.isTyped ? namedIn(text) : []),
  // Most texts of the mock are short, and a look is cheaper than two searches.
  ...(LONG.test(text) ? [...hidden(text, search, depth), ...(search.isTyped ? unknown(text) : [])] : []),
]

const merged = (found: readonly FoundCredential[]): readonly FoundCredential[] => {
  if (found.length < 2) return found
  const result: FoundCredential[] = []
  for (const each of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = result.at(-1)
    if (!last || each.from >= last.to) result.push(each)
    else if (each.to > last.to) result[result.length - 1] = { ...last, to: each.to }
  }
  return result
}

/** How often a text may be encoded: a text in JSON in JSON in an address is looked into. */
const ENCODINGS = 4

/** Every credential in the text, in order and without overlap. Places count in the text as it is, encodings included. */
export const findCredentials = (text: string, search: CredentialSearch): readonly FoundCredential[] => {
  const found = [...inView(text, search, DEPTH)]
  let place = (index: number): number => index
  // An escape may stand in front of a key and be none, so each reading counts.
  for (let view = plainView(text), level = 0; view.at && level < ENCODINGS; view = plainView(view.text), level += 1) {
    const { at, text: plain } = view
    const before = place
    place = (index) => before(at[index] ?? text.length)
    for (const each of inView(plain, search, DEPTH))
      found.push({ ...each, from: place(each.from), to: place(each.to), publicTo: place(each.publicTo) })
  }
  return merged(found)
}
