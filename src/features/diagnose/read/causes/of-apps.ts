import { faultWhere } from './fault-where.ts'
import type { Cause } from './cause.ts'

const IN_PARAMS = /\bgetParams\(\)[^}]{0,300}?\.put\(\s*"(?:authorization|x-api-key|api-key)"/i

/** A header that Volley is given among the parameters of a body. */
const paramsOfVolley: Cause = (source) => {
  const match = IN_PARAMS.exec(source)
  return match ? faultWhere('headers-not-passed', match, 'volley') : []
}

const OPTIONAL = /\bhttpAdditionalHeaders\?\[/

/** Headers of a session in Swift that are nil, so that setting one in them does nothing. */
const headersOfNil: Cause = (source) => {
  const match = /\bhttpAdditionalHeaders\s*=(?!=)/.test(source) ? null : OPTIONAL.exec(source)
  return match ? faultWhere('headers-not-passed', match, 'nil') : []
}

const SET = /\bheaders\s*=\s*\{\s*["'](?:authorization|x-api-key|api-key)["']\s*,\s*(?=[f\w"'])/i

/** Headers of Python with a comma where the colon belongs. */
const headersAsSet: Cause = (source) => {
  const match = SET.exec(source)
  return match ? faultWhere('pair-is-a-set', match) : []
}

const ASKED = /\b(\w{1,40})\.(?:Get|Post|Put|Send|Delete)(?:String|ByteArray)?(?:AsJson)?Async\(/

/** Headers that a client of .NET is given when it has sent the request. */
const defaultsTooLate: Cause = (source) => {
  const sent = ASKED.exec(source)
  if (!sent) return []
  const set = new RegExp(String.raw`\b${sent[1] ?? ''}\.DefaultRequestHeaders\b`).exec(source)
  const isOneFlow = set && !/\b(?:public|private|static|async Task)\b/.test(source.slice(sent.index, set.index))
  return set && set.index > sent.index && isOneFlow ? faultWhere('headers-too-late', set, 'sent') : []
}

const SET_BEFORE = /\b(\w{1,40})\.headers(?:\.update\(\{|\[)[^\n]{0,200}?(?:authorization|api-?key)/gi

/** Headers of a session in Python that another set takes the place of. */
const replacedLater: Cause = (source) => {
  for (const { index, 0: all, 1: name = '' } of source.matchAll(SET_BEFORE)) {
    const rest = source.slice(index + all.length)
    const match = new RegExp(String.raw`^[ \t]*${name}\.headers[ \t]*=[ \t]*\{([^{}]{0,400})\}`, 'm').exec(rest)
    if (match && !/authorization|api-?key/i.test(match[1] ?? '')) {
      const from = index + all.length + match.index
      return [{ id: 'headers-replaced', span: { from, to: from + match[0].length }, detail: 'Header' }]
    }
  }
  return []
}

const ANOTHER = /\bnew HttpClient\(\s*\)\.(?:Get|Post|Put|Send|Delete)\w*\(/

/** A new client of .NET, where the key was set on another one. */
const anotherClient: Cause = (source) => {
  const match = /\.DefaultRequestHeaders\b/.test(source) ? ANOTHER.exec(source) : null
  return match ? faultWhere('headers-not-passed', match, 'instance HttpClient') : []
}

const NAMED =
  /\.AddHttpClient\(\s{0,80}"([\w.-]{1,60})"(?=[\s\S]{0,600}?(?:DefaultRequestHeaders|authorization|api-key))/i

/** A client of .NET that is made under a name, and another one that is taken. */
const otherName: Cause = (source) => {
  const name = NAMED.exec(source)?.[1]
  if (name === undefined || source.includes(`CreateClient("${name}")`)) return []
  const match = /\.CreateClient\(\s{0,20}(?:"[^"\n]{0,60}")?\s{0,20}\)/.exec(source)
  return match ? faultWhere('headers-not-passed', match, `factory ${name}`) : []
}

const CALLED_FOR_AUTH =
  /\bdef __call__\(\s*self\s*,\s*(\w{1,20})[^)]*\)[^\n]*:[ \t]*\r?\n((?:[ \t]+[^\n]*\r?\n?){1,20})/g

/** A class for auth of requests that gives no request back. */
const authWithoutReturn: Cause = (source) => {
  for (const match of source.matchAll(CALLED_FOR_AUTH)) {
    const [, name = '', body = ''] = match
    const [first = ''] = /^[ \t]+/.exec(body) ?? []
    const own = body.split(/\r?\n/).filter((line) => line.startsWith(first))
    if (body.includes(`${name}.headers`) && !own.some((line) => /^[ \t]+return\b/.test(line)))
      return [
        {
          id: 'interceptor-without-return',
          span: { from: match.index, to: match.index + 'def __call__'.length },
          detail: 'requests',
        },
      ]
  }
  return []
}

const AS_PARAMETERS =
  /\b(?:queryParameters\s*:|fields\s*=|params\s*[:=])\s*\{\s*["']?(?:authorization|x-api-key|api-key)["']?\s*:/i

/** A header that is given among the parameters of the address. */
const headerAsParameter: Cause = (source) => {
  const match = AS_PARAMETERS.exec(source)
  return match ? faultWhere('headers-in-query', match, 'client named') : []
}

const FOLDED =
  /^([ \t]{0,40})[\w-]{0,40}(?:key|token|secret)[\w-]{0,40}:[ \t]{0,20}[>|][-+]?[ \t]{0,20}\r?\n(\1[ \t]{1,40})\S{1,300}[ \t]{0,20}\r?\n\2([\w-]{1,60}):/im

/** A block of YAML that takes the names below the key into its value. */
export const foldedBelow: Cause = (source) => {
  const match = FOLDED.exec(source)
  return match ? faultWhere('key-split', match, `folded ${match[3] ?? ''}`) : []
}

/** What code tells of an app and its client: headers that are set too late, or in a way that the client does not read. */
export const OF_APPS: readonly Cause[] = [
  defaultsTooLate,
  headersAsSet,
  headersOfNil,
  paramsOfVolley,
  authWithoutReturn,
  headerAsParameter,
  replacedLater,
  anotherClient,
  otherName,
]
