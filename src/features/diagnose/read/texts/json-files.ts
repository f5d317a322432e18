import type { Paste, PastedCall, PastedText } from '#src/features/diagnose/call.ts'
import { readNodeError } from './node-error.ts'
import { readErrorObject } from './error-object.ts'
import { readHar } from './har.ts'
import { readHoppscotch } from './hoppscotch.ts'
import { readInsomnia } from './insomnia.ts'
import { readJson } from './json.ts'
import { readJsonRequest } from './json-request.ts'
import { readCollection, readVariables } from './postman.ts'

const callPaste = (call: PastedCall | undefined): Paste | undefined => call && { kind: 'call', call }
const textPaste = (text: PastedText | undefined): Paste | undefined => text && { kind: 'text', text }

const looksLikeHar = (source: string): boolean =>
  /"(?:log|entries|postData|queryString)"\s*:/.test(source) ||
  (/"request"\s*:/.test(source) && /"method"\s*:/.test(source) && /"url"\s*:\s*"/.test(source)) ||
  (/"headers"\s*:\s*\[/.test(source) && /"url"\s*:/.test(source))

/** The request that an object in a line of a log tells of. */
export const readJsonLog = (source: string, from: number): PastedCall | undefined => {
  const root = readJson(source, from)
  const call = root && readErrorObject(root, 'a line of a log')
  return call && { ...call, form: 'text', partial: true, ...(!call.body && { bodyUnseen: true }) }
}

/** Reads a JSON text of a tool: a HAR, an export of Insomnia or Postman, an error that a client printed. Undefined where it is none. */
export const readJsonFile = (source: string, entry?: number): Paste | undefined => {
  const root = readJson(source)
  if (!root) return undefined
  const node = /"(?:errorDescription|n8nDetails|NodeApiError)"/.test(source) ? readNodeError(root) : undefined
  if (node) {
    const call = readJsonRequest(root)
    return call ? callPaste({ ...call, response: node }) : { kind: 'response', response: node }
  }
  const isHoppscotch = /"endpoint"\s*:\s*"/.test(source) && /"auth(?:Type|Active)?"\s*:/.test(source)
  const exported = /"resources"\s*:\s*\[/.test(source) ? readInsomnia(root) : undefined
  const har = !exported && !isHoppscotch && looksLikeHar(source) ? readHar(root, entry) : undefined
  const collection =
    !exported && !har && /"(?:item|_postman_id|auth|header)"\s*:/.test(source) ? readCollection(root) : undefined
  return (
    callPaste(exported ?? (isHoppscotch ? readHoppscotch(root) : undefined) ?? har ?? collection) ??
    textPaste(/"values"\s*:\s*\[/.test(source) ? readVariables(root) : undefined) ??
    callPaste(
      /"(?:config|headers|options)"\s*:/.test(source)
        ? readErrorObject(root, 'a printed error of a client')
        : undefined,
    ) ??
    callPaste(readJsonRequest(root))
  )
}
