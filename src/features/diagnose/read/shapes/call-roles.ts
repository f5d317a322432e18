import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { parsedBody, isObject } from '#mocks/engine/request.ts'
import {
  rootOf,
  type Value,
  spanOfValue,
  memberOf,
  type Collection,
} from '#src/features/diagnose/read/languages/value.ts'
import type { CallShape } from './call-shape.ts'
import { addQuery, setBody, styleOf } from './draft-body.ts'
import { type Draft, textOf, methodOf, fault } from './draft.ts'
import { addHeaders, addHeaderMap } from './draft-headers.ts'
import { areHeaders, holdsMore } from './are-headers.ts'
import { readOptions, queryOrHeaders, type OptionStyle } from './options.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { applyUses } from './builder.ts'

/** Takes an argument of a call into the draft by its role. False: the call is no request. */
export const applyRole = (
  draft: Draft,
  role: CallShape['args'][number],
  value: Value,
  shape: CallShape,
  index: number,
): boolean => {
  const { style } = shape
  switch (role) {
    case 'url':
    case 'url-or-options': {
      if (role === 'url-or-options' && value.kind === 'collection') {
        const [only] = value.members
        const options = only && !only.name && only.value.kind === 'collection' ? only.value : value
        readOptions(draft, options, style)
        functionsIn(draft, options)
        return true
      }
      if (role === 'url-or-options' && value.kind === 'thing' && rootOf(value).uses.some(({ isSet }) => isSet)) {
        applyUses(draft, rootOf(value).uses)
        return true
      }
      if (value.kind === 'collection') return false
      if (value.kind === 'thing' && value.made === 'Request' && style.client === 'fetch') return false
      const url = textOf(draft, value)
      if (!url || (value.kind === 'text' && !value.isText)) return false
      draft.url = url
      return true
    }
    case 'method':
      draft.method = methodOf(draft, value)
      return true
    case 'options':
      if (areHeaders(value) || areLines(draft, value)) {
        // What holds the headers stands where the options belong: none of them is sent.
        fault(draft, 'headers-are-options', spanOfValue(value), style.client)
        addHeaders(draft, value, true)
      } else {
        readOptions(draft, value, style)
        if (value.kind === 'collection') functionsIn(draft, value)
      }
      return true
    case 'headers':
      if (
        value.kind === 'collection' &&
        style.client === 'rest-client' &&
        !areHeaders(value) &&
        memberOf(value, 'headers')
      )
        fault(draft, 'headers-are-options', spanOfValue(value), style.client)
      addHeaderMap(draft, value)
      return true
    case 'query':
      if (isNamedHeaders(value)) {
        fault(draft, 'headers-in-query', spanOfValue(value), style.client)
        draft.partial = true
      } else if (style.client === 'jquery' && (memberOf(value, 'beforeSend') ?? memberOf(value, 'headers'))) {
        fault(draft, 'headers-not-passed', spanOfValue(value), 'getjson')
        addHeaders(draft, memberOf(value, 'headers'), true)
      } else if (areHeaders(value) && !(style.client === 'jquery' && !/auth|x-/i.test(namesOf(value)))) {
        fault(draft, 'headers-in-query', spanOfValue(value), style.client)
        addHeaders(draft, value, true)
      } else if (value.kind === 'collection' && style.client !== 'jquery') queryOrHeaders(draft, value, style)
      else if (value.kind === 'collection') addQuery(draft, value)
      return true
    case 'body':
    case 'json': {
      // Faraday writes JSON where its middleware is asked to.
      const isJson = role === 'json' || (style.client === 'faraday' && /\brequest :json\b/.test(draft.source))
      bodyRole(draft, value, isJson ? 'json' : style.body, shape, index)
      return true
    }
    case 'context':
      if (value.kind === 'thing' && /stream_context_create$/.test(value.made)) {
        const given = memberOf(value.args[0]?.value, 'http', 'https')
        readOptions(draft, given, style)
        const lines = memberOf(given, 'header')
        if (areHeaders(lines) && lines) {
          for (const [index, header] of draft.headers.entries()) draft.headers[index] = { ...header, lost: true }
          fault(draft, 'header-lines-as-map', spanOfValue(lines), 'stream')
        }
      } else draft.partial = true
      return true
    case 'none':
      if (style.client === 'httpoison' && arePairs(draft, value)) {
        fault(draft, 'headers-are-options', spanOfValue(value), style.client)
        addHeaders(draft, value, true)
        return true
      }
      if (style.client === 'stream' && value.kind === 'thing' && /stream_context_create$/.test(value.made)) {
        addHeaders(draft, memberOf(memberOf(value.args[0]?.value, 'http', 'https'), 'header'), true)
        fault(draft, 'headers-not-passed', spanOfValue(value), 'context')
      }
      return true
    default:
      return role satisfies never
  }
}

/** A list of pairs, of which one is a header: `[{"Authorization", key}]`. */
const arePairs = (draft: Draft, value: Value): boolean =>
  value.kind === 'collection' &&
  value.members.some(
    ({ value: pair }) =>
      pair.kind === 'collection' &&
      pair.members.length === 2 &&
      mayCarryKey(textOf(draft, pair.members[0]?.value)?.text ?? ''),
  )

/** A list of header lines. */
const areLines = (draft: Draft, value: Value): boolean =>
  value.kind === 'collection' &&
  value.members.length > 0 &&
  value.members.every(({ name, value: line }) => !name && /^[\w-]+\s*:\s/.test(textOf(draft, line)?.text ?? ''))

/** Headers among the fields of the body, as where a bracket closes too late. */
export const insideBody = (draft: Draft, body: SourceText): void => {
  const headers = parsedBody({ body: body.text })
  const inner = isObject(headers) ? headers['headers'] : undefined
  if (isObject(inner) && Object.keys(inner).some(mayCarryKey))
    fault(draft, 'headers-inside-body', spanIn(body) ?? draft.span)
}

/** A variable that the text does not set, and that is called headers. */

const isNamedHeaders = (value: Value): boolean =>
  value.kind === 'thing' && value.isGlobal && /(?:^|[._a-z])headers?$/i.test(value.made)
const namesOf = (value: Value): string =>
  value.kind === 'collection' ? value.members.map(({ name }) => name?.text ?? '').join(' ') : ''
const bodyRole = (draft: Draft, value: Value, how: OptionStyle['body'], { style }: CallShape, index: number): void => {
  const inner = value.kind === 'collection' ? memberOf(value, 'headers') : undefined
  const isConfig =
    inner !== undefined &&
    value.kind === 'collection' &&
    value.members.every(
      ({ name }) =>
        name &&
        /^(?:headers|data|body|json|params|timeout|auth|withCredentials|responseType|httpsAgent|baseURL|method)$/i.test(
          name.text,
        ),
    )
  if (isNamedHeaders(value)) {
    fault(draft, 'headers-in-body', spanOfValue(value), `${style.client} ${index}`)
    draft.partial = true
  } else if (
    isConfig ||
    (areHeaders(value) && !holdsMore(value)) ||
    (style.client === 'httpoison' && arePairs(draft, value))
  ) {
    fault(draft, 'headers-in-body', spanOfValue(value), `${style.client} ${index}`)
    addHeaders(draft, inner ?? value, true)
  } else if (inner && areHeaders(inner)) {
    fault(draft, 'headers-inside-body', spanOfValue(inner), style.client)
    addHeaders(draft, inner, true)
  }
  setBody(draft, value, styleOf(draft, value, style.client, how))
}

/** Functions among the options may set headers: `beforeSend`, hooks. */

const functionsIn = (draft: Draft, options: Collection): void => {
  for (const { name, value } of options.members)
    if (value.kind === 'function' && name && /beforeSend|beforeRequest|onRequest|transformRequest/.test(name.text))
      for (const each of value.parameters) applyUses(draft, each.uses, { defaults: true })
}
