import type { Cause } from './cause.ts'
import { faultAt } from './fault-where.ts'

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

const MADE_JSON =
  /\$(\w{1,40})[ \t]*=[ \t]*(?:@\{[^}]{0,2000}\}[ \t]*\|[ \t]*ConvertTo-Json\b|'[ \t]*\{[^\n'\\]{0,2000}")/gi
const SENT =
  /\bcurl\.exe\b(?:[^\n]|`\r?\n){0,2000}?[ \t](?:-d|--data(?:-raw|-binary)?|--json)[ \t]+["']?(\$(\w{1,40}))/gi

/** JSON in a variable of PowerShell that goes to curl.exe: the quotes in it are dropped there too. */
const jsonToCurl: Cause = (source) => {
  if (!/\bcurl\.exe\b/i.test(source) || /PSNativeCommandArgumentPassing|-replace/.test(source)) return []
  // PowerShell tells no capitals apart in names.
  const made = new Set(Array.from(source.matchAll(MADE_JSON), ([, name = '']) => name.toLowerCase()))
  for (const sent of source.matchAll(SENT))
    if (made.has(sent[2]?.toLowerCase() ?? '')) return faultAt('powershell-quotes', sent, sent[1] ?? '', '')
  return []
}

/** What PowerShell makes of variables. */
export const OF_POWERSHELL: readonly Cause[] = [colonBehindVariable, jsonToCurl]
