import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { publicPart } from '#mocks/engine/key-format.ts'
import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn, trimmed } from '#src/features/diagnose/source-text.ts'
import { otherNames } from '#src/features/diagnose/read/other-names.ts'
import { commentIn, readBlock, REQUEST } from './http-file-block.ts'
import { sourceLines } from './lines.ts'

const VARIABLE = /^@([\w.-]+)[ \t]*=[ \t]*((?:[^ \t].*)?)$/

/** Whether a text is of a `.http` file: requests parted by `###`, variables with `@`, or an address in full behind the method. */
export const looksLikeHttpFile = (source: string): boolean =>
  (/^###|^@[\w.-]+[ \t]*=/m.test(source) &&
    sourceLines(source.slice(0, 20_000)).some(({ text }) => REQUEST.test(text))) ||
  (/^[ \t]*(?:GET|POST|PUT|PATCH|DELETE)[ \t]+(?:https?:\/\/|\{\{)\S+(?:[ \t]+HTTP\/[\d.]+)?[ \t]*\r?$/m.test(
    source.slice(0, 20_000),
  ) &&
    !/^[<>*] |^Request Headers:?[ \t]*\r?$/m.test(source))

const blocksOf = (lines: readonly SourceText[]): readonly (readonly SourceText[])[] => {
  const blocks: SourceText[][] = [[]]
  for (const line of lines)
    if (/^###/.test(line.text)) blocks.push([])
    else blocks.at(-1)?.push(line)
  return blocks
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
    const used = block.map(({ text }) => text).join('\n')
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
