import { faultWhere } from './fault-where.ts'
import type { Cause } from './cause.ts'

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

/** What is told a client too late, or one that takes no headers. */
export const OF_MADE_CLIENTS: readonly Cause[] = [sessionMade, frozenHeaders, loginOfClient, headerInFormula]
