import type { Fault } from '#src/features/diagnose/call.ts'
import { type Cause, empty, firstName, isWithoutKey, KEY_NAME } from './cause.ts'

const DEFINED = new RegExp(`\\b${KEY_NAME}\\b["'\`]? is already (?:defined|set)`)
const IN_FILE = new RegExp(`^${KEY_NAME}[ \\t]*=[ \\t]*["']?([^\\s"']{6,})["']?[ \\t]*\\r?$`, 'gm')

/** What a shell prints of a variable, or exports under its name. */
const shownValue = (source: string, name: string): RegExpExecArray | null =>
  new RegExp(
    `(?:\\b(?:echo|printenv|print)[ \\t]+["']?(?:\\$\\{?)?${name}\\}?["']?[ \\t]*\\r?\\n[ \\t]*|\\bexport[ \\t]+${name}=|\\bset -gx[ \\t]+${name}[ \\t]+|\\benv[^\\n]*grep[^\\n]*\\n[ \\t]*${name}=|\\bconfig\\b[^\\n]*\\n(?:[^\\n]*\\n)?[ \\t]*(?:- )?${name}[:=][ \\t]*)["']?([^\\s"']{3,})`,
  ).exec(source)

const isHidden = (value: string): boolean => /[*…<$]|\.\.\.|^x+$/i.test(value)

/** A file of variables, and a shell that has another value: what is set already wins. */
export const shellWins: Cause = (source) => {
  const said = DEFINED.exec(source)
  if (said) return [overridden(said[1] ?? '', said.index, said[0])]
  for (const { index, 0: line, 1: name = '', 2: value = '' } of source.matchAll(IN_FILE)) {
    const shown = shownValue(source.slice(0, index) + ' '.repeat(line.length) + source.slice(index + line.length), name)
    const other = shown?.[1] ?? ''
    if (shown && other !== value && !isHidden(other) && !isHidden(value))
      return [overridden(name, shown.index, shown[0])]
  }
  return []
}

const overridden = (name: string, from: number, text: string): Fault => ({
  id: 'value-overridden',
  span: { from, to: from + text.trimEnd().length },
  detail: `shell ${name}`,
})

const OUTER = new RegExp(
  `\\b(doppler run|op run|infisical run|chamber exec|aws-vault exec|sops exec-env|dotenvx? run|dotenv|env-cmd|docker(?:[ -]compose)? (?:run|exec)|podman (?:run|exec)|kubectl (?:run|exec)|heroku run)\\b[^'\\n]*\\bcurl\\b[^'\\n]*"[^"\\n]*\\$\\{?${KEY_NAME}`,
)
const OVER_SSH = new RegExp(`\\bssh[ \\t][^'\\n]*'[^'\\n]*\\$\\{?${KEY_NAME}`)

/** A variable that the outer shell fills in, before what sets it starts; or one that another machine does not have. */
export const filledTooSoon: Cause = (source) => {
  const ssh = OVER_SSH.exec(source)
  const match = ssh ?? OUTER.exec(source)
  const name = (ssh ? ssh[1] : match?.[2]) ?? ''
  if (!match || new RegExp(`^(?:[^\\n]*[$#%>] )?export ${name}=`, 'm').test(source)) return []
  const to = match.index + match[0].length
  const span = { from: to - name.length, to }
  return ssh
    ? [{ id: 'started-elsewhere', span, detail: `ssh ${name}` }]
    : [{ id: 'set-for-command', span, detail: `${name} ${match[1] ?? ''}` }]
}

const PRINTED_NULL =
  /\b(?:echo[ \t]+["']?\$\{?(\w+)\}?["']?|printenv[ \t]+(\w+))[ \t]*\r?\n[ \t]*(?:null|None|undefined)[ \t]*(?:\r?\n|$)/

/** A variable that was printed and holds the word for nothing. */
export const printedNull: Cause = (source) => {
  const match = PRINTED_NULL.exec(source)
  return match ? empty('null', match[1] ?? match[2] ?? '', match.index, match[0].trimEnd()) : []
}

const EMPTY_DEFAULT = /\bvariable[ \t]+"(\w*(?:key|token|secret)\w*)"[ \t]*\{[^{}]{0,300}\bdefault[ \t]*=[ \t]*""/i
const UNFOUND = /Failed to load environment files/
const STAGED = /\bstaged, but not set\b|\bsecrets set\b[^\n]*--stage\b/

/** A value that is not there yet: an empty default, a file that was not found, a secret that waits for a deploy. */
export const notThereYet: Cause = (source) => {
  const preset = EMPTY_DEFAULT.exec(source)
  if (preset) return empty('default', preset[1] ?? '', preset.index, preset[0])
  const unfound = UNFOUND.exec(source)
  const unread = /\bcat: (?:can't open |cannot open )?'?(\/?[\w./-]+)'?: No such file/.exec(source)
  if (unread) return empty('unread', unread[1] ?? '', unread.index, unread[0])
  const unresolved = /Could not resolve placeholder '([\w.-]+)'/.exec(source)
  if (unresolved) return empty('unresolved', unresolved[1] ?? '', unresolved.index, unresolved[0])
  const match = unfound ?? STAGED.exec(source)
  return match ? empty(unfound ? 'unfound' : 'staged', firstName(source), match.index, match[0]) : []
}

const CRON = new RegExp(
  `^(?:(?:[\\d*][\\d*/,-]*[ \\t]+){5}|@(?:daily|hourly|reboot|weekly)[ \\t]+)[^ \\t\\n][^\\n]*\\$\\{?${KEY_NAME}`,
  'm',
)

/** A variable in a line of cron, which no line of the crontab sets. */
export const cronVariable: Cause = (source) => {
  const match = CRON.exec(source)
  const name = match?.[1] ?? ''
  const isSet =
    match !== null && (new RegExp(`^${name}=`, 'm').test(source) || /(?:^|[ &;])(?:\.|source)[ \t]+\S/.test(match[0]))
  return match && !isSet
    ? [
        {
          id: 'started-elsewhere',
          span: { from: match.index, to: match.index + match[0].length },
          detail: `cron ${name}`,
        },
      ]
    : []
}

const MASKED = /(?:\*{3}|[\u2022\u25cf]{3}|(?<=\w)(?:\.{3}|\u2026))([A-Za-z0-9]{3,8})\b/g
const OF_KEY = /\b(?:key|token|secret|authorization|bearer)\b|api-?key/i

/** Two keys that are masked but for their ends, which differ: what was saved, and what is sent. */
export const maskedApart: Cause = (source) => {
  if (!isWithoutKey(source) && !/\binvalid\b|\brevoked\b/i.test(source)) return []
  const shown = [...source.matchAll(MASKED)].filter(({ index }) =>
    OF_KEY.test(source.slice(source.lastIndexOf('\n', index) + 1, index)),
  )
  const [first] = shown
  const other = shown.find(([, end = '']) => end !== first?.[1] && end.length === first?.[1]?.length)
  const isSent = (each: RegExpExecArray | undefined): boolean =>
    each !== undefined &&
    /authorization|bearer|api-?key:/i.test(source.slice(source.lastIndexOf('\n', each.index) + 1, each.index))
  const sent = [first, other].filter(isSent)
  return first && other && sent.length > 0
    ? [
        {
          id: 'environment-stale',
          span: { from: other.index, to: other.index + other[0].length },
          detail: `masked ${sent[0]?.[1] ?? ''}`,
        },
      ]
    : []
}

const PM2 = /\bpm2 (?:restart|reload)\b(?![^\n`]*--update-env)/
const ADDED = /\bAdded Environment Variable\b|\bvercel env add\b|\bnetlify env:set\b/
const IN_DASHBOARD =
  /\b(?:added|set|put|entered|configured)\b[^\n]{0,80}\b(?:Vercel|Netlify|Cloudflare Pages|Amplify)\b/i
const DEPLOYED_AGAIN = /\bre-?deploy(?:ed|ing|ment)?\b|\bdeployed (?:it )?again\b|\bnew deploy/i
const CHANGED = /\b(?:secret|configmap)\/\S+ configured\b/

/** A program that still has the variables of its start. */
export const keptFromStart: Cause = (source) => {
  if (!isWithoutKey(source) && !CHANGED.test(source)) return []
  const [, name = '', value = ''] = new RegExp(`--from-literal[= ]["']?${KEY_NAME}=([\\w-]{6,})`).exec(source) ?? []
  const changed = CHANGED.exec(source)
  const old = changed && name !== '' ? shownValue(source, name)?.[1] : undefined
  const pm2 = PM2.exec(source)
  const match =
    pm2 ??
    (old !== undefined && old !== value ? changed : undefined) ??
    (/\bundefined\b|MISSING_API_KEY|Missing auth/.test(source)
      ? (ADDED.exec(source) ?? (DEPLOYED_AGAIN.test(source) ? null : IN_DASHBOARD.exec(source)))
      : null)
  return match
    ? [
        {
          id: 'environment-stale',
          span: { from: match.index, to: match.index + match[0].length },
          detail: pm2 ? 'pm2' : match === changed ? 'pod' : 'deployment',
        },
      ]
    : []
}
