import type { Fault, PastedCall, PastedResponse } from '#src/features/diagnose/call.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { gatewayOf } from './gateway.ts'
import { sourceLines, lineStartOf } from './lines.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'

type Answer = {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
  readonly from: number
  readonly location: SourceText | undefined
}

const STATUS = /^(?:< ?)?HTTP\/[\d.]+[ \t]+(\d{3})\b/
const HEADER = /^(?:< ?)?([\w-]+):[ \t]*((?:[^ \t].*)?)$/
const NOISE = /^(?:[*>}]|[{} ]*\[\d+ bytes|\s*\d+ +[\d.]+[kM]? |  % Total)/
// Who shortens an answer takes the blank line out along with its headers.
const BODY = /^(?:\{[\s"}]|<[!a-z])/i

/** All answers that a transcript shows, in their order: each hop of a redirect is one. */
const answersOf = (source: string): readonly Answer[] => {
  const answers: Answer[] = []
  let open:
    | {
        status: number
        headers: (readonly [string, string])[]
        body: string[]
        from: number
        inBody: boolean
        location: SourceText | undefined
      }
    | undefined
  const close = (): void => {
    if (open) answers.push({ ...open, body: open.body.join('\n').trim() })
    open = undefined
  }
  for (const line of sourceLines(source)) {
    const [, status] = STATUS.exec(line.text) ?? []
    if (status !== undefined) {
      close()
      open = {
        status: Number(status),
        headers: [],
        body: [],
        from: lineStartOf(line),
        inBody: false,
        location: undefined,
      }
    } else if (open && !open.inBody) {
      const [, name, value] = HEADER.exec(line.text) ?? []
      if (name !== undefined && value !== undefined) {
        open.headers.push([name.toLowerCase(), value.trim()])
        if (/^location$/i.test(name)) open.location = line
      } else if (/^(?:<)?\s*$/.test(line.text)) open.inBody = true
      else if (BODY.test(line.text)) {
        open.inBody = true
        open.body.push(line.text)
      }
    } else if (open && !NOISE.test(line.text)) open.body.push(line.text.replace(/^< ?/, ''))
  }
  close()
  return answers
}

/** The last answer of a transcript, as a call keeps it. */
export const lastAnswer = (source: string): PastedResponse | undefined => {
  const last = answersOf(source).at(-1)
  if (!last) return undefined
  const via = last.headers.find(([name]) => name === 'via')?.[1]
  // The names of its headers betray a maker too.
  const server = last.headers
    .filter(([name]) => /^(?:server|x-vercel-\w+|cf-\w+|x-amzn-\w+|x-served-by)$/.test(name))
    .map(([name, value]) => (name === 'server' ? value : `${name}: ${value}`))
    .join('\n')
  const isLogin = /\/oauth2\/(?:start|sign_in)\b/.test(last.location?.text ?? '')
  const gateway = isLogin ? 'oauth2-proxy' : gatewayOf(last.body, server)
  return {
    status: last.status,
    body: isLogin ? (last.location?.text ?? '') : last.body,
    ...(via !== undefined && { via }),
    ...(gateway !== undefined && { gateway }),
  }
}

/** What Python's requests tells of the answers before the last one: a redirect to another host drops the header. */
export const historyFaults = (source: string, call: PastedCall): readonly Fault[] => {
  const match = /<Response \[(30[1278])\]>/.exec(source)
  if (!match) return []
  const last = hostOf(
    source
      .slice(match.index)
      .match(/https?:\/\/[^\s'"]+/g)
      ?.at(-1) ?? '',
  )
  return last === '' || last === hostOf(call.url?.text ?? '')
    ? []
    : [
        {
          id: 'redirect-dropped',
          span: { from: match.index, to: match.index + match[0].length },
          detail: `${match[1] ?? ''} ${last}`,
        },
      ]
}

const hostOf = (address: string): string => /^https?:\/\/([^/:?#]+)/i.exec(address)?.[1]?.toLowerCase() ?? ''

/** Whether clients leave the header of the key out when a redirect leads to another host: of all headers, they do so with this one. */
const isDroppedBehind = (call: PastedCall): boolean =>
  call.headers.every(({ name }) => !mayCarryKey(name.text) || /^(?:authorization|cookie)$/i.test(name.text))

/** A redirect to another host or from http to https, behind which the header was left out. `source` begins at `offset` of the paste. */
export const redirectFaults = (source: string, call: PastedCall, offset = 0): readonly Fault[] => {
  const hop = answersOf(source).find(({ status, location }) => status >= 300 && status < 400 && location)
  if (!hop?.location) return []
  const target = hop.location.text.replace(/^(?:< ?)?[\w-]+:\s*/, '').trim()
  const from = hostOf(call.url?.text ?? '') || /^> Host: *(\S+)/im.exec(source)?.[1]?.toLowerCase() || ''
  const to = hostOf(target)
  const span = spanIn(hop.location)
  if (to === '' || !span) return []
  const later = source.slice(hop.from)
  const isSentAgain = /^> *(?:authorization|(?:x-)?api-?key|api_key)[ \t]*:/im.test(later)
  const isFollowed = /^> *(?:GET|POST|PUT|PATCH|DELETE|HEAD) /m.test(later) || answersOf(source).length > 1
  if (isSentAgain || (to === from && !isFollowed)) return []
  // Where the second request was not pasted, it is known of Authorization alone.
  if (!/^> *(?:GET|POST|PUT|PATCH|DELETE|HEAD) /m.test(later) && !isDroppedBehind(call)) return []
  return [
    { id: 'redirect-dropped', span: { from: span.from + offset, to: span.to + offset }, detail: `${hop.status} ${to}` },
  ]
}
