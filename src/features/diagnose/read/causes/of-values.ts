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

const LOGIN = /^[ \t]*(?:AuthType[ \t]+Basic\b|auth_basic[ \t]+(?!off)\S)[^\n]*/im

/** A proxy that asks for a login in the header that it hands on. */
const loginOfProxy: Cause = (source) => {
  const hands = /^[ \t]*(?:proxy_pass|ProxyPass)[ \t]/im.test(source)
  const sets = /(?:proxy_set_header|RequestHeader[ \t]+(?:set|unset|edit))[ \t]+"?Authorization/i.test(source)
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

/** What the values of variables and headers tell, anywhere in a text. */
export const SAID_BY_VALUES: readonly Cause[] = [dollarInFile, blankInValue, breakInSecret, loginOfProxy]
