import { concat, placeholderOf, type SourceText, spanIn, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { jsonOfValue, spanOfValue, type Value } from '#src/features/diagnose/read/languages/value.ts'
import { isKeyField, KEY_FIELDS } from '#src/features/diagnose/read/key-names.ts'
import { type Draft, textOf } from './draft.ts'

const FORM = 'application/x-www-form-urlencoded'

/** What a client makes of an object that is given as the body. */
export type BodyStyle = 'json' | 'form' | 'text' | 'object-name' | 'object-json' | 'untyped'

/** requests writes an object as a form, and sends a text as it is, without a type. */
export const styleOf = (draft: Draft, value: Value, client: string, how: BodyStyle): BodyStyle =>
  client !== 'requests' || how !== 'form' || value.kind === 'collection'
    ? how
    : /\baiohttp\b/.test(draft.source)
      ? 'text'
      : 'untyped'

/** How a form names a value inside of another: `params[token]`. */
const bracketed = (outer: SourceText, inner: SourceText): SourceText => {
  const near = spanIn(inner, 0, 1) ?? { from: 0, to: 0 }
  return concat([outer, textFor('[', near), inner, textFor(']', near)])
}

/** An entity of Apache names its type beside the text: `new StringEntity(json, ContentType.APPLICATION_JSON)`. */
export const typeOfEntity = (draft: Draft, value: Value): void => {
  const [, type] = value.kind === 'thing' && /Entity$|RequestBody\.create$/.test(value.made) ? value.args : []
  const { from, to } = type ? spanOfValue(type.value) : { from: 0, to: 0 }
  if (/json/i.test(draft.source.slice(from, to))) draft.usualType ??= 'application/json'
}

/** What Express, Koa or Next made an object of: handed on as it is, fetch writes its name. */
const isParsedBody = ({ source }: Draft, value: Value): boolean =>
  /^(?:req|ctx\.request|request)\.body$/.test(source.slice(spanOfValue(value).from, spanOfValue(value).to)) &&
  /\b(?:res|reply|ctx)\.\w/.test(source) &&
  !/\b(?:express|bodyParser)\.(?:raw|text)\(|\bbodyParser:\s*false/.test(source)

/** Keeps the fields of an object that are named like a key. */
const keepKeyFields = (draft: Draft, value: Value): void => {
  for (const { name, value: inner } of value.kind === 'collection' ? value.members : []) {
    const text = name && isKeyField(name.text) ? textOf(draft, inner) : undefined
    if (name && text) draft.keyFields.push({ name, value: text })
  }
}

const FIELD = new RegExp(
  String.raw`["'\`:]?(${KEY_FIELDS})["'\`]?(?:\s{0,20}(?::|=>?)|\s{1,20}to\b)\s{0,20}([^\s,})\]]{1,200})`,
  'i',
)

/** The same of code that is not known as a whole, as `JSON.stringify({ api_key: key, ...more })`. */
const keepWrittenFields = (draft: Draft, value: Value): void => {
  const { from, to } = spanOfValue(value)
  const match = FIELD.exec(draft.source.slice(from, Math.min(to, from + 4000)))
  const [all = '', name = '', code = ''] = match ?? []
  if (!match) return
  const at = from + match.index + all.indexOf(name)
  const end = from + match.index + all.length
  const place = { from: end - code.length, to: end }
  draft.keyFields.push({
    name: textAt(draft.source, at, at + name.length),
    value: placeholderOf('key', code, place),
  })
}

/** The body out of a value, as the client writes it. `usual`: the type that the client then sends. */
export const setBody = (draft: Draft, value: Value, how: BodyStyle): void => {
  if (value.kind === 'text' && !value.isText && /^(?:null|None|undefined|nil|true|false)$/.test(value.part.text)) return
  if (value.kind === 'function') return
  if (value.kind === 'thing' && value.made === 'FormData') {
    draft.bodyUnseen = true
    draft.usualType ??= 'multipart/form-data'
    return
  }
  if (value.kind === 'text') {
    if (
      value.part.placeholders.length > 0 &&
      value.part.placeholders.some(({ from, to }) => to - from >= value.part.text.length)
    )
      draft.bodyUnseen = true
    else
      draft.body =
        how === 'json' && value.isText ? textFor(JSON.stringify(value.part.text), spanOfValue(value)) : value.part
    draft.usualType ??=
      how === 'untyped'
        ? ''
        : how === 'json'
          ? 'application/json'
          : how === 'text' || how === 'object-name'
            ? 'text/plain'
            : FORM
    return
  }
  if (value.kind === 'thing' && /^FormBody(?:\.Builder)?$/.test(value.made)) {
    const pairs = value.uses.filter(({ method }) => /^add(?:Encoded)?$/.test(method))
    draft.body = textFor(
      pairs.map(({ args }) => args.map(({ value: each }) => textOf(draft, each)?.text ?? '').join('=')).join('&'),
      value.span,
    )
    draft.usualType ??= FORM
    return
  }
  if (value.kind !== 'collection' && how === 'object-name' && isParsedBody(draft, value)) {
    draft.body = textFor('[object Object]', value.span)
    draft.usualType ??= 'text/plain'
    return
  }
  if (value.kind !== 'collection') {
    keepWrittenFields(draft, value)
    draft.bodyUnseen = true
    draft.usualType ??=
      how === 'json' || how === 'object-json' ? 'application/json' : how === 'untyped' ? '' : undefined
    return
  }
  if (how === 'object-name') {
    draft.body = textFor('[object Object]', value.span)
    draft.usualType ??= 'text/plain'
    return
  }
  if (how === 'form' || value.made === 'URLSearchParams') {
    const pairs = value.members.flatMap(({ name, value: inner }) =>
      inner.kind === 'collection' && name
        ? inner.members.map((each) => [each.name && bracketed(name, each.name), textOf(draft, each.value)] as const)
        : [[name, textOf(draft, inner)] as const],
    )
    draft.body = concat(
      pairs.flatMap(([name, text], index) =>
        name && text ? [...(index > 0 ? [textFor('&', value.span)] : []), name, textFor('=', value.span), text] : [],
      ),
    )
    draft.usualType ??= FORM
    return
  }
  const json = jsonOfValue(draft.source, value)
  keepKeyFields(draft, value)
  if (json === undefined) draft.bodyUnseen = true
  else draft.body = textFor(json, value.span)
  draft.usualType ??= 'application/json'
}

export const addQuery = (draft: Draft, value: Value): void => {
  const { url } = draft
  if (!url || value.kind !== 'collection') return
  const near = value.span
  const parts = value.members.flatMap(({ name, value: inner }, index) => {
    const text = textOf(draft, inner)
    return name && text
      ? [textFor(index === 0 && !url.text.includes('?') ? '?' : '&', near), name, textFor('=', near), text]
      : []
  })
  draft.url = concat([url, ...parts])
}
