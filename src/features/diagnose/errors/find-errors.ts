import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { withoutNumbers, leaves, printedArray, shapeOf } from './answer-shape.ts'
import { cutAnswer } from './cut-answer.ts'
import { best, type ErrorMatch, sampleBody } from './error-match.ts'

/** The errors whose body this one is, or resembles: by its words first, then by its shape, then by the status. */
const errorsLike = (providers: readonly Provider[], json: Json, status: number | undefined): readonly ErrorMatch[] => {
  const mine = new Set(leaves(json).map(withoutNumbers))
  const shape = new Set(shapeOf(json))
  return best(providers, (def) => {
    const sample = sampleBody(def, json)
    const code = mine.has(withoutNumbers(def.code)) ? 6 : 0
    const message = leaves(sample).filter((leaf) => leaf.length > 8 && mine.has(withoutNumbers(leaf))).length * 4
    const names = new Set(shapeOf(sample))
    // A body that was shortened has a part of the names.
    const isPart = shape.size > 0 && [...shape].every((name) => names.has(name))
    const sameShape = isPart && names.size === shape.size ? 3 : 0
    const sameStatus = status === def.status || (mine.has('#') && leaves(json).includes(String(def.status))) ? 1 : 0
    return code + message === 0 && sameShape === 0
      ? 0
      : code +
          message +
          (isPart ? Math.max(2, sameShape) : 0) +
          (status !== undefined && status !== def.status ? -2 : sameStatus)
  })
}

const WORD = /[\p{L}\p{N}_]{2,}/gu

/** The errors that words fit: a status, a code or a part of one, a part of a message. Each word has to fit. */
export const findErrors = (providers: readonly Provider[], text: string): readonly ErrorMatch[] => {
  const query = text.trim().toLowerCase()
  const words = query.match(WORD) ?? []
  if (words.length === 0) return []
  return best(providers, (def, id, provider) => {
    const body = leaves(sampleBody(def)).join(' ').toLowerCase()
    const code = def.code.toLowerCase()
    const titles = provider.cases
      .filter(({ expects }) => expects.reply === id)
      .map(({ title }) => title)
      .join(' ')
    const prose = `${def.says} ${titles} ${provider.name} ${id}`.toLowerCase()
    if (code === query) return 20
    let weight = code.includes(query) || body.includes(query) ? 8 : 0
    for (const word of words) {
      const here =
        word === String(def.status)
          ? 5
          : code.includes(word)
            ? 4
            : body.includes(word)
              ? 3
              : prose.includes(word)
                ? 1
                : 0
      if (here === 0) return 0
      weight += here
    }
    return weight
  })
}

/** The errors that an answer or a fragment of one may be. A stack trace or a log line is searched for what JSON is in it. */
export const errorsOf = (providers: readonly Provider[], text: string, status?: number): readonly ErrorMatch[] => {
  const inner = text.slice(Math.max(0, text.indexOf('{')), text.lastIndexOf('}') + 1)
  const json = parsedBody({ body: text }) ?? parsedBody({ body: inner }) ?? printedArray(text)
  const line = /\b(?:HTTP\/[\d.]+ |status(?:Code)?["': ]+)([45]\d\d)\b/i.exec(text)?.[1]
  const known = status ?? (line === undefined ? undefined : Number(line))
  if (isObject(json)) return errorsInJson(providers, json, known)
  const begun = errorsBegun(providers, text)
  if (begun.length > 0) return begun
  const whole = findErrors(providers, text)
  if (whole.length > 0) return whole
  // Of a longer text the codes and messages are looked for, since not each of its words is one of theirs. A code that is a
  // plain word, as Unauthorized, stands in the texts of any server.
  const low = withoutNumbers(text)
  const shown = best(providers, (def, _, provider) =>
    withoutNumbers(def.code).length > 4 &&
    low.includes(withoutNumbers(def.code)) &&
    (/[_ ]/.test(def.code) || isNamed(provider, text))
      ? 8
      : leaves(sampleBody(def)).some((leaf) => leaf.length > 12 && low.includes(withoutNumbers(leaf)))
        ? 6
        : 0,
  )
  return shown.length > 0 ? shown : byNameAndStatus(providers, text)
}

// What is shorter begins many messages.
const LEAST = 6

/** The errors whose body begins like this one, which was cut off. */
const errorsBegun = (providers: readonly Provider[], text: string): readonly ErrorMatch[] => {
  const cut = cutAnswer(text)
  if (!cut) return []
  return best(providers, (def) => {
    const sample = sampleBody(def)
    const names = new Set(shapeOf(sample).map((each) => each.replace(/ \w+$/, '').replace(/^.*\./, '')))
    if (!cut.names.every((name) => names.has(name))) return 0
    const said = [def.code, ...leaves(sample)].map(withoutNumbers)
    const whole = cut.texts.filter((each) => each.length >= LEAST && said.includes(withoutNumbers(each))).length
    const begins = cut.open.length >= LEAST && said.some((each) => each.startsWith(withoutNumbers(cut.open)))
    return whole * 6 + (begins ? 6 : 0)
  })
}

/** The errors that a body is, or that a text of JSON inside of it is: a log writes the body of an answer as a text. */
const errorsInJson = (
  providers: readonly Provider[],
  json: Json,
  status: number | undefined,
): readonly ErrorMatch[] => {
  const own = errorsLike(providers, json, status)
  if ((own[0]?.weight ?? 0) >= 6) return own
  for (const leaf of leaves(json)) {
    const inner = /^\s*\{/.test(leaf) ? parsedBody({ body: leaf }) : undefined
    const found = isObject(inner) ? errorsLike(providers, inner, status) : []
    if ((found[0]?.weight ?? 0) >= 6) return found
  }
  return own
}

/** The longest code or message of a provider that a text repeats word for word; empty where it repeats none. */
export const saidIn = (providers: readonly Provider[], text: string): string => {
  const low = withoutNumbers(text)
  const texts = providers.flatMap(({ replies }) =>
    Object.values(replies).flatMap((def) => [def.code, ...leaves(sampleBody(def))]),
  )
  return texts
    .filter((each) => each.length >= 10 && /[ _]/.test(each) && low.includes(withoutNumbers(each)))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '')
}

const isNamed = ({ id, name }: Provider, text: string): boolean => new RegExp(`\\b(?:${id}|${name})\\b`, 'i').test(text)

/** A sentence that names a provider and a status: the errors of that provider with it. */
const byNameAndStatus = (providers: readonly Provider[], text: string): readonly ErrorMatch[] => {
  const statuses = new Set(text.match(/\b[45]\d\d\b/g))
  const named = providers.filter((provider) => isNamed(provider, text))
  return best(named, (def) => (statuses.has(String(def.status)) ? 2 : 0))
}
