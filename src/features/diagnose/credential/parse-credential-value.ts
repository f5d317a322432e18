import { holdsWholeKey, isKeyAlone } from '#mocks/engine/key-beginning.ts'
import { basicCredentials, basicUser, isBearer, schemeAt, WIDE_SCHEME } from '#mocks/engine/auth-scheme.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { isVariable } from '#mocks/engine/stand-in.ts'
import { slice, type SourceText, type Span, spanIn, textFor } from '#src/features/diagnose/source-text.ts'

/** A range in a text. */
export type ValuePart = { readonly from: number; readonly to: number }
export type Scheme = ValuePart & {
  readonly word: string
  /** What parts it from the key: usually a space. */ readonly gap: string
}

/** A header's value taken apart: what stands around the key, and the key itself. Places count in `whole`. */
export type CredentialValue = {
  readonly whole: SourceText
  readonly credential: SourceText
  readonly credentialAt: ValuePart
  /** The credential stands there in Base64, as the user's name of `Basic`. */
  readonly isEncoded?: true
  /** The name of a header in the value itself, with its colon: a whole line stands where the value goes. */
  readonly headerName?: ValuePart
  readonly prefixes: readonly Scheme[]
  readonly quotes: readonly (ValuePart & { readonly curly: boolean; readonly bracket?: true })[]
  /** White space around the key, its line breaks included. */
  readonly edges: readonly ValuePart[]
  /** Characters inside the key that cannot be seen: zero width, no-break space, line breaks. */
  readonly unseen: readonly ValuePart[]
}

// Brackets that a sample or a list put around a key; around a word they make a placeholder.
const BRACKETS: Readonly<Record<string, string>> = { '<': '>', '[': ']', '(': ')', '{': '}' }
const LONG = /(?=\S{0,200}\d)[A-Za-z0-9_-]{16,}/
/** A word that is no scheme of ours, as people take it from another service: `Secret <key>`. */
const OTHER_WORD = /^([A-Za-z][A-Za-z-]{1,20})( +)(?=\S)/
const STRAIGHT = /["'`]/
const CURLY = /[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb]/
const HEADER_NAME = /^(?:(?:x-)?(?:api|auth)[-_](?:key|token)|authorization)[ \t]{0,9}:/i
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad\u00a0\0-\x1f\x7f]|\s/g

/** For each place of a text whether a placeholder stands there, as 1; nothing where there is none. */
const filledIn = ({ text, placeholders }: SourceText): Uint8Array => {
  const filled = new Uint8Array(placeholders.length > 0 ? text.length : 0)
  for (const { from, to } of placeholders) filled.fill(1, from, to)
  return filled
}

/** Takes a value apart: the name of a header and schemes in front (each of them), quotes around, white space at the ends. */
export const parseCredentialValue = (whole: SourceText): CredentialValue => {
  const { text } = whole
  const filled = filledIn(whole)
  const isFilled = (at: number): boolean => filled[at] === 1
  let [from, to] = [0, text.length]
  let headerName: ValuePart | undefined
  const prefixes: Scheme[] = []
  const quotes: (ValuePart & { curly: boolean; bracket?: true })[] = []
  const edges: ValuePart[] = []
  const odd: ValuePart[] = []
  for (let before = -1; before !== to - from;) {
    before = to - from
    const inner = text.slice(from, to)
    const lead = inner.length - inner.trimStart().length
    const tail = inner.length - inner.trimEnd().length
    if (lead > 0) edges.push({ from, to: from + lead })
    if (tail > 0 && tail < inner.length) edges.push({ from: to - tail, to })
    from += lead
    to = Math.max(from, to - tail)
    const [name] = headerName ? [] : (HEADER_NAME.exec(text.slice(from, to)) ?? [])
    if (name !== undefined && !isFilled(from)) {
      headerName = { from, to: from + name.length }
      from += name.length
      continue
    }
    // The name of a variable, as `token`, is no scheme.
    const glued = isBearer(text.slice(from, from + 6)) && !isFilled(from) && isFilled(from + 6)
    const scheme = glued
      ? { word: text.slice(from, from + 6), gap: '', length: 6 }
      : isFilled(from) || isVariable(text.slice(from, to))
        ? undefined
        : schemeAt(text.slice(from, to))
    // Behind a scheme a word alone, as in `Bearer token`, stands in the place of the key.
    if (scheme && !(prefixes.length > 0 && scheme.length === to - from && !isBearer(scheme.word))) {
      const { word, gap, length } = scheme
      prefixes.push({ from, to: from + word.length, word, gap })
      from += length
    }
    const [other, otherWord = '', gap = ''] =
      scheme || isFilled(from) || prefixes.length > 0 ? [] : (OTHER_WORD.exec(text.slice(from, to)) ?? [])
    const rest = from + (other?.length ?? 0)
    if (
      other !== undefined &&
      (whole.placeholders.some((each) => each.from === rest && each.to === to) || isKeyAlone(text.slice(rest, to)))
    ) {
      prefixes.push({ from, to: from + otherWord.length, word: otherWord, gap })
      from = rest
      continue
    }
    // A space that is none, behind a scheme: a copy from a document brings it.
    const [wide, word = ''] = scheme || isFilled(from) ? [] : (WIDE_SCHEME.exec(text.slice(from, to)) ?? [])
    if (wide !== undefined) {
      const isEncoded = wide.endsWith('%20')
      prefixes.push({ from, to: from + word.length, word, gap: isEncoded ? '%20' : ' ' })
      if (!isEncoded) odd.push({ from: from + word.length, to: from + wide.length })
      from += wide.length
    }
    // The end of a line of a command, copied along.
    if (/[ \t'"]\\$/.test(text.slice(from, to)) && !isFilled(to - 1)) {
      quotes.push({ from: to - 1, to, curly: false })
      to -= 1
      continue
    }
    const close = BRACKETS[text.charAt(from)]
    // A tuple of Python and JSON have quotes inside of their brackets.
    if (
      close !== undefined &&
      !/^[({]\s*["']/.test(text.slice(from, to)) &&
      !isFilled(from) &&
      (holdsWholeKey(text.slice(from, to)) || LONG.test(text.slice(from, to)))
    ) {
      quotes.push({ from, to: from + 1, curly: false, bracket: true })
      from += 1
      if (text.charAt(to - 1) === close) {
        quotes.push({ from: to - 1, to, curly: false, bracket: true })
        to -= 1
      }
    }
    for (const at of [from, to - 1]) {
      const char = text.charAt(at)
      const curly = CURLY.test(char)
      if (from >= to || isFilled(at) || !(curly || STRAIGHT.test(char))) continue
      quotes.push({ from: at, to: at + 1, curly })
      if (at === from) from += 1
      else to -= 1
    }
  }
  const credential = slice(whole, from, to)
  const unseen = [...credential.text.matchAll(UNSEEN)]
    .filter(({ index }) => !isFilled(from + index))
    .map(({ index, 0: { length } }) => ({
      from: from + index,
      to: from + index + length,
    }))
  return {
    whole,
    credential,
    credentialAt: { from, to },
    ...(headerName && { headerName }),
    prefixes,
    quotes,
    edges: credential.text === '' ? [] : edges.filter((edge) => edge.from !== headerName?.to),
    unseen: [...odd, ...unseen],
  }
}

/** The value with another text in the place of the key. */
export const withCredential = ({ whole, credentialAt: at, isEncoded }: CredentialValue, text: string): string =>
  whole.text.slice(0, at.from) + (isEncoded ? basicCredentials(text) : text) + whole.text.slice(at.to)

/** A key's header taken apart: of `Basic` the user's name is the credential; a name that is not in Base64 stays as it is. */
export const parseKeyHeader = ({ scheme }: Pick<CredentialLocation, 'scheme'>, whole: SourceText): CredentialValue => {
  const value = parseCredentialValue(whole)
  if (scheme !== 'basic') return value
  const { credentialAt: at, credential, prefixes } = value
  const [first] = prefixes
  const span = spanIn(whole, at.from, at.to)
  const user = first?.word.toLowerCase() === 'basic' ? basicUser(`Basic ${credential.text}`) : undefined
  if (user === undefined || user === credential.text || !span) return value
  const placeholders = credential.placeholders.map(({ name }) => ({ name, from: 0, to: user.length }))
  return { ...value, credential: { ...textFor(user, span), placeholders }, unseen: [], isEncoded: true }
}

/** The key without the characters that cannot be seen. */
export const visibleCredential = ({ credential }: CredentialValue): string => credential.text.replace(UNSEEN, '')

/** Where parts of a value stand in the paste. */
export const spansOf = ({ whole }: CredentialValue, parts: readonly ValuePart[]): readonly (Span | undefined)[] =>
  parts.map(({ from, to }) => spanIn(whole, from, to))
