import type { KeyFormat } from '#mocks/engine/key.ts'
import { publicPart } from '#mocks/engine/key-format.ts'
import type { Span } from './source-text.ts'

/** A stretch of the paste as it may be shown: `mark` counts the findings that it belongs to, `masked` where a credential stood. */
export type ShownPart = { readonly text: string; readonly marks: readonly number[]; readonly masked?: true }

const names: Readonly<Record<string, string>> = {
  '\n': '↵',
  '\r': '↵',
  '\t': '⇥',
  ' ': '␣',
  '\u00a0': '⟨no-break space⟩',
  '\u200b': '⟨zero width⟩',
  '\ufeff': '⟨byte order mark⟩',
  '\u2060': '⟨zero width⟩',
}
const visible = (text: string): string =>
  text.replace(/[\n\r\t \u00a0\u200b-\u200f\u2060\ufeff\u00ad]/g, (char) => names[char] ?? '⟨unseen⟩')

/** Shown of a marked stretch inside a credential: at most this many characters, so that a mark does not give the key away. */
const MOST = 3
const CONTEXT = 220
const LONGEST = 3000

type Marked = { readonly span: Span; readonly mark: number }

/** What is shown of a part of a credential: what it begins with, its last four characters, and what is marked in it. */
const maskedPart = (secret: string, from: number, to: number, prefix: string, marked: boolean): string => {
  const last = secret.length >= prefix.length + 12 && prefix !== 'eyJ' ? secret.length - 4 : secret.length
  const part = secret.slice(from, to)
  if (to <= prefix.length || from >= last) return part
  if (marked && from > 0 && to - from <= MOST) return visible(part)
  const begin = from < prefix.length ? secret.slice(from, prefix.length) : ''
  const end = to > last ? secret.slice(Math.max(from, last), to) : ''
  return `${begin}…${end}`
}

const prefixOf = (secret: string, keyFormats: readonly KeyFormat[]): string => {
  const prefix = publicPart(secret, keyFormats)
  return secret.length >= prefix.length + 5 ? prefix : ''
}

/** The stretches of a long paste that are worth showing: around what is marked, or the beginning. */
const windows = (length: number, marked: readonly Marked[]): readonly Span[] => {
  if (length <= LONGEST) return [{ from: 0, to: length }]
  if (marked.length === 0) return [{ from: 0, to: LONGEST }]
  const result: Span[] = []
  for (const { span } of marked.toSorted((a, b) => a.span.from - b.span.from)) {
    const around = { from: Math.max(0, span.from - CONTEXT), to: Math.min(length, span.to + CONTEXT) }
    const last = result.at(-1)
    if (last && around.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, around.to) }
    else result.push(around)
  }
  return result
}

/**
 * Says which items cover a stretch, in the order in which they were given. The stretches have to be asked for from the first to the
 * last: so each item is looked at from its beginning to its end alone, however many there are.
 */
const covering = <Item>(items: readonly Item[], spanOf: (item: Item) => Span) => {
  const coming = items.map((item, order) => ({ item, order, ...spanOf(item) })).toSorted((a, b) => b.from - a.from)
  let open: typeof coming = []
  return (from: number, to: number): readonly Item[] => {
    for (let next = coming.at(-1); next && next.from <= from; next = coming.at(-1)) {
      open.push(next)
      coming.pop()
    }
    open = open.filter((each) => each.to > from)
    return open
      .filter((each) => each.to >= to)
      .toSorted((a, b) => a.order - b.order)
      .map(({ item }) => item)
  }
}

/** The paste with its credentials masked and its faults marked, in stretches. Invisible characters that are marked get a name. */
export const shownOf = (
  source: string,
  secrets: readonly Span[],
  marked: readonly Marked[],
  keyFormats: readonly KeyFormat[],
): readonly ShownPart[] => {
  const shown: ShownPart[] = []
  const marksOn = covering(marked, ({ span }) => span)
  const secretsOn = covering(secrets, (span) => span)
  const cuts = [...secrets, ...marked.map(({ span }) => span)]
    .flatMap(({ from, to }) => [from, to])
    .toSorted((a, b) => b - a)
  for (const [index, window] of windows(source.length, marked).entries()) {
    if (index > 0 || window.from > 0) shown.push({ text: ' … ', marks: [] })
    const places = [window.from]
    for (let cut = cuts.at(-1); cut !== undefined && cut < window.to; cut = cuts.at(-1)) {
      if (cut > (places.at(-1) ?? 0)) places.push(cut)
      cuts.pop()
    }
    for (const [at, from] of places.entries()) {
      const to = places[at + 1] ?? window.to
      if (to === from) break
      const marks = marksOn(from, to).map(({ mark }) => mark)
      const [secret] = secretsOn(from, to)
      const raw = secret && source.slice(secret.from, secret.to)
      const text =
        secret && raw !== undefined
          ? maskedPart(raw, from - secret.from, to - secret.from, prefixOf(raw, keyFormats), marks.length > 0)
          : marks.length > 0
            ? visibleAtEnds(source.slice(from, to))
            : source.slice(from, to)
      shown.push({ text, marks, ...(secret && { masked: true as const }) })
    }
  }
  return tidy(shown)
}

/** Blanks are named where nothing else is marked; inside a marked text they stay as they are. */
const visibleAtEnds = (text: string): string =>
  text.trim() === '' || /[\u200b-\u200f\u2060\ufeff]/.test(text) ? visible(text) : text

/** Two ellipses beside each other say no more than one. */
const tidy = (shown: readonly ShownPart[]): readonly ShownPart[] =>
  shown.flatMap((each, index) => {
    const before = shown[index - 1]
    const doubled = each.masked && before?.masked && each.text.startsWith('…') && before.text.endsWith('…')
    const text = doubled ? each.text.slice(1) : each.text
    return text === '' ? [] : [{ ...each, text }]
  })
