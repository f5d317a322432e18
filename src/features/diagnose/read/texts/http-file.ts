import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { publicPart } from '#mocks/engine/key-format.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import {
  concat,
  noText,
  slice,
  type SourceText,
  type Span,
  spanIn,
  textFor,
  trimmed,
} from '#src/features/diagnose/source-text.ts'
import { otherNames } from '#src/features/diagnose/read/other-names.ts'
import { filledBraces } from './braces.ts'
import { sourceLines } from './lines.ts'

const REQUEST = /^[ \t]*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(\S.*)/
const HEADER = /^([!#$%&'*+.^`|~\w-]+)[ \t]*:[ \t]*((?:[^ \t].*)?)$/
// A table of a tool, copied: a tab stands between a name and its value.
const CELLS = /^([\w-]+)\t+(\S.*)$/
const VARIABLE = /^@([\w.-]+)[ \t]*=[ \t]*((?:[^ \t].*)?)$/

/** Whether a text is of a `.http` file: requests parted by `###`, variables with `@`, or an address in full behind the method. */
export const looksLikeHttpFile = (source: string): boolean =>
  (/^###|^@[\w.-]+[ \t]*=/m.test(source) &&
    sourceLines(source.slice(0, 20_000)).some(({ text }) => REQUEST.test(text))) ||
  (/^[ \t]*(?:GET|POST|PUT|PATCH|DELETE)[ \t]+(?:https?:\/\/|\{\{)\S+(?:[ \t]+HTTP\/[\d.]+)?[ \t]*\r?$/m.test(
    source.slice(0, 20_000),
  ) &&
    !/^[<>*] |^Request Headers:?[ \t]*\r?$/m.test(source))

type Block = { readonly lines: readonly SourceText[] }

const blocksOf = (lines: readonly SourceText[]): readonly Block[] => {
  const blocks: SourceText[][] = [[]]
  for (const line of lines)
    if (/^###/.test(line.text)) blocks.push([])
    else blocks.at(-1)?.push(line)
  return blocks.map((each) => ({ lines: each }))
}

const readBlock = ({ lines }: Block, variables: ReadonlyMap<string, SourceText>): PastedCall | undefined => {
  const at = lines.findIndex(({ text }) => REQUEST.test(text))
  const line = lines[at]
  if (!line) return undefined
  const [, method = '', tail = ''] = REQUEST.exec(line.text) ?? []
  const target = tail.trimEnd().replace(/(?<![ \t])[ \t]+HTTP\/[\d.]+$/, '')
  const methodAt = line.text.indexOf(method)
  const targetAt = line.text.indexOf(target, methodAt + method.length)
  const headers: PastedHeader[] = []
  const faults: Fault[] = []
  const urlParts = [slice(line, targetAt, targetAt + target.length)]
  let index = at + 1
  for (; index < lines.length; index += 1) {
    const each = lines[index]
    if (!each || each.text.trim() === '') break
    const opening = headers.length > 0 ? /^\s*[{[](?!\{)/.exec(each.text) : null
    const mark = opening && spanIn(each, opening[0].length - 1, opening[0].length)
    if (mark) {
      faults.push({ id: 'blank-line-missing', span: mark })
      index -= 1
      break
    }
    if (/^\s+[?&]/.test(each.text)) urlParts.push(trimmed(each))
    else if (!/^\s*(?:#|\/\/)/.test(each.text)) {
      const header = headerOf(each, variables)
      const colon = header ? undefined : withoutColon(each)
      const behind = header && mayCarryKey(header.name.text) ? commentIn(each) : -1
      const span = behind < 0 ? undefined : spanIn(each, behind)
      if (span) faults.push({ id: 'comment-behind-value', span, detail: '.http' })
      if (header) headers.push(header)
      else if (colon) {
        headers.push({ ...colon.header, lost: true })
        faults.push({ id: 'no-colon', span: colon.span })
      }
    }
  }
  // Header lines behind a blank line are a part of the body: it ended the head.
  const ending = lines.findIndex(({ text }, place) => place > index && /^HTTP\/[\d.]+ \d{3}\b/.test(text))
  const rest = lines.slice(index + 1, ending < 0 ? undefined : ending)
  const gap = rest.findIndex(({ text }) => text.trim() === '')
  const stray = (gap < 0 ? rest : rest.slice(0, gap)).filter(({ text }) => !/^\s*(?:#|\/\/|$)/.test(text))
  const isHead = stray.length > 0 && stray.every(({ text }) => HEADER.test(text) && !/^\s*[{["]/.test(text))
  const blank = lines[index]
  if (isHead && blank) {
    const from = spanIn(blank)?.from ?? (spanIn(lines[index + 1] ?? noText)?.from ?? 1) - 1
    faults.push({ id: 'blank-line-before-headers', span: { from, to: from + 1 } })
    for (const each of stray) {
      const header = headerOf(each, variables)
      if (header) headers.push({ ...header, lost: true })
    }
  }
  const body = (isHead && gap > 0 ? rest.slice(gap) : rest).filter(({ text }) => !/^\s*(?:#|\/\/|> )/.test(text))
  const content = trimmed(
    concat(
      body.flatMap((each, position) =>
        position > 0 ? [textFor('\n', spanIn(body[position - 1] ?? each) ?? { from: 0, to: 0 }), each] : [each],
      ),
    ),
  )
  // The body stands in a file of its own.
  const isFile = /^<@? +\S+$/.test(content.text)
  const host = headers.find(({ name }) => name.text.toLowerCase() === 'host')?.value
  const url = filledBraces(concat(urlParts), variables)
  return {
    form: 'http',
    method: slice(line, methodAt, methodAt + method.length),
    url:
      host && url.text.startsWith('/')
        ? concat([textFor('https://', spanIn(host, 0, 1) ?? { from: 0, to: 0 }), host, url])
        : url,
    headers: headers.filter(({ name }) => name.text.toLowerCase() !== 'host'),
    body: content.text === '' || isFile || (isHead && method === 'GET') ? undefined : filledBraces(content, variables),
    ...(isFile && { bodyUnseen: true }),
    faults,
    readAs: 'a .http file',
  }
}

/** A line of the head with the name of a header for a key and no colon behind it. */
const withoutColon = (line: SourceText): { readonly header: PastedHeader; readonly span: Span } | undefined => {
  const [, name = '', gap = ''] = /^([\w-]+)([ \t]+)\S/.exec(line.text) ?? []
  const span = spanIn(line, 0, name.length)
  return mayCarryKey(name) && span
    ? { header: { name: slice(line, 0, name.length), value: slice(line, name.length + gap.length) }, span }
    : undefined
}

/** Where a comment begins that somebody wrote behind a value. */
const commentIn = ({ text }: SourceText): number => text.search(/(?<![ \t])[ \t]+(?:#|\/\/)[ \t]/)

const headerOf = (line: SourceText, variables: ReadonlyMap<string, SourceText>): PastedHeader | undefined => {
  const cells = CELLS.exec(line.text)
  const [, name = ''] = cells ?? HEADER.exec(line.text) ?? []
  if (name === '') return undefined
  const rest = slice(line, cells ? name.length : line.text.indexOf(':') + 1)
  const behind = mayCarryKey(name) ? commentIn(rest) : -1
  const whole = behind < 0 ? rest : slice(rest, 0, behind)
  return {
    name: slice(line, 0, name.length),
    value: filledBraces(slice(whole, whole.text.length - whole.text.trimStart().length), variables),
  }
}

/** So many requests of a file are looked at behind the first. */
const MOST_OTHERS = 4

/** Reads a `.http` file: its first request that something is wrong with, or its first. */
export const readHttpFile = (source: string): PastedCall | undefined => {
  const lines = sourceLines(source)
  const comments = new Map<string, Fault>()
  const variables = new Map(
    lines.flatMap((line) => {
      const [, name, value = ''] = VARIABLE.exec(line.text) ?? []
      if (name === undefined) return []
      const whole = trimmed(slice(line, line.text.length - value.length))
      const at = commentIn(whole)
      const span = at < 0 ? undefined : spanIn(whole, at)
      if (span) comments.set(name, { id: 'comment-behind-value', span, detail: '.http' })
      return [[name, span ? slice(whole, 0, at) : whole] as const]
    }),
  )
  const unread = [...variables]
    .filter(([name, { text }]) => publicPart(text) !== '' && !source.includes(`{{${name}}}`))
    .map(([name]) => name)
  const calls = blocksOf(lines).flatMap((block) => {
    const call = readBlock(block, variables)
    const used = block.lines.map(({ text }) => text).join('\n')
    const behind = [...comments].filter(([name]) => used.includes(`{{${name}}}`)).map(([, fault]) => fault)
    return call
      ? [{ ...call, faults: [...call.faults, ...behind, ...otherNames(call, [...variables.keys()], unread)] }]
      : []
  })
  // Where a request hands on what another answered, the other is how to sign in.
  const signed = /\{\{[\w-]+\.response\./.test(source)
    ? calls.find(({ headers }) => headers.some(({ name }) => mayCarryKey(name.text)))
    : undefined
  const first = calls.find(({ faults }) => faults.length > 0) ?? signed ?? calls[0]
  const others = calls.filter((each) => each !== first).slice(0, MOST_OTHERS)
  return first && others.length > 0 ? { ...first, others } : first
}
