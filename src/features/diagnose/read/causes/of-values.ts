import type { Cause } from './cause.ts'
import { KEY_NAME } from './cause.ts'

const DOLLAR = new RegExp(`^(?:export[ \\t]+)?${KEY_NAME}=("?)(?=[^\\s"'$]*\\d)[\\w-]{5,200}(\\$[A-Za-z_]\\w*)`, 'm')

/** A key in a file of variables with a dollar sign in it. */
const dollarInFile: Cause = (source) => {
  // compose and the shell that runs a command tell it themselves.
  const match = /^[ \t]*services:/m.test(source) ? null : DOLLAR.exec(source)
  const [all = '', , , name = ''] = match ?? []
  const to = (match?.index ?? 0) + all.length
  return match
    ? [
        {
          id: 'dollar-in-file',
          span: { from: to - name.length, to },
          sure: /\bsource[ \t]+\S|^[^\n]{0,40}[$#%>][ \t]+\.[ \t]+\S|^export[ \t]/m.test(source),
        },
      ]
    : []
}

const BLANK = new RegExp(
  `\\b${KEY_NAME}["']?[ \\t]*[:=][ \\t]*"(?:\\$\\{\\{[^{}\\n]{1,100}\\}\\}|\\$\\{?\\w{1,60}\\}?)([ \\t]{1,9})"`,
)

/** A variable with a space beside it in one pair of quotes. */
const blankInValue: Cause = (source) => {
  const match = BLANK.exec(source)
  const to = (match?.index ?? 0) + (match?.[0].length ?? 0) - 1
  return match ? [{ id: 'blank-in-value', span: { from: to - (match[2]?.length ?? 1), to } }] : []
}

const IN_BASE64 = /\bjsonpath=[^\n|]{1,200}\r?\n[ \t]*([A-Za-z0-9+/]{16,2000}={0,2})[ \t]*\r?(?:\n|$)/

/** What a cluster shows of a secret in base64, with a line break at its end. */
const breakInSecret: Cause = (source) => {
  const match = IN_BASE64.exec(source)
  const encoded = match?.[1] ?? ''
  if (!match || encoded.length % 4 !== 0 || !/[\r\n]$/.test(atob(encoded))) return []
  const from = match.index + match[0].indexOf(encoded)
  return [{ id: 'encoded-line-break', span: { from, to: from + encoded.length }, detail: 'line break' }]
}

const DECLARED = /^declare -x \w{0,40}(?:KEY|TOKEN|SECRET)\w{0,40}="[^"\n]{8,300}(\r?\n)"[ \t]*\r?$/m

/** A variable as bash lists it, with a line break in front of its second quote. */
const breakInList: Cause = (source) => {
  const match = DECLARED.exec(source)
  if (!match) return []
  const from = match.index + match[0].lastIndexOf('"')
  return [{ id: 'encoded-line-break', span: { from, to: from + 1 }, detail: 'bracket' }]
}

const LOGIN =
  /^[ \t]*(?:AuthType[ \t]+Basic\b|auth_basic[ \t]+(?!off)\S|basic_?auth[ \t{]|[ \t-]{0,9}["']?traefik\.http\.middlewares\.[\w-]{1,60}\.basicauth\.users)[^\n]*/im

/** A proxy that asks for a login in the header that it hands on. */
const loginOfProxy: Cause = (source) => {
  const hands = /^[ \t]*(?:proxy_pass|ProxyPass|reverse_proxy|proxy)[ \t]|\.loadbalancer\.server\.url=https/im.test(
    source,
  )
  const sets =
    /(?:proxy_set_header|header_up|RequestHeader[ \t]+(?:set|unset|edit))[ \t]+"?Authorization|basicauth\.removeheader=true|customrequestheaders\.authorization/i.test(
      source,
    )
  const match = hands && !sets ? LOGIN.exec(source) : null
  return match
    ? [
        {
          id: 'login-of-proxy',
          span: { from: match.index, to: match.index + match[0].length },
          sure: /\b40[01]\b|[Uu]nauthorized|Invalid/.test(source),
        },
      ]
    : []
}

const WSGI = /\bWSGIScriptAlias\b|\bmod_wsgi\b/

/** Python behind Apache that is handed no Authorization. */
const droppedByWsgi: Cause = (source) => {
  const match =
    /WSGIPassAuthorization/i.test(source) || !/\bauthorization\b|HTTP_AUTHORIZATION/i.test(source)
      ? null
      : WSGI.exec(source)
  return match
    ? [{ id: 'cgi-drops', span: { from: match.index, to: match.index + match[0].length }, detail: 'wsgi' }]
    : []
}

const SPACED = new RegExp(`\\b((?!EXAMPLE)[A-Z][A-Z0-9_]*)=((?:Bearer|Token|Basic) )(?=\\S)`)

/** A value of two words that a reader of such files refuses. */
const spacedValue: Cause = (source) => {
  const match =
    /values containing spaces must be surrounded by quotes|Failed to parse dotenv file|unexpected whitespace/i.test(
      source,
    )
      ? SPACED.exec(source)
      : null
  const to = match ? match.index + match[0].length : 0
  return match
    ? [{ id: 'value-unquoted', span: { from: to - (match[2]?.length ?? 0), to }, detail: `${match[1] ?? ''} dotenv` }]
    : []
}

const UNEQUAL = new RegExp(`^${KEY_NAME}[ \\t]+(?![=:#])[\\w-]{12,}[ \\t]*\\r?$`, 'm')

/** A line of a file of variables without its equals sign, which compose refuses. */
const signMissing: Cause = (source) => {
  const match =
    /key cannot contain a space|in variable name|could not parse statement|poorly formatted environment/.test(source)
      ? UNEQUAL.exec(source)
      : null
  const name = match?.[1] ?? ''
  return match
    ? [{ id: 'never-set', span: { from: match.index, to: match.index + name.length }, detail: `${name} no-sign` }]
    : []
}

const ON_ANSWER =
  /\bcustomResponseHeaders:[ \t]*\r?\n[ \t]+["']?(?:authorization|(?:x-)?api-?key)["']?[ \t]*:|^[ \t]*(?:add_header|header_down)[ \t]+[+]?(?:authorization|(?:x-)?api-?key)\b/im

/** A header that a proxy sets on its answer, in its configuration. */
const onAnswer: Cause = (source) => {
  const match = ON_ANSWER.exec(source)
  return match
    ? [
        {
          id: 'rewrite-adds-nothing',
          span: { from: match.index, to: match.index + match[0].length },
          detail: 'answer',
          sure: true,
        },
      ]
    : []
}

const INTO_EXPORT = /\bexport[ \t]+\$\((?:cat|grep)\b[^|)\n]*(?:\|[ \t]*grep[^|)\n]*)?\)/
const IN_QUOTES = new RegExp(`^${KEY_NAME}=((["'])[^"'\\n]{6,}\\3)[ \\t]*\\r?$`, 'm')

// An argument with quotes around it and others inside.
const QUOTED_TWICE = new RegExp(
  `[ \\t](?:-e|--env|--set|--build-arg)[ =](["'])${KEY_NAME}=((?!\\1)["'][^"'\\n]{6,}["'])\\1`,
)

/** A variable for a container, with quotes inside of those of the shell. */
const quotesInArgument: Cause = (source) => {
  const match = QUOTED_TWICE.exec(source)
  const to = match ? match.index + match[0].length - 1 : 0
  return match ? [{ id: 'quotes-in-list', span: { from: to - (match[3]?.length ?? 1), to } }] : []
}

/** A file of variables that is split into words: quotes in it are letters then. */
const quotesInExport: Cause = (source) => {
  const match = INTO_EXPORT.test(source) ? IN_QUOTES.exec(source) : null
  const to = match ? match.index + match[0].trimEnd().length : 0
  return match ? [{ id: 'quotes-in-list', span: { from: to - (match[2]?.length ?? 1), to } }] : []
}

/** What the values of variables and headers tell, anywhere in a text. */
export const SAID_BY_VALUES: readonly Cause[] = [
  dollarInFile,
  blankInValue,
  breakInSecret,
  breakInList,
  loginOfProxy,
  droppedByWsgi,
  spacedValue,
  signMissing,
  onAnswer,
  quotesInExport,
  quotesInArgument,
]
