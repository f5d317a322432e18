import { callPaste, type Reader } from './reader.ts'
import { readAccessLog } from './texts/access-log.ts'
import { searchText } from './texts/search.ts'

// A rule of Next.js, Vercel or Netlify that hands calls of a path on to another host.
const REWRITE =
  /\bdestination["']?\s*:\s*["'`]https?:|^[ \t]*to[ \t]*=[ \t]*["']https?:|^\/\S+\s+https?:\/\/\S+\s+200!?\s*$/m

export const rewrite: Reader = (source) => {
  const match = REWRITE.exec(source.slice(0, 60_000))
  const call = searchText(source)
  if (!match || !call?.url) return undefined
  const span = { from: match.index, to: match.index + match[0].length }
  const faults =
    call.headers.length > 0 || /\bheaders["']?\s*[=:]/.test(source)
      ? []
      : [{ id: 'rewrite-adds-nothing', span } as const]
  return callPaste({ ...call, faults: [...call.faults, ...faults], readAs: 'a rule that hands calls on' })
}

/** A line of an access log, where nothing else of the call is there. */
export const access: Reader = (source) =>
  /authorization|api[-_]?key|[?&](?:key|token|secret)=|https?:\/\/\S+\/\w/i.test(source)
    ? undefined
    : callPaste(readAccessLog(source))
