import type { KeyFormat } from './key.ts'
import { fits, formLike, looksMixed, looksRandom } from './key-format.ts'
import { isStandIn } from './stand-in.ts'

export type CredentialKind = 'key' | 'token' | 'client-secret' | 'named' | 'encoded' | 'unknown'

/** A credential in a text: where it stands, and where its public part (a prefix) ends. */
export type FoundCredential = {
  readonly from: number
  readonly to: number
  readonly publicTo: number
  readonly kind: CredentialKind
}

// An id that ends like the beginning of a key stands before `_secret_` now and then.
const START = /(?:[sprw]k|whsec)(?!_secret_)[_-]|eyj|_secret_|demo-[a-z]{1,20}-|(?:test|live)(?!_secret_)_/gi
const ENVIRONMENT = /(?:test|live|prod|sandbox|staging|dev)[_-]/iy
const TOKEN = /[\w-]+(?:\.[\w-]*){0,4}/y
const TAIL = /[\w.~+!*@#^=\p{L}-]+/uy
const WORD = /\w/
// A text that is broken over lines, or made of two, goes on at the beginning of the next part.
const GOES_ON =
  /(?:[ \t]{0,20}["'`]?[ \t]{0,20}(?:[+.=]|\\{1,4})?[ \t]{0,20}\r?\n[ \t>|"'`+.]{0,40}|["'`](?:[ \t]{0,20}[+.][ \t]{0,20}|[ \t]{2,20})["'`]|\\{1,4})(?=~?\w)([\w.~+=-]{1,500})/y
const NAMES = /[ \t]{0,20}[:=(](?!["'`])/y

const at = (pattern: RegExp, text: string, from: number): string => {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? ''
}

/** Whether a part of the next line is no part of a credential: a name in front of a value, or a word that others follow. */
const begins = (text: string, part: string, next: number): boolean =>
  /^[A-Za-z0-9]+$/.test(part) && (looksMixed(part) || /[a-z][A-Z]+[a-z]*[A-Z]/.test(part))
    ? false
    : at(NAMES, text, next) !== '' || (/^[A-Za-z]?[a-z]+$/.test(part) && /[ \t]/.test(text.charAt(next)))

/**
 * Where a credential that ends at `end` really ends: one that is wrapped goes on in the next line. `isUser`: a colon ends it,
 * as it ends a user's name.
 */
export const wrappedEnd = (text: string, end: number, isUser = false): number => {
  let to = end
  for (;;) {
    GOES_ON.lastIndex = to
    const found = GOES_ON.exec(text)
    const [all, part = ''] = found ?? []
    if (all === undefined) return to
    const next = to + all.length
    if (!(isUser && text.charAt(next) === ':') && begins(text, part, next)) return to
    to = next
  }
}

const tailOf = (text: string, from: number): string => at(TAIL, text, from).replace(/[.!=~+*@#^-]{1,9}$/, '')

const keyFrom = (
  text: string,
  from: number,
  mark: string,
  keyFormats: readonly KeyFormat[],
): FoundCredential | undefined => {
  const environment = at(ENVIRONMENT, text, from + mark.length)
  const begin = from + mark.length + environment.length
  const tail = tailOf(text, begin)
  const isApart = from === 0 || !/[A-Za-z0-9]/.test(text.charAt(from - 1))
  const isSure = environment !== '' || (isApart && mark.endsWith('_')) || looksRandom(tail)
  if (!isSure || tail.length < 5 || isStandIn(tail)) return undefined
  const end = begin + tail.length
  const isWhole = keyFormats.some((form) => fits(form, text.slice(from, end)))
  return { from, to: isWhole ? end : wrappedEnd(text, end), publicTo: begin, kind: 'key' }
}

/** Whether the first letters in base64 are an object with a name of letters: what every header of a token begins with. */
const beginsAsJson = (token: string): boolean => /^\{"[a-z]{3}/i.test(atob(token.slice(0, 8).replace(/[-_]/g, '/')))

const tokenFrom = (text: string, from: number): FoundCredential | undefined => {
  const token = at(TOKEN, text, from)
  const isOne = token.startsWith('eyJ') ? token.includes('.') || token.length >= 12 : token.length >= 20
  if (!isOne || (token.length < 20 && /[A-Za-z]/.test(text.charAt(from - 1)))) return undefined
  // An id of chance holds these letters now and then.
  if (WORD.test(text.charAt(from - 1)) && !token.includes('.') && !beginsAsJson(token)) return undefined
  return { from, to: wrappedEnd(text, from + token.length), publicTo: from + 3, kind: 'token' }
}

const clientSecretFrom = (text: string, index: number, mark: string, after: number): FoundCredential | undefined => {
  const begin = index + mark.length
  const tail = tailOf(text, begin)
  if (tail === '' || (mark === '_secret_' ? isStandIn(tail) : !looksRandom(tail))) return undefined
  let from = index
  while (from > after && index - from < 80 && WORD.test(text.charAt(from - 1))) from -= 1
  return { from, to: wrappedEnd(text, begin + tail.length), publicTo: begin, kind: 'client-secret' }
}

/** Where a text of another form of these providers begins: prefixes that the common pattern does not know. */
const ownPrefixes = (text: string, keyFormats: readonly KeyFormat[]): readonly FoundCredential[] =>
  keyFormats.flatMap(({ prefix }) => {
    const found: FoundCredential[] = []
    if (prefix === '' || /^(?:[sprw]k_|demo-[a-z]{1,20}-)/.test(prefix)) return found
    for (let from = text.indexOf(prefix); from >= 0; from = text.indexOf(prefix, from + prefix.length)) {
      const publicTo = from + prefix.length
      const tail = tailOf(text, publicTo)
      if (tail.length >= 5 && !isStandIn(tail))
        found.push({ from, to: wrappedEnd(text, publicTo + tail.length), publicTo, kind: 'key' })
    }
    return found
  })

/** Keys, tokens and client secrets by what they look like, in a text without encodings. */
export const shapesIn = (text: string, keyFormats: readonly KeyFormat[]): readonly FoundCredential[] => {
  const found: FoundCredential[] = [...ownPrefixes(text, keyFormats)]
  let end = 0
  START.lastIndex = 0
  for (let match = START.exec(text); match; match = START.exec(text)) {
    const [mark] = match
    const { index } = match
    const low = mark.toLowerCase()
    const credential =
      low === 'eyj'
        ? tokenFrom(text, index)
        : low === '_secret_'
          ? clientSecretFrom(text, index, mark, end)
          : low === 'test_' || low === 'live_'
            ? cutKeyFrom(text, index, mark)
            : low.startsWith('demo-')
              ? demoFrom(text, index, mark)
              : keyFrom(text, index, mark, keyFormats)
    if (!credential) continue
    const own = formLike(keyFormats, text.slice(credential.from, credential.from + 40))
    found.push(own ? { ...credential, publicTo: credential.from + own.prefix.length } : credential)
    end = credential.to
    START.lastIndex = end
  }
  return found
}

/** A key whose first letters were not copied. */
const cutKeyFrom = (text: string, from: number, mark: string): FoundCredential | undefined => {
  const begin = from + mark.length
  const tail = tailOf(text, begin)
  return looksRandom(tail)
    ? { from, to: wrappedEnd(text, begin + tail.length), publicTo: begin, kind: 'key' }
    : undefined
}

const demoFrom = (text: string, from: number, mark: string): FoundCredential | undefined => {
  const begin = from + mark.length
  const tail = tailOf(text, begin)
  return tail.length < 5 || isStandIn(tail)
    ? undefined
    : { from, to: wrappedEnd(text, begin + tail.length), publicTo: begin, kind: 'key' }
}
