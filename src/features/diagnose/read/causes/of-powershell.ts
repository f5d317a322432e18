import type { Cause } from './cause.ts'
import { faultAt, faultWhere } from './fault-where.ts'

const CALLS =
  /\bInvoke-(?:RestMethod|WebRequest)\b|^[ \t]*(?:PS[^>\n]{0,200}>[ \t]*)?(?:irm|iwr)[ \t]|Variable reference is not valid/im
const COLON =
  /"(?:[^"\n`$]|`.|\$(?!\w{1,40}:))*\$(?!(?:env|script|global|local|private|using|variable|function|alias):)(\w{1,40}):(?!:)/i

/** A colon right behind a variable in double quotes: PowerShell takes both for one name. */
const colonBehindVariable: Cause = (source) => {
  const match = CALLS.test(source) ? COLON.exec(source) : null
  const name = match?.[1] ?? ''
  return match ? faultAt('powershell-variable', match, `$${name}:`, `${name} colon`) : []
}

const CREDENTIAL =
  /\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b(?:(?!-Authentication\b)[^\n])*?[ \t]-Credential\b(?![^\n]*-Authentication\b)/i

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

/** What PowerShell makes of variables, and it and Ansible of logins. */
export const OF_POWERSHELL: readonly Cause[] = [colonBehindVariable, credentialOnDemand, userOnDemand]
