import { type Cause, isWithoutKey } from './cause.ts'

const HIDDEN = /cannot retry due to server authentication, in streaming mode/

/** An answer that Java keeps for itself. */
export const hiddenAnswer: Cause = (source) => {
  const match = HIDDEN.exec(source)
  return match ? [{ id: 'answer-hidden', span: { from: match.index, to: match.index + match[0].length } }] : []
}

const HEADER = '(authorization|(?:x-)?api-key)'
const REMOVED = new RegExp(
  `\\b(?:headers\\.(?:delete|remove|pop)|removeHeader)\\(\\s*["']${HEADER}["']|\\bdelete \\w+(?:\\.\\w+)*(?:\\.|\\[["'])${HEADER}\\b|\\bunset\\(\\$\\w+\\[["']${HEADER}["']`,
  'i',
)

/** Code that takes the header of the key out of what it hands on, and does not set it again. */
export const removedInCode: Cause = (source) => {
  const match = REMOVED.exec(source)
  const name = match?.[1] ?? match?.[2] ?? match?.[3] ?? ''
  const rest = match ? source.slice(match.index + match[0].length) : ''
  return match &&
    !new RegExp(`(?:set|append|setHeader)\\(\\s*["']${name}["']|["']${name}["']\\]?\\s*[:=]`, 'i').test(rest)
    ? [{ id: 'proxy-drops', span: { from: match.index, to: match.index + match[0].length }, detail: `code ${name}` }]
    : []
}

const INGRESS_LOGIN = /^[ \t]*nginx\.ingress\.kubernetes\.io\/auth-type:[ \t]*["']?basic\b[^\n]*/im

/** A login that the ingress of a cluster asks for: it takes the header with it out of what it hands on. */
export const ingressLogin: Cause = (source) => {
  const match = isWithoutKey(source) ? INGRESS_LOGIN.exec(source) : null
  return match
    ? [
        {
          id: 'proxy-drops',
          span: { from: match.index, to: match.index + match[0].length },
          detail: 'login Authorization',
        },
      ]
    : []
}

const OF_PROXY = /\b(?:createProxyMiddleware|proxy)\b[\s\S]{0,400}?\btarget\s*:[\s\S]{0,400}?\b(header)\s*:\s*\{/
const OF_DIO = /\b(?:Base)?Options\(\s*(?:\w{1,20}: [\w.]{1,40},\s*){0,4}(header):\s*\{/

/** An option of a proxy in code, or of Dio, that is named almost as it should be. */
export const misnamedOption: Cause = (source) => {
  const match = OF_PROXY.exec(source) ?? OF_DIO.exec(source)
  const from = match ? match.index + match[0].lastIndexOf('header') : 0
  return match ? [{ id: 'option-misnamed', span: { from, to: from + 6 }, detail: 'header' }] : []
}

const HANDS_ON = /\bproxy["']?\s*:|\bproxy\(|createProxyMiddleware|http-proxy-middleware|\bproxyTable\b|\bdevServer\b/
const TO_API = /\b(?:target|proxy)["']?\s*[:(]\s*["'`]https:\/\/[\w.-]+/
const SETS_KEY = /\bauthorization\b(?! header)|\bapi[-_]?key["'`]\s*[:,\]]|\bproxyReq\b|\bsetHeader\(/i

/** A proxy in code that hands the calls of a page on, where neither of them sets a key. */
export const proxyWithoutKey: Cause = (source) => {
  const match = HANDS_ON.test(source) && isWithoutKey(source) ? TO_API.exec(source) : null
  return match && !SETS_KEY.test(source.replace(/\{\s*"(?:error|message|statusCode|success)"[^\n]*/g, ''))
    ? [
        {
          id: 'proxy-keyless',
          span: { from: match.index, to: match.index + match[0].length },
          detail: /\bVITE_|\bvite\b/i.test(source) ? 'vite' : '',
        },
      ]
    : []
}

const CGI = /\bHTTP_AUTHORIZATION\b|\bgetallheaders\(|\bapache_request_headers\(/
const HANDED = /CGIPassAuth|SetEnvIf(?:NoCase)?\s+"?\^?Authorization|E=HTTP_AUTHORIZATION|REDIRECT_HTTP_AUTHORIZATION/i

/** PHP behind Apache that finds no Authorization among what it was handed. */
export const droppedByCgi: Cause = (source) => {
  const match = HANDED.test(source) ? null : CGI.exec(source)
  const line = match
    ? source.slice(source.lastIndexOf('\n', match.index) + 1, source.indexOf('\n', match.index) >>> 0)
    : ''
  const isEmpty =
    /\b(?:always |is )?(?:[Uu]ndefined (?:index|array key)|null|NULL|empty|undefined(?: index| array key)?|not set|missing)\b(?!\s*;|\))/.test(
      line.replace(/\?\?\s*(?:null|''|"")/i, ''),
    )
  return match && isEmpty ? [{ id: 'cgi-drops', span: { from: match.index, to: match.index + match[0].length } }] : []
}

const ON_ANSWER = /\bproxyRes\b[\s\S]{0,300}?headers(?:\.|\[\s*["'])(authorization|(?:x-)?api-key)\b/i

/** A header that a proxy in code sets on the answer. */
export const setOnAnswer: Cause = (source) => {
  const match = ON_ANSWER.exec(source)
  return match && !/\bproxyReq\b/.test(source)
    ? [
        {
          id: 'headers-too-late',
          span: { from: match.index + match[0].length - (match[1]?.length ?? 0), to: match.index + match[0].length },
        },
      ]
    : []
}

const TARGET = /\btarget["']?\s*:\s*["'`]https:\/\/[\w.-]+/

/** A proxy in code that hands the name of its own server on. */
export const originKept: Cause = (source) => {
  const match =
    /\bchangeOrigin\b/.test(source) || !/\bproxy\b|ProxyMiddleware/.test(source) ? null : TARGET.exec(source)
  return match
    ? [
        {
          id: 'proxy-host',
          span: { from: match.index, to: match.index + match[0].length },
          detail: 'code',
          sure: /\b(?:40[34]|421|50[23])\b/.test(source),
        },
      ]
    : []
}
