import { bodyFields, mediaType } from '#mocks/engine/body.ts'
import { isObject } from '#mocks/engine/request.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import { validate } from '#mocks/engine/validate.ts'
import { jsonFault } from '#src/ui/json/fault.ts'
import { headerOf, type PastedCall } from '#src/features/diagnose/call.ts'
import { type SourceText, type Span, spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, finding, oneFinding } from './catalog.ts'

const fieldSpan = (body: SourceText, path: string): Span | undefined => {
  const name = path.split('.').at(-1) ?? ''
  const at = body.text.indexOf(`"${name}"`)
  return at < 0 ? spanIn(body, body.text.trimEnd().length - 1) : spanIn(body, at, at + name.length + 2)
}

const inContent = (endpoint: Endpoint, body: SourceText): readonly Finding[] => {
  const json = bodyFields(endpoint, body.text)
  if (json === undefined) {
    const form = /^[\w.[\]-]+=[^&]*(?:&|$)/.test(body.text)
    if (form)
      return oneFinding('body-form', {
        says: 'The body is a form (name=value), and this address takes a JSON object.',
        fix: 'Send JSON: --json with curl, or JSON.stringify in a script.',
        spans: [spanIn(body)],
      })
    if (body.text === '[object Object]')
      return oneFinding('body-not-json', {
        says: 'An object is passed as the body as it is, and its name is sent in its place: [object Object].',
        fix: 'Pass its text: body: JSON.stringify(...).',
        spans: [spanIn(body)],
      })
    const fault = jsonFault(body.text)
    const says = `The body is not JSON: ${fault?.says ?? 'it does not parse'} (line ${fault?.line ?? 1}, column ${fault?.column ?? 1}).`
    return oneFinding('body-not-json', {
      says,
      fix: 'Names and strings are in double quotes, and no comma follows the last member. In a script, let JSON.stringify write it.',
      spans: [spanIn(body, Math.min(fault?.at ?? 0, Math.max(0, body.text.length - 1)), (fault?.at ?? 0) + 1)],
    })
  }
  if (!isObject(json))
    return oneFinding('body-not-json', {
      says: 'The body is JSON, but not an object.',
      fix: 'Put the fields between braces.',
      spans: [spanIn(body)],
    })
  if (!endpoint.body) return []
  const read = validate(endpoint.body, json)
  if (read.valid) return []
  return read.issues.map(({ path, missing, message }) =>
    finding('body-field', {
      says: `The field ${path} ${missing ? 'is missing' : 'does not fit'}. ${message}`,
      fix: missing ? `Add ${path}.` : `Correct ${path}.`,
      spans: [fieldSpan(body, path)],
    }),
  )
}

const JSON_TYPE = /^application\/(?:[\w.+-]*\+)?json\b/i
const FORM_TYPE = /^application\/x-www-form-urlencoded\b/i

const inType = (endpoint: Endpoint, call: PastedCall): readonly Finding[] => {
  const header = headerOf(call, 'Content-Type')
  // Who makes a body that was not pasted may name its type too.
  if (!header && call.bodyUnseen && call.usualType === undefined) return []
  const type = header?.value.text ?? call.usualType ?? ''
  const isForm = endpoint.bodyType === 'form'
  if ((isForm ? FORM_TYPE : JSON_TYPE).test(type)) return []
  const kind = isForm ? 'a form' : 'JSON'
  const says = header
    ? `The Content-Type says ${type}, and the body is ${kind}.`
    : type === ''
      ? 'The body goes out without a Content-Type.'
      : `No Content-Type was written, so the client sends ${type}.`
  return oneFinding('content-type', {
    says: `${says} Many servers then do not read the body as ${kind}.`,
    fix: `Write Content-Type: ${mediaType(endpoint)}.`,
    spans: [header ? spanIn(header.value) : call.body && spanIn(call.body, 0, 1)],
  })
}

/** What is wrong with the body and what it says that it is. */
export const bodyMistakes = (endpoint: Endpoint | undefined, call: PastedCall): readonly Finding[] => {
  if (!endpoint || endpoint.method === 'GET') return []
  const { body, bodyUnseen } = call
  if (bodyUnseen) return inType(endpoint, call)
  if (!body)
    return endpoint.body &&
      !(Number(headerOf(call, 'Content-Length')?.value.text) > 0) &&
      !validate(endpoint.body, {}).valid
      ? oneFinding('body-missing', {
          says: `“${endpoint.title}” takes a ${endpoint.bodyType === 'form' ? 'form' : 'JSON body'}, and none is sent.`,
          fix: 'Add the body.',
          spans: [spanIn(call.method)],
        })
      : []
  return [...inContent(endpoint, body), ...inType(endpoint, call)]
}
