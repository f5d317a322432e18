import type { Fault } from '#src/features/diagnose/call.ts'
import { callPaste, type Reader } from './reader.ts'
import { readAccessLog } from './texts/access-log.ts'
import { searchText } from './texts/search.ts'

// A rule of Next.js, Vercel or Netlify that hands calls of a path on to another host.
const REWRITE =
  /\bdestination["']?\s*:\s*["'`]https?:|^[ \t]*to[ \t]*=[ \t]*["']https?:|^\/\S+\s+https?:\/\/\S+\s+200!?\s*$/m

// Where Next.js and Vercel list headers by the path that they answer.
const OF_ANSWER =
  /["']?headers["']?\s*:\s*\[\s*\{\s*["']?(?:key|source)["']?\s*:[\s\S]{0,300}?["'](?:authorization|(?:x-)?api-?key)["']/i

const spanOf = ({ index, 0: text }: RegExpExecArray) => ({ from: index, to: index + text.length })

export const rewrite: Reader = (source) => {
  const match = REWRITE.exec(source.slice(0, 60_000))
  const call = searchText(source)
  if (!match || !call?.url) return undefined
  const ofAnswer = OF_ANSWER.exec(source.slice(0, 60_000))
  const faults: readonly Fault[] = ofAnswer
    ? [{ id: 'rewrite-adds-nothing', span: spanOf(ofAnswer), detail: 'answer', sure: true }]
    : call.headers.length > 0 || /\bheaders["']?\s*[=:]/.test(source)
      ? []
      : [{ id: 'rewrite-adds-nothing', span: spanOf(match) }]
  return callPaste({
    ...call,
    headers: ofAnswer ? [] : call.headers,
    faults: [...call.faults, ...faults],
    readAs: 'a rule that hands calls on',
  })
}

/** A line of an access log, where nothing else of the call is there. */
export const access: Reader = (source) =>
  /authorization|api[-_]?key|[?&](?:key|token|secret)=|https?:\/\/\S+\/\w/i.test(source)
    ? undefined
    : callPaste(readAccessLog(source))
