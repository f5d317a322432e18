import { type Cause, KEY_NAME } from './cause.ts'
import { faultAt, faultWhere } from './fault-where.ts'

const BLANK_NAME = new RegExp(
  `\\bvariable(?: name)? '${KEY_NAME}[ \\t]+' (?:contains whitespaces|may not contain whitespace)`,
)

/** What docker says of a file with a blank in front of an equals sign. */
const blankInName: Cause = (source) => {
  const match = BLANK_NAME.exec(source)
  return match ? faultWhere('spaces-around-equals', match, match[1], true) : []
}

const NO_UTF8 = /codec can't decode byte 0xf[ef] in position 0\b/

/** What Python says of a file of variables in UTF-16. */
const wideFile: Cause = (source) => {
  const match = /\.env\b|dotenv/i.test(source) ? NO_UTF8.exec(source) : null
  return match ? faultWhere('utf-16', match) : []
}

const MADE_JSON =
  /\$(\w{1,40})[ \t]*=[ \t]*(?:@\{[^}]{0,2000}\}[ \t]*\|[ \t]*ConvertTo-Json\b|'[ \t]*\{[^\n'\\]{0,2000}")/gi

/** JSON in a variable of PowerShell that goes to curl.exe: the quotes in it are dropped there too. */
const jsonToCurl: Cause = (source) => {
  if (!/\bcurl\.exe\b/i.test(source) || /PSNativeCommandArgumentPassing|-replace/.test(source)) return []
  for (const { 1: name = '' } of source.matchAll(MADE_JSON)) {
    const sent = new RegExp(
      `\\bcurl\\.exe\\b(?:[^\\n]|\`\\r?\\n){0,2000}?[ \\t](?:-d|--data(?:-raw|-binary)?|--json)[ \\t]+["']?(\\$${name})\\b`,
      'i',
    ).exec(source)
    if (sent) return faultAt('powershell-quotes', sent, sent[1] ?? '', '')
  }
  return []
}

const EXEC =
  /^[ \t]*(?:command|entrypoint|test|args):[ \t]*\[[ \t]*["'](?:CMD|curl|wget|http)["'][^\n]*["'][\w-]{1,40}:[ \t]?(?:Bearer )?\$?\$\{?([A-Z]\w*)\}?["']/m

/** A variable in a command that is a list: compose fills one dollar sign in by itself, and nobody two. */
const listWithoutShell: Cause = (source) => {
  const match = EXEC.exec(source)
  const name = match?.[1] ?? ''
  const isFilled = /^services:/m.test(source) && !/\$\$\{?\w+\}?["']$/.test(match?.[0] ?? '')
  return match && !isFilled ? faultAt('args-without-shell', match, name, `exec ${name}`) : []
}

const ASKS = /^[ \t]*auth_request[ \t]+(?!off\b)\S[^\n]*/m
const FROM_LOGIN =
  /^[ \t]*auth_request_set[ \t]+(\$\w{1,60})[ \t]+\$upstream_http_(?:authorization|x_auth_request_\w+)/gm
const AT_LOGIN =
  /401 Authorization Required|\boauth2\/(?:start|sign_in)\b[^\n;]*$|\b302\b(?! ?\/)|\bsign[- ]in page\b|\blogin page\b/im

/** nginx that asks a service for logins before it hands a call on. */
const askedFirst: Cause = (source) => {
  const match = ASKS.exec(source)
  if (!match) return []
  for (const { 1: name = '' } of source.matchAll(FROM_LOGIN)) {
    const line = new RegExp(
      `^[ \\t]*proxy_set_header[ \\t]+["']?Authorization["']?[ \\t][^\\n]*\\${name}\\b[^\\n]*`,
      'im',
    ).exec(source)
    if (line && !/\bx-api-key\b|\bapi-key:/i.test(source)) return faultWhere('login-of-proxy', line, 'token', true)
  }
  const rest = source.replace(/^[ \t]*(?:error_page|auth_request|location)\b[^\n]*/gm, '')
  return AT_LOGIN.test(rest) ? faultWhere('login-of-proxy', match, 'gate', true) : []
}

/** Commands that are lists, files of variables as programs refuse them, and logins in front of a proxy. */
export const OF_LISTS: readonly Cause[] = [blankInName, wideFile, jsonToCurl, listWithoutShell, askedFirst]
