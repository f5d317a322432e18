import { base64 } from '#mocks/engine/auth-scheme.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, slice, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { resolvedAddress } from '#src/features/diagnose/read/languages/resolved-address.ts'
import { spreadInto } from './members.ts'
import type { Collection, GivenArgument, Value } from '#src/features/diagnose/read/languages/value.ts'
import {
  jsonOfValue,
  sumOf,
  textOfValue,
  textValue,
  trimmedValue,
} from '#src/features/diagnose/read/languages/value.ts'
import { emptyCollection, onCollection, textsWith } from './collections.ts'

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

/** A text in base64. Of one that is not known here in full, the name of what goes into it stays. */
const encodedText = (part: SourceText): SourceText | undefined => {
  const span = spanIn(part)
  const [filled] = part.placeholders
  if (filled && span) return placeholderOf(filled.name, `base64(${part.text.slice(filled.from, filled.to)})`, span)
  if (filled) return undefined
  return textFor(base64(part.text), span ?? { from: 0, to: 0 })
}

const onText = (
  source: string,
  of: Extract<Value, { kind: 'text' }>,
  method: string,
  args: readonly GivenArgument[],
  span: Span,
): Value | undefined => {
  const [first] = args
  if (method === 'toString' && /^base64/.test(textOfValue(source, first?.value)?.text ?? '')) {
    const encoded = encodedText(of.part)
    return encoded && textValue(encoded)
  }
  if (
    /^(?:trim\w*|strip|[rl]strip|Trim\w*|chomp|toString|to_s|str|encode|decode|getBytes|valueOf|normalize|asString|freeze|parse|into|try_into|unwrap)$/.test(
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
    return textValue(formatted(source, of.part, inner))
  }
  if (method === 'concat') return sumOf(source, [of, ...args.map(({ value }) => value)])
  if (method === 'join' && first?.value.kind === 'collection') {
    return textValue(textsWith(source, first.value.members, of.part))
  }
  return /^(?:replace\w*|split|sub|gsub|slice|substring)$/i.test(method) ? { kind: 'unknown', span } : undefined
}

/** Names and values as a query of an address holds them. */
const pairsOf = (source: string, members: Collection['members'], span: Span): readonly SourceText[] =>
  members.flatMap(({ name: key, value }, index) => {
    const text = textOfValue(source, value)
    return key && text ? [...(index > 0 ? [textFor('&', span)] : []), key, textFor('=', span), text] : []
  })

/** What the languages' own functions give, as far as headers, addresses and bodies are made with them. */
export const builtIn = (
  source: string,
  of: Value | undefined,
  method: string,
  args: readonly GivenArgument[],
  span: Span,
): Value | undefined => {
  const [first, second] = args
  if (of?.kind === 'collection') return onCollection(source, of, method, args, span)
  const inBytes =
    of?.kind === 'thing' && of.made === 'Buffer.from' && method === 'toString' ? textOfValue(source, of) : undefined
  if (inBytes) return onText(source, { kind: 'text', part: inBytes, isText: true }, method, args, span)
  const name = of?.kind === 'thing' ? (of.isGlobal || of.root?.isGlobal ? `${of.made}.${method}` : method) : method
  if (of?.kind === 'text') return onText(source, of, method, args, span)
  if (/(?:^|\.)(?:Sprintf|sprintf|String\.format|string\.Format|format!?)$/.test(name) && first) {
    const pattern = textOfValue(source, first.value)
    // Java fills in what stands behind a percent sign, and no braces.
    if (pattern && name.endsWith('String.format') && !pattern.text.includes('%')) return textValue(pattern)
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
    /^(?:(?:window\.|globalThis\.|self\.)?btoa|base64_encode|(?:.*\.)?(?:(?:strict_)?encode64|b64encode|ToBase64String|EncodeToString|encodeToString|encodeBase64String|base64Encode))$/.test(
      name,
    ) &&
    first
  ) {
    const part = textOfValue(source, first.value)
    const encoded = part && encodedText(part)
    return encoded ? textValue(encoded) : { kind: 'unknown', span }
  }
  if (/(?:^|\.)(?:Credentials\.basic|encodeBasicAuth|basic_encode|encode_credentials)$/.test(name) && first) {
    const user = textOfValue(source, first.value)
    const password = second && textOfValue(source, second.value)
    if (user && name.endsWith('Token.encode_credentials')) return textValue(concat([textFor('Token ', span), user]))
    const whole = user && encodedText(concat([user, textFor(':', span), ...(password ? [password] : [])]))
    return whole && textValue(concat([textFor('Basic ', span), whole]))
  }
  if (/(?:^|\.)Uri\.https?$/.test(name) && first && second) {
    // Dart is given the parts of an address.
    const [host, path] = [textOfValue(source, first.value), textOfValue(source, second.value)]
    const given = args[2]?.value
    const pairs = given?.kind === 'collection' ? pairsOf(source, given.members, span) : []
    const parts = pairs.length > 0 ? [textFor('?', span), ...pairs] : []
    return host && path && textValue(concat([textFor('https://', span), host, path, ...parts]))
  }
  if (name === 'paste0' && first)
    return sumOf(
      source,
      args.filter((each) => each.name === undefined).map(({ value }) => value),
    )
  if (name === 'paste' && first) {
    const unnamed = args.filter((each) => each.name === undefined)
    return textValue(textsWith(source, unnamed, textFor(' ', span)))
  }
  if (/GetBytes$/.test(name) && first?.value.kind === 'text') return first.value
  if (name === 'Object.assign' && first?.value.kind === 'collection') {
    for (const { value } of args.slice(1)) spreadInto(first.value, value)
    return first.value
  }
  if (/^(?:array_merge|merge)$/.test(name)) {
    const made = emptyCollection('array', span)
    for (const { value } of args) spreadInto(made, value)
    return made
  }
  if (/^(?:http_build_query|add_query_arg)$/.test(name) && first) {
    const pairs = first.value.kind === 'collection' ? pairsOf(source, first.value.members, span) : []
    const address = name === 'add_query_arg' && second ? textOfValue(source, second.value) : undefined
    if (pairs.length > 0 && (address || name === 'http_build_query'))
      return textValue(
        concat(address ? [address, textFor(address.text.includes('?') ? '&' : '?', span), ...pairs] : pairs),
      )
  }
  if (name === 'implode' && first && second?.value.kind === 'collection') {
    const glue = textOfValue(source, first.value)
    return glue && onCollection(source, second.value, 'join', [{ value: textValue(glue) }], span)
  }
  if (/^(?:urljoin|urllib\.parse\.urljoin)$/.test(name) && first && second) {
    const [base, path] = [textOfValue(source, first.value), textOfValue(source, second.value)]
    return base && path && textValue(resolvedAddress(base, path))
  }
  if (name === 'path.join' && first && second) return sumOf(source, [first.value, second.value])
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
