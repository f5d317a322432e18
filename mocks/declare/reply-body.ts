import { isoTime } from '#mocks/engine/iso-time.ts'
import type { ReplyArgs } from '#mocks/engine/reply.ts'
import { isObject, type Json } from '#mocks/engine/request.ts'

const iso = (time: number | null | undefined): string => isoTime(time ?? 0)

/** What a body may speak of: `{request_id}` and so on. */
const values = {
  request_id: ({ requestId }: ReplyArgs): Json => requestId,
  now: ({ now }: ReplyArgs): Json => iso(now),
  retry_after: ({ retryAfter = 0 }: ReplyArgs): Json => retryAfter,
  expires_at: ({ key }: ReplyArgs): Json => iso(key?.expiresAt),
  expires_on: ({ key }: ReplyArgs): Json => iso(key?.expiresAt).slice(0, 10),
  issues: ({ issues = [] }: ReplyArgs): Json => issues.map(({ path, message }) => ({ field: path, message })),
} as const

/** The names that may stand in braces. */
export const placeholders: readonly string[] = Object.keys(values)

const isPlaceholder = (name: string): name is keyof typeof values => Object.hasOwn(values, name)

// `{{name}}` is the text `{name}` itself.
const MARK = /\{\{(\w+)\}\}|\{([a-z]+(?:_[a-z]+)*)\}/g

const asText = (value: Json, { issues = [] }: ReplyArgs): string =>
  typeof value === 'object' ? issues.map(({ path, message }) => `${path}: ${message}`).join(' ') : String(value)

const filledText = (text: string, args: ReplyArgs): Json => {
  const whole = /^\{(\w+)\}$/.exec(text)?.[1]
  if (whole !== undefined && isPlaceholder(whole)) return values[whole](args)
  return text.replace(MARK, (mark: string, literal: string | undefined, name: string | undefined = '') =>
    literal === undefined ? (isPlaceholder(name) ? asText(values[name](args), args) : mark) : `{${literal}}`,
  )
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json)

/** A declared body with its placeholders filledBody in. One that is a text of its own keeps its type: a number, or a list. */
export const filledBody = (body: Json, args: ReplyArgs): Json => {
  if (typeof body === 'string') return filledText(body, args)
  if (isList(body)) return body.map((each) => filledBody(each, args))
  if (!isObject(body)) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, filledBody(value, args)]))
}

/** The places of a body that hold a name in braces that means nothing, with the name. */
export const unknownPlaceholders = (
  body: Json,
  path: readonly (string | number)[],
): readonly (readonly [path: readonly (string | number)[], name: string])[] => {
  if (typeof body === 'string')
    return [...body.matchAll(MARK)].flatMap(([, , name]) =>
      name === undefined || isPlaceholder(name) ? [] : [[path, name] as const],
    )
  if (isList(body)) return body.flatMap((each, index) => unknownPlaceholders(each, [...path, index]))
  if (!isObject(body)) return []
  return Object.entries(body).flatMap(([name, value]) => unknownPlaceholders(value, [...path, name]))
}
