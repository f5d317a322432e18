import { faultWhere } from './fault-where.ts'
import { type Cause, isWithoutKey } from './cause.ts'

const FEIGN = /@Headers\(\s*(?:\{\s*)?"[\w-]{1,40} ?:/

/** Headers of plain Feign at a client of Spring, which does not read them. */
const springFeign: Cause = (source) => {
  const match = /@FeignClient\b/.test(source) ? FEIGN.exec(source) : null
  return match ? faultWhere('headers-not-passed', match, 'spring-feign') : []
}

const HEADERS_FUNCTION = /\bheaders\s*:\s*(?=(?:async\s+)?function\s*\(|\(\s*\)\s*=>)/

/** Headers of jQuery that are a function: it takes an object. */
const headersFunction: Cause = (source) => {
  const match = /(?:\$|jQuery)\.ajax(?:Setup)?\(/.test(source) ? HEADERS_FUNCTION.exec(source) : null
  return match ? faultWhere('headers-not-passed', match, 'function') : []
}

const LISTED = /\b(allowedDomains|whitelistedDomains)\s*:\s*\[([^\]]{0,400})\]/

/** A client of Angular that adds its header for other hosts than the one that is called. */
const hostNotListed: Cause = (source) => {
  const match = /\bJwtModule\b/.test(source) ? LISTED.exec(source) : null
  const [, option = '', hosts = ''] = match ?? []
  const [, called = ''] = /\bhttp\.\w+(?:<[^>]*>)?\(\s*["'`]https?:\/\/([\w.-]+)/.exec(source) ?? []
  return match && called !== '' && !hosts.includes(called) && !/\//.test(hosts)
    ? faultWhere('host-not-listed', match, `${option} ${called}`)
    : []
}

const NOT_FOUND = /java\.io\.FileNotFoundException: https?:\/\/\S+(?=[\s\S]{0,300}getInputStream)/
const OF_STREAM = /failed to open stream: HTTP request failed! HTTP\/[\d.]+ [45]\d\d/i
const OF_URLLIB = /urllib\.error\.HTTPError: HTTP Error [45]\d\d/

/** An error that a client raises in the place of the answer: what stands in it is not shown. */
const answerKept: Cause = (source) => {
  const file = NOT_FOUND.exec(source)
  if (file) return faultWhere('answer-hidden', file, 'file')
  const stream = /\bignore_errors\b/.test(source) ? null : OF_STREAM.exec(source)
  if (stream) return faultWhere('answer-hidden', stream, 'stream')
  const urllib = /"(?:message|error|errorCode)"\s*:/.test(source) ? null : OF_URLLIB.exec(source)
  return urllib ? faultWhere('answer-hidden', urllib, 'urllib') : []
}

const IN_QUOTES =
  /^[ \t]{0,40}\w{0,40}(?:key|token|secret|authorization)\w{0,40}[ \t]{0,20}[=:][ \t]{0,20}(["'])[^"'\n]{8,300}\1[ \t]*\r?$/im

/** A file that configparser of Python reads: it keeps the quotes around a value. */
const quotesForConfigparser: Cause = (source) => {
  const section = /\bConfigParser\(/.test(source) ? /^[ \t]*\[[\w.-]{1,60}\][ \t]*\r?$/m.exec(source) : null
  const match = section ? IN_QUOTES.exec(source.slice(section.index)) : null
  return section && match
    ? [
        {
          id: 'quotes-kept',
          span: { from: section.index + match.index, to: section.index + match.index + match[0].length },
          detail: 'configparser',
          sure: true,
        },
      ]
    : []
}

const OF_ANSWER = /["'`]Access-Control-Allow-(?:Origin|Headers|Methods|Credentials)["'`]\s*(?::|,)/i

/** Headers of an answer that a page sends: the browser asks for leave to send them, and the key waits behind that. */
const answerHeadersSent: Cause = (source) => {
  const isPage = /\baxios\b|\bfetch\(|XMLHttpRequest|\$\.ajax|HttpHeaders/.test(source)
  const isServer = /\b(?:res|response|reply|ctx)\.(?:set|setHeader|header|writeHead|append)\(|new Response\(/.test(
    source,
  )
  const match = isPage && !isServer ? OF_ANSWER.exec(source) : null
  return match ? faultWhere('answer-headers-sent', match, undefined, /\bOPTIONS\b|preflight|\bCORS\b/.test(source)) : []
}

const UNDEFINED = /Use of undefined constant (\w{2,60})|Undefined constant ["'](\w{2,60})["']/
const CONCATENATED = /["'][ \t]*\.[ \t]*([a-z_]\w{1,60})(?=[ \t]*(?:[;,)\]]|\r?\n|\.))/g

/** A variable of PHP that lost its dollar sign. */
const dollarMissing: Cause = (source) => {
  const said = UNDEFINED.exec(source)
  if (said) return faultWhere('dollar-missing', said, said[1] ?? said[2])
  if (!/<\?php|\bcurl_\w+\(|\$\w+->/.test(source)) return []
  const match = [...source.matchAll(CONCATENATED)].find(([, name = '']) =>
    new RegExp(String.raw`\$${name}\s*=(?!=)`).test(source),
  )
  return match ? faultWhere('dollar-missing', match, match[1]) : []
}

const PRINTED_BASIC = /\bauthorization["'\]]{0,2}[ \t]*[:=][ \t]*["']?Basic (?=[A-Za-z0-9+/]{8})/i

/** A header that a client of Python replaced by a login of its own: a file in the home folder names one for the host. */
const replacedByNetrc: Cause = (source) => {
  const isOwn = /\b(?:requests|httpx|session|client)\.(?:get|post|put|patch|delete|request)\(/.test(source)
  const sendsBearer = /["']authorization["']\s*[:\]=]{1,3}\s*f?["']Bearer /i.test(source)
  const match = isOwn && sendsBearer && !/\bauth\s*=/.test(source) ? PRINTED_BASIC.exec(source) : null
  return match ? faultWhere('replaced-by-netrc', match) : []
}

const WHOLE_ANSWER =
  /\b(?:setItem|write|setString|set)\(\s*(?:key:\s*)?["']\w{0,30}(?:token|jwt)\w{0,20}["'],\s*(?:value:\s*)?(?:JSON\.stringify\(\s*)?\w{1,30}\.(?:body|data|text\(\))\s*\)/i

/** The whole answer of a log-in that is kept in the place of the token in it. */
const wholeAnswer: Cause = (source) => {
  const match = WHOLE_ANSWER.exec(source)
  return match ? faultWhere('key-wrapped', match, 'answer') : []
}

const SETTER =
  /\b(?:const|let|var|function)\s+(\w{1,40})\s*(?:=\s*)?(?:async\s*)?(?:function\s*)?\([^()\n]{0,80}\)\s*(?:=>\s*)?\{[^}]{0,300}?(?:\.then\(|\bawait\b)[^}]{0,300}?\bheaders\.(?:common|Authorization|\[)/

/** A function that sets the header when its own promise has come, called with nothing that waits for it. */
const setterNotAwaited: Cause = (source) => {
  const match = SETTER.exec(source)
  const name = match?.[1] ?? ''
  const called = match
    ? new RegExp(String.raw`^[ \t]*${name}\([^()\n]{0,80}\);?[ \t]*\r?$`, 'm').exec(source.slice(match.index + 1))
    : null
  return match && called
    ? [
        {
          id: 'set-later',
          span: { from: match.index + 1 + called.index, to: match.index + 1 + called.index + called[0].length },
          detail: 'The\u00a0header',
          sure: isWithoutKey(source),
        },
      ]
    : []
}

/** What code and errors tell of one client: what it does not read, or keeps of the answer. */
export const OF_CLIENTS: readonly Cause[] = [
  springFeign,
  headersFunction,
  hostNotListed,
  answerHeadersSent,
  answerKept,
  quotesForConfigparser,
  dollarMissing,
  replacedByNetrc,
  wholeAnswer,
  setterNotAwaited,
]
