import { concat, slice, type SourceText, type Span, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Collection, GivenArgument, Value } from './value.ts'
import { jsonOfValue, spanOfValue, sumOf, textOfValue, textValue, trimmedValue } from './value.ts'

const HEADERS =
  /(?:^|\.)(?:Headers|AxiosHeaders|HttpHeaders|Map|HashMap|LinkedHashMap|TreeMap|Dictionary|dict|CaseInsensitiveDict|httpx\.Headers|http\.Header|WebHeaderCollection|Hashtable|mapOf|mutableMapOf|Map\.of|hash|array|Object\.fromEntries|Headers\.of|from_iter|MultiDict|CIMultiDict|URLSearchParams|listOf|Arrays\.asList|List\.of|make)$/

const emptyCollection = (made: string, span: Span): Collection => ({
  kind: 'collection',
  written: 'object',
  made,
  members: [],
  span,
  partial: false,
})

/** What a constructor or function makes that holds names and values: `new Headers(...)`, `dict(...)`, `Map.of(...)`. */
export const collectionMade = (
  source: string,
  path: string,
  args: readonly GivenArgument[],
  span: Span,
): Collection | undefined => {
  const inShell =
    path === 'New-Object' &&
    /dictionary|hashtable|WebHeaderCollection/i.test(textOfValue(source, args[0]?.value)?.text ?? '')
  if (inShell) return emptyCollection('Dictionary', span)
  if (!HEADERS.test(path)) return undefined
  const made = emptyCollection(path.replace(/^.*\./, ''), span)
  const [first] = args
  for (const { name, value } of args) if (name !== undefined) made.members.push({ name: textFor(name, span), value })
  if (/(?:Map\.of|Headers\.of)$/.test(path)) {
    for (let index = 0; index + 1 < args.length; index += 2)
      made.members.push({
        name: textOfValue(source, args[index]?.value),
        value: args[index + 1]?.value ?? { kind: 'unknown', span },
      })
  } else if (/(?:listOf|asList|List\.of)$/.test(path))
    for (const { value } of args) made.members.push({ name: undefined, value })
  else if (first?.value.kind === 'collection' && first.name === undefined) fillPairs(source, made, first.value)
  return made
}

/** Pairs may be written as members, as lists of two, or as `a to b`. */
const fillPairs = (source: string, into: Collection, from: Collection): void => {
  for (const member of from.members) {
    if (member.name) into.members.push({ ...member })
    else if (member.value.kind === 'collection') {
      const [name, value] = member.value.members
      if (name && value && !name.name) into.members.push({ name: textOfValue(source, name.value), value: value.value })
      else if (name?.name) into.members.push({ ...name })
    }
  }
  into.partial ||= from.partial
}

const TRIM = /^(?:trim\w*|[lr]?strip|chomp)$/i
const FORMAT = /%(?:[-+0 #]?\d*(?:\.\d+)?)[sdvq]|%\((\w+)\)s|\{(\w*)\}/g

/** `"Bearer %s"` and `"Bearer {}"` with what goes into them. */
const formatted = (source: string, pattern: SourceText, args: readonly GivenArgument[]): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  let next = 0
  for (const match of pattern.text.matchAll(FORMAT)) {
    const name = match[1] ?? match[2] ?? ''
    const named = args.find((each) => each.name !== undefined && each.name === name)
    const at = /^\d+$/.test(name) ? Number(name) : next
    const value = (named ?? args[at])?.value
    if (!value) continue
    if (!named) next += 1
    parts.push(slice(pattern, run, match.index), textOfValue(source, value) ?? textFor('', { from: 0, to: 0 }))
    run = match.index + match[0].length
  }
  return concat([...parts, slice(pattern, run)])
}

const base64 = (piece: SourceText): SourceText | undefined => {
  if (piece.placeholders.length > 0) return undefined
  const bytes = new TextEncoder().encode(piece.text)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return textFor(btoa(binary), spanIn(piece) ?? { from: 0, to: 0 })
}

type Spread = (into: Collection, value: Value) => void
type SetIn = (of: Value, at: SourceText | undefined, value: Value, span: Span) => void

const onCollection = (
  source: string,
  of: Collection,
  method: string,
  args: readonly GivenArgument[],
  span: Span,
  spread: Spread,
  setIn: SetIn,
): Value | undefined => {
  const [first, second] = args
  if (/^(?:append|add|push|Push|Append)$/i.test(method) && first && !second && of.written !== 'object') {
    of.members.push({ name: undefined, value: first.value })
    return of
  }
  if (
    /^(?:append|set|put|add|setItem|__setitem__|store|TryAddWithoutValidation|putIfAbsent|insert|setdefault|TryAdd)$/i.test(
      method,
    ) &&
    first &&
    second
  ) {
    const name = textOfValue(source, first.value)
    // A function that is gone through twice adds its line once.
    const isSame = of.members.some((each) => each.value === second.value && each.name?.text === name?.text)
    if (/^(?:append|add)$/i.test(method)) {
      if (!isSame) of.members.push({ name, value: second.value })
    } else setIn(of, name, second.value, span)
    return of
  }
  if (/^(?:update|assign|merge!?|putAll|concat|push)$/.test(method) && first) {
    const into = method === 'concat' || method === 'merge' ? { ...of, members: [...of.members] } : of
    spread(into, first.value)
    return into
  }
  if (/(?:^|set)bearer(?:auth)?$/i.test(method) && first) {
    const near = spanOfValue(first.value)
    setIn(of, textFor('Authorization', near), sumOf(source, [textValue(textFor('Bearer ', near)), first.value]), span)
    return of
  }
  if (/^(?:copy|clone|to_h|toJSON|entries|build|toObject|items|dict)$/i.test(method)) return of
  if (method === 'join' || method === 'implode') {
    const glue = first && textOfValue(source, first.value)
    const pieces = of.members.map(({ value }) => textOfValue(source, value)).filter((piece) => piece !== undefined)
    return textValue(concat(pieces.flatMap((piece, index) => (index > 0 && glue ? [glue, piece] : [piece]))))
  }
  return undefined
}

/** What the languages' own functions give, as far as headers, addresses and bodies are made with them. */
export const builtIn = (
  source: string,
  of: Value | undefined,
  method: string,
  args: readonly GivenArgument[],
  span: Span,
  spread: Spread,
  setIn: SetIn,
): Value | undefined => {
  const [first, second] = args
  if (of?.kind === 'collection') return onCollection(source, of, method, args, span, spread, setIn)
  const name = of?.kind === 'thing' ? (of.isGlobal || of.root?.isGlobal ? `${of.made}.${method}` : method) : method
  if (of?.kind === 'text') {
    if (
      /^(?:trim\w*|strip|[rl]strip|Trim\w*|chomp|toString|to_s|str|encode|decode|getBytes|valueOf|normalize|asString|freeze)$/.test(
        method,
      )
    )
      return /^(?:trim|strip|Trim|chomp)/.test(method) ? trimmedValue(of) : of
    if (/^(?:format|%|formatted)$/.test(method)) {
      const inner =
        first?.value.kind === 'collection' && !first.name
          ? first.value.members.map((each): GivenArgument => ({
              ...(each.name && { name: each.name.text }),
              value: each.value,
            }))
          : args
      return textValue(formatted(source, of.piece, inner))
    }
    if (method === 'concat') return sumOf(source, [of, ...args.map(({ value }) => value)])
    if (method === 'join' && first?.value.kind === 'collection') {
      const pieces = first.value.members
        .map(({ value }) => textOfValue(source, value))
        .filter((piece) => piece !== undefined)
      return textValue(concat(pieces.flatMap((piece, index) => (index > 0 ? [of.piece, piece] : [piece]))))
    }
    return /^(?:replace\w*|split|sub|gsub|slice|substring)$/i.test(method) ? { kind: 'unknown', span } : undefined
  }
  if (/(?:^|\.)(?:Sprintf|sprintf|String\.format|string\.Format|format)$/.test(name) && first) {
    const pattern = textOfValue(source, first.value)
    return pattern && textValue(formatted(source, pattern, args.slice(1)))
  }
  // What is not known here and trimmed is another value: its code says that it is trimmed.
  if (of?.kind === 'thing' && TRIM.test(method)) return { kind: 'unknown', span }
  if (/^(?:trim|strip|rtrim|strings\.Trim\w*)$/.test(name) && first)
    return first.value.kind === 'text' ? trimmedValue(first.value) : { kind: 'unknown', span }
  if (
    /^(?:JSON\.stringify|json\.dumps|json_encode|JSON\.generate|JsonSerializer\.Serialize|JsonConvert\.SerializeObject|jsonEncode|json\.Marshal|to_json)$/.test(
      name,
    ) &&
    first
  ) {
    const json = jsonOfValue(source, first.value)
    return json === undefined ? { kind: 'unknown', span } : textValue(textFor(json, span))
  }
  if (
    /^(?:btoa|base64_encode|Base64\.(?:strict_)?encode64|base64\.b64encode|Convert\.ToBase64String)$/.test(name) &&
    first
  ) {
    const piece = textOfValue(source, first.value)
    const encoded = piece && base64(piece)
    return encoded ? textValue(encoded) : { kind: 'unknown', span }
  }
  if (/GetBytes$/.test(name) && first?.value.kind === 'text') return first.value
  if (name === 'Object.assign' && first?.value.kind === 'collection') {
    for (const { value } of args.slice(1)) spread(first.value, value)
    return first.value
  }
  if (/^(?:array_merge|merge)$/.test(name)) {
    const made = emptyCollection('array', span)
    for (const { value } of args) spread(made, value)
    return made
  }
  if (name === 'implode' && first && second?.value.kind === 'collection') {
    const glue = textOfValue(source, first.value)
    return glue && onCollection(source, second.value, 'join', [{ value: textValue(glue) }], span, spread, setIn)
  }
  if (/^(?:urljoin|urllib\.parse\.urljoin|path\.join)$/.test(name) && first && second)
    return sumOf(source, [first.value, second.value])
  if (
    /(?:^|\.)(?:bytes\.NewBuffer|bytes\.NewReader|strings\.NewReader|ByteArrayContent|RequestBody\.create|BodyPublishers\.ofString)$/.test(
      name,
    ) &&
    first
  )
    return first.value.kind === 'text' ? first.value : second?.value.kind === 'text' ? second.value : undefined
  if (/(?:^|\.)RequestBody\.create$/.test(name) && second) return second.value
  return undefined
}
