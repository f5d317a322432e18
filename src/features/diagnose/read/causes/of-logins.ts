import type { Cause } from './cause.ts'
import { faultAt, faultWhere } from './fault-where.ts'

const CREDENTIAL =
  /\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b(?:(?!-Authentication\b)[^\n]){0,2000}?[ \t]-Credential\b(?![^\n]{0,2000}-Authentication\b)/i

/** A login that PowerShell keeps until an answer asks for it. */
const credentialOnDemand: Cause = (source) => {
  const match = CREDENTIAL.exec(source)
  return match ? faultWhere('given-on-demand', match, '-Credential') : []
}

const BY_USER =
  /^[ \t]+(?:uri|ansible\.builtin\.uri):[ \t]*\r?\n(?:[ \t][^\n]*\n){0,12}?[ \t]+((?:url_)?user(?:name)?:)[ \t]*\S/m

/** A login that Ansible keeps until an answer asks for it. */
const userOnDemand: Cause = (source) => {
  const match = /\bforce_basic_auth:[ \t]*["']?(?:yes|true|on)/i.test(source) ? null : BY_USER.exec(source)
  return match ? faultAt('given-on-demand', match, match[1] ?? '', 'user') : []
}

const ASKS = /^[ \t]*auth_request[ \t]+(?!off\b)\S[^\n]*/m
const FROM_LOGIN =
  /^[ \t]*auth_request_set[ \t]+(\$\w{1,60})[ \t]+\$upstream_http_(?:authorization|x_auth_request_\w+)/gm
const HANDED_ON = /^[ \t]*proxy_set_header[ \t]+["']?Authorization["']?[ \t][^\n]*/gim
const AT_LOGIN =
  /401 Authorization Required|\boauth2\/(?:start|sign_in)\b[^\n;]*$|\b302\b(?! ?\/)|\bsign[- ]in page\b|\blogin page\b/im

/** nginx that asks a service for logins before it hands a call on. */
const askedFirst: Cause = (source) => {
  const match = ASKS.exec(source)
  if (!match) return []
  const given = new Set(Array.from(source.matchAll(FROM_LOGIN), ([, name]) => name))
  const takesKey = /\bx-api-key\b|\bapi-key:/i.test(source)
  for (const line of takesKey ? [] : source.matchAll(HANDED_ON))
    if (line[0].match(/\$\w+/g)?.some((name) => given.has(name)))
      return faultWhere('login-of-proxy', line, 'token', true)
  const rest = source.replace(/^[ \t]*(?:error_page|auth_request|location)\b[^\n]*/gm, '')
  return AT_LOGIN.test(rest) ? faultWhere('login-of-proxy', match, 'gate', true) : []
}

/** Logins that are kept until somebody asks for them, and that a proxy asks for first. */
export const OF_LOGINS: readonly Cause[] = [credentialOnDemand, userOnDemand, askedFirst]
