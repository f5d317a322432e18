import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import type { SecretPart, Text } from './secret-parts.ts'

/** JSON that a literal can stand for: all but the spaces between its tokens would come back the same. */
export const plainJson = (body: string): Json | undefined => {
  const json = parsedBody({ body })
  // Two members of one name, 1.0, a number of thirty digits: a literal would lose them.
  const same = [JSON.stringify(json), JSON.stringify(json, null, 2)].includes(body)
  return same ? json : undefined
}

/** A body as JSON whose strings are texts of their own, credentials in them. */
export type JsonBody = { readonly json: Json; textOf(string: string): Text }

// Marks of our own around the number of a credential; JSON writes them as they are.
const [OPEN, CLOSE] = ['\ue000', '\ue001']
const MARK = new RegExp(`${OPEN}(\\d+)${CLOSE}`)

/** The body as JSON that a language may write as a literal, or undefined where only its text will do. */
export const jsonBody = (body: Text): JsonBody | undefined => {
  const credentials: SecretPart[] = []
  const texts = body.map((part) => ('text' in part ? part.text : `${OPEN}${credentials.push(part) - 1}${CLOSE}`))
  if (body.some((part) => 'text' in part && /[\ue000\ue001]/.test(part.text))) return undefined
  const json = plainJson(texts.join(''))
  if (json === undefined || hasMarkedName(json)) return undefined
  const textOf = (string: string): Text => {
    const values = string.split(MARK).map((part, index) => (index % 2 ? credentials[Number(part)] : { text: part }))
    const parts = values.filter((part) => part !== undefined).filter((part) => 'env' in part || part.text !== '')
    return parts.length ? parts : [{ text: '' }]
  }
  return { json, textOf }
}

const hasMarkedName = (json: Json): boolean => {
  if (Array.isArray(json)) return json.some((item: Json) => hasMarkedName(item))
  if (!isObject(json)) return false
  return Object.entries(json).some(([name, member]) => MARK.test(name) || hasMarkedName(member))
}
