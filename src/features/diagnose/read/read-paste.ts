import type { Paste } from '#src/features/diagnose/call.ts'
import { readCommand } from './command.ts'
import { withoutMarks } from './marks-around.ts'
import { scriptsOfPage } from './own-page.ts'
import { looksLikeDockerfile, withDockerFaults } from './texts/dockerfile.ts'
import { gatewayOf, isGatewayPage } from './texts/gateway.ts'
import { httpieStart, readHttpie, readWget, wgetStart } from './texts/tools.ts'
import { withPrintedRequest } from './texts/printed-request.ts'
import { withAnswer } from './with-answer.ts'
import { finished } from './finished.ts'
import { callPaste, firstOf, type Reader, textPaste } from './reader.ts'
import { withNetwork } from './with-network.ts'

/** The longest paste that is read, in UTF-16 units. */
const PASTE_LIMIT = 2_000_000

const unreadable = (why: string): Paste => ({ kind: 'unreadable', why })

const page: Reader = (source) => {
  if (!isGatewayPage(source)) return undefined
  const gateway = gatewayOf(source)
  return textPaste({
    readAs: 'a page',
    faults: [],
    keys: [],
    response: { status: undefined, body: source, ...(gateway !== undefined && { gateway }) },
  })
}

const tool: Reader = (source) => {
  const httpie = httpieStart(source)
  const wget = httpie === undefined ? wgetStart(source) : undefined
  const start = httpie ?? wget
  // In a sentence the command ends with the mark that it began behind.
  const close = start !== undefined && source.charAt(start - 1) === '`' ? source.indexOf('`', start) : -1
  const own = close < 0 ? source : source.slice(0, close)
  const call = httpie === undefined ? (wget === undefined ? undefined : readWget(own, wget)) : readHttpie(own, httpie)
  return callPaste(call && withAnswer(withPrintedRequest(call, source), source))
}

/** What most people paste. Whatever reads anything else is loaded with the first of it. */
const COMMANDS: readonly Reader[] = [page, readCommand, tool]

const inDockerfile = (paste: Paste, source: string): Paste =>
  paste.kind === 'call' && looksLikeDockerfile(source)
    ? { ...paste, call: withDockerFaults(paste.call, source) }
    : paste

/** Where something may stand beside a call that tells more of it. A command on one line has nothing, but for these. */
const MAY_TELL: readonly RegExp[] = [
  /\S[ \t]*\r?\n\s*\S/,
  // By way of another address, or a store or a file that is asked or written.
  /https?:.{0,200}https?(?::|%3A)/i,
  /\$\([ \t]*\w+ |["'\w][ \t]{0,9}>{1,2}[ \t]{0,9}[\w./\\${"-]{0,80}(?:\.env|GITHUB_ENV)\b/i,
  // Values that a shell or a file cuts, and headers that fall apart.
  /\w\$\w|\$\{?[^"\n]{1,100}[ \t]"|["']--?H(?:eader)?[ \t]|=[^\s"'#]{4,200}#\w/i,
  // Keys and tokens that a tool masked or somebody made.
  /_(?:test|live)_\w{0,6}(?:[*\u2022\u2026[]|\.{3})|\beyJ[\w-]{10}/i,
  // What a client, a server or a tool says in one line.
  /HTTP request failed!|in streaming mode|client sent invalid header|Unrecognized named-value|AIRFLOW_CONN_/i,
  /\b(?:Vercel|Netlify)\b|\bOptions\(|^[ \t]*=[ \t]*(?:IMPORT[A-Z]+|WEBSERVICE)\(/i,
]

const withLateCauses = async (paste: Paste, source: string): Promise<Paste> => {
  const near = source.slice(0, 60_000)
  if (!MAY_TELL.some((sign) => sign.test(near))) return paste
  const { withCauses } = await import('./causes/with-causes.ts')
  return withCauses(paste, source)
}

/** What a text in the field is. Its parts keep their places; nothing of it is kept elsewhere. Grammars are loaded when a text of theirs comes. `entry` is the request of a HAR that is wanted. */
export const readPaste = async (whole: string, entry?: number): Promise<Paste> => {
  const text = whole.trim()
  if (text === '') return unreadable('Nothing was pasted. Paste a failing command, a fetch call, an answer, or a key.')
  if (whole.length > PASTE_LIMIT)
    return unreadable('This is longer than two million characters. Paste the one request that fails.')
  const source = scriptsOfPage(withoutMarks(whole))
  const paste =
    (await firstOf(COMMANDS, source, entry)) ?? (await (await import('./other-readers.ts')).readOther(source, entry))
  return withLateCauses(finished(withNetwork(inDockerfile(paste, source), source)), source)
}
