import { faultWhere } from './fault-where.ts'
import { closing } from '#src/features/diagnose/read/set-later.ts'
import { type Cause, isWithoutKey } from './cause.ts'

const OF_SESSION =
  /\.session(?:\?|!)?\.(?:sessionC|c)onfiguration\.(?:http|HTTP)AdditionalHeaders[?!]?[ \t]{0,4}(?:=(?!=)|\[|\.updateValue)/

/** Headers that Swift is told to keep in the configuration of a session that is made already. */
const sessionMade: Cause = (source) => {
  const match = OF_SESSION.exec(source)
  return match ? faultWhere('headers-not-passed', match, 'session-made') : []
}

const MADE = /\b((?:self\.)?\w{1,40})\s*(?::\s*[\w.]{1,60}\s*)?=\s*(?:aiohttp\.)?ClientSession\(/g

/** Headers of a session of aiohttp that are set when it is made: it gives out a view of them that cannot change. */
const frozenHeaders: Cause = (source) => {
  if (!/\bClientSession\(/.test(source)) return []
  for (const [, name = ''] of source.matchAll(MADE)) {
    const set = new RegExp(
      String.raw`\b${name.replace('.', '\\.')}\.headers(?:\.(?:update|add|setdefault)\(|\[[^\]\n]{1,60}\]\s*=(?!=))`,
    )
    const match = set.exec(source)
    if (match) return faultWhere('refused-by-client', match, 'aiohttp frozen')
  }
  return []
}

// A login of Ktor, and a filter of Spring's WebClient.
const LOGIN = /\binstall\(Auth\)\s{0,20}\{\s{0,200}basic\s{0,20}\{|(?<![\w.])basicAuthentication\(\s{0,20}(?=[^\s)])/

/** A login that a client is made with, which sends Basic. */
const loginOfClient: Cause = (source) => {
  const match = LOGIN.exec(source)
  return match ? faultWhere('basic-from-auth', match) : []
}

const FORMULA =
  /^[ \t]*=[ \t]*(IMPORT(?:JSON|DATA|XML|HTML|FEED)|WEBSERVICE)\([^\n]{0,600}?["'](?:authorization|x-api-key|api-key)["']?\s*[:=,;]/im

/** A header that a formula of a table is given. */
const headerInFormula: Cause = (source) => {
  const match = FORMULA.exec(source)
  return match ? faultWhere('headers-not-passed', match, `formula ${match[1]?.toUpperCase() ?? ''}`) : []
}

const THEN = /\.then\(/g
const SETS_HEADER = /\b(\w{1,40})\.(?:defaults\.)?headers\b[^\n=]{0,120}=(?![=>])/

/** A header for all calls of a client that is set when a promise has come, and a call that does not wait for it. */
const setInThen: Cause = (whole) => {
  const source = whole.slice(0, 30_000)
  for (const { index, 0: all } of [...source.matchAll(THEN)].slice(0, 20)) {
    const end = closing(source, index + all.length)
    const name = SETS_HEADER.exec(source.slice(index, end))?.[1]
    const line = source.slice(source.lastIndexOf('\n', index) + 1, index)
    if (name === undefined || /\b(?:await|return)\b/.test(line)) continue
    const rest = source.slice(end)
    const match = new RegExp(String.raw`(?<![\w.])${name}\.(?:get|post|put|patch|delete|request)\(`).exec(rest)
    // Inside of a function that begins in between, the call may come later.
    if (!match || /=>|\bfunction\b|\{|\.then\(/.test(rest.slice(0, match.index))) continue
    const from = end + match.index
    return [
      {
        id: 'set-later',
        span: { from, to: from + match[0].length },
        detail: 'The\u00a0header',
        sure: isWithoutKey(source),
      },
    ]
  }
  return []
}

const QUERY_OF_URI = /\bUri\.https?\([^(){}]{1,200}\{[^{}]{0,300}?["'](?:authorization|x-api-key|api-key)["']\s*:/i

/** Headers in the third place of an address of Dart, which is its query. */
const headerInUri: Cause = (source) => {
  const match = QUERY_OF_URI.exec(source)
  return match ? faultWhere('headers-in-query', match, 'dart') : []
}

const WITHOUT_NAME = /@Headers\(\s*(?:[[{]\s*)?"(?:authorization|x-api-key|api-key)"\s*,/i

/** A name and a value that Retrofit is given as two lines of headers. */
const lineInTwo: Cause = (source) => {
  const match = WITHOUT_NAME.exec(source)
  return match ? faultWhere('refused-by-client', match, 'Retrofit annotation') : []
}

const RUST_MAP = /\blet mut (\w{1,40})\s{0,4}(?::[^=\n]{1,40})?=\s{0,4}(?:\w+::)*HeaderMap::new\(\)/

/** Headers of Rust that nothing is given. */
const unusedMap: Cause = (source) => {
  const match = RUST_MAP.exec(source)
  const [all = '', name = ''] = match ?? []
  if (!match || !/\.send\(\)/.test(source)) return []
  const rest = source.slice(match.index + all.length)
  const uses = [...rest.matchAll(new RegExp(String.raw`(?<![\w.])${name}\b(?!\s*\.(?:insert|append)\()`, 'g'))]
  return uses.length === 0 ? faultWhere('headers-not-passed', match) : []
}

const SIGNED =
  /\$?\b(\w{1,40})\s{0,4}=\s{0,4}(?:await\s+)?(?:(?:jwt|jsonwebtoken)\.(?:sign|encode)|JWT(?:::|\.)(?:encode|create)|Jwts\.builder|new (?:jose\.)?SignJWT)\s*\(/

/** A token that code signs by itself and sends. */
const selfMadeToken: Cause = (source) => {
  const match = SIGNED.exec(source)
  const [all = '', name = ''] = match ?? []
  if (!match) return []
  const sent = new RegExp(
    String.raw`(?:authorization|api-?key)["'\x60\]]{0,2}\s{0,4}(?:=>|[:=,])[^\n]{0,80}(?<![\w.])\$?${name}\b|\b(?:bearer_?auth|withToken)\w{0,8}\(\s*\$?${name}\b`,
    'i',
  )
  return sent.test(source.slice(match.index + all.length)) ? faultWhere('token-self-made', match) : []
}

const OF_FETCH = /\bheaders\s*[:=]\s*new Headers\(/

/** Headers of fetch that axios is given, where the answer says that none came. */
const headersOfFetch: Cause = (source) => {
  const isAxios = /\baxios\b/.test(source) && !/\bfetch\(/.test(source)
  const match =
    isAxios && /Missing authorization|MISSING_API_KEY|\bno api key/i.test(source) ? OF_FETCH.exec(source) : null
  return match ? faultWhere('headers-not-passed', match, 'of-fetch') : []
}

/** What is told a client too late, or one that takes no headers. */
export const OF_MADE_CLIENTS: readonly Cause[] = [
  sessionMade,
  frozenHeaders,
  loginOfClient,
  headerInFormula,
  setInThen,
  headerInUri,
  lineInTwo,
  unusedMap,
  headersOfFetch,
  selfMadeToken,
]
