import { concat, type SourceText, type Span, textFor } from '#src/features/diagnose/source-text.ts'
import { setIn, spreadInto } from './members.ts'
import type { Collection, GivenArgument, Value } from '#src/features/diagnose/read/languages/value.ts'
import { spanOfValue, sumOf, textOfValue, textValue } from '#src/features/diagnose/read/languages/value.ts'

const HEADERS =
  /(?:^|\.)(?:Headers|AxiosHeaders|HTTPHeaders|HttpHeaders|Map|HashMap|LinkedHashMap|TreeMap|Dictionary|dict|CaseInsensitiveDict|httpx\.Headers|http\.Header|WebHeaderCollection|Hashtable|mapOf|mutableMapOf|Map\.of|hash|array|Object\.fromEntries|Headers\.of|from_iter|MultiDict|CIMultiDict|URLSearchParams|(?:HeaderMap|HashMap|BTreeMap)\.(?:new|with_capacity)|listOf|Arrays\.asList|List\.of|make|add_headers)$/

// Headers of this name are in Spring too, where they change in place.
const ANGULAR = /@angular|\bthis\.http(?:Client)?\.\w+[<(]|\b(?:const|let) \w+(?:: ?\w+)? ?= ?new HttpHeaders/

export const emptyCollection = (made: string, span: Span): Collection => ({
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
  // In R, with a name for each value.
  const isNamed = /^(?:list|c)$/.test(path) && args.some(({ name }) => name !== undefined)
  if (!HEADERS.test(path) && !isNamed) return undefined
  const name = path.replace(/^.*\./, '')
  const made: Collection = {
    ...emptyCollection(name, span),
    ...(name === 'HttpHeaders' && ANGULAR.test(source) && { copied: [] }),
  }
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

/** The texts of some values, with `glue` between them; what is no text is left out. */
export const textsWith = (
  source: string,
  values: readonly { readonly value: Value }[],
  glue: SourceText | undefined,
): SourceText => {
  const parts = values.flatMap(({ value }) => textOfValue(source, value) ?? [])
  return concat(parts.flatMap((part, index) => (index > 0 && glue ? [glue, part] : [part])))
}

export const onCollection = (
  source: string,
  of: Collection,
  method: string,
  args: readonly GivenArgument[],
  span: Span,
): Value | undefined => {
  const [first, second] = args
  if (of.copied && first && second && /^(?:append|set)$/.test(method)) {
    const member = { name: textOfValue(source, first.value), value: second.value }
    of.copied.push(member)
    return { ...of, members: [...of.members, member], copied: [] }
  }
  if (/^(?:append|add|push|Push|Append)$/i.test(method) && first && !second && of.written !== 'object') {
    of.members.push({ name: undefined, value: first.value })
    return of
  }
  if (
    /^(?:append|set|put|add|setItem|__setitem__|store|TryAddWithoutValidation|putIfAbsent|insert|setdefault|TryAdd|replaceOrAdd)$/i.test(
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
    spreadInto(into, first.value)
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
    return textValue(textsWith(source, of.members, glue))
  }
  return undefined
}
