import { composeFaults } from '#src/features/diagnose/read/texts/compose.ts'
import { sourceLines } from '#src/features/diagnose/read/texts/lines.ts'
import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import { type Cause, firstName, isWithoutKey, KEY_NAME } from './cause.ts'
import { faultAt, faultWhere } from './fault-where.ts'

const MOUNTED =
  /(?:[ \t](?:-v|--volume)[ =]["']?|^[ \t]*-[ \t]+["']?)[^\s"':]{0,200}\.env:\/[\w./-]{1,200}|--mount[ =][^\s]{0,200}\.env,(?:target|dst|destination)=[^\s,]{1,200}/m
const LOADS = /dotenv|environs|decouple|BaseSettings|pydantic|--env-file|env_file|\bsource \.|\bset -a\b/i

/** A file of variables that is there in the container as a file, and that nothing loads. */
const mountedUnread: Cause = (source) => {
  const match = isWithoutKey(source) && !LOADS.test(source) ? MOUNTED.exec(source) : null
  return match ? faultWhere('env-file-unread', match, `mounted ${firstName(source)}`) : []
}

/** A unit of systemd without its variables, beside a .env file that it does not read. */
const unitWithoutFile: Cause = (source) => {
  const isUnit = /^\[Service\]/m.test(source) && !/^Environment(?:File)?=/m.test(source)
  const match = isUnit && isWithoutKey(source) && /\.env\b/.test(source) ? /^ExecStart=[^\n]*/m.exec(source) : null
  return match ? faultWhere('env-file-unread', match, `systemd ${firstName(source)}`) : []
}

const WORKER = /^\[env\.([\w-]{1,40})(?:\.vars)?\]/m
const DEPLOYED = /\bwrangler[ \t]+(?:deploy|publish)\b(?![^\n]*[ \t](?:--env|-e)\b)/

/** Values of an environment of a Worker that is deployed without it. */
const otherEnvironment: Cause = (source) => {
  const match = isWithoutKey(source) && DEPLOYED.test(source) ? WORKER.exec(source) : null
  return match ? faultWhere('secret-empty', match, `wrangler-env ${match[1] ?? ''}`) : []
}

const WARNED =
  /\b(?:contains|ends with|has) a (?:trailing|final) (?:newline|line break)\b|\btrailing newline (?:in|at)\b/i

/** What a program says of a line break at the end of a secret. */
const warnedOfBreak: Cause = (source) => {
  const match = WARNED.exec(source)
  return match ? faultWhere('encoded-line-break', match, 'warned') : []
}

const ADDRESS = new RegExp(
  `["']?\\b((?:[\\w-]{0,30}_)?(?:api[-_]?key|secret[-_]?key|token))["']?[ \\t]*[:=][ \\t]*["']?(https?:\\/\\/[^\\s"']{4,300})`,
  'i',
)

/** An address where a file keeps the key. */
const addressForKey: Cause = (source) => {
  const match = isWithoutKey(source) || /\binvalid\b/i.test(source) ? ADDRESS.exec(source) : null
  return match && !/\bcurl\b|\bfetch\(|requests\./.test(source)
    ? faultAt('path-kept', match, match[2] ?? '', `${match[1] ?? ''} address`)
    : []
}

const COLLECTED = /\bscrape_configs:|\bstatic_configs:|\bmetrics_path:|\bremote_(?:write|read):/
const WORD_KEPT =
  /^[ \t]*(?:bearer_token|authorization:[ \t]*\r?\n(?:[ \t]+type:[^\n]{0,40}\n)?[ \t]+credentials):[ \t]*["']?Bearer[ \t]+(?=\S)/im

/** A scheme in the token of a collector, which writes one by itself. */
const wordInCollector: Cause = (source) => {
  const match = COLLECTED.test(source) ? WORD_KEPT.exec(source) : null
  const to = match ? match.index + match[0].trimEnd().length : 0
  return match ? [{ id: 'scheme-by-client', span: { from: to - 6, to }, detail: 'Prometheus' }] : []
}

const CONNECTION = /\bAIRFLOW_CONN_|\bconn_type\b|\bConnection (?:Type|Id)\b|\bhttp_conn_id\b/i
const IN_EXTRA = /\bextras?["']?[ \t]*[:=][^\n]{0,400}?(\{\{[^{}\n]{1,120}\}\})/i

/** A template in a connection of Airflow, which fills in none there. */
const templateInConnection: Cause = (source) => {
  const match = CONNECTION.test(source) ? IN_EXTRA.exec(source) : null
  const text = match?.[1] ?? ''
  return match ? faultAt('template-in-connection', match, text, text) : []
}

const HASH = new RegExp(
  `^(?:export[ \\t]+)?${KEY_NAME}=(?=[^\\s"'#]*\\d)([^\\s"'#$]{4,200})(#[^\\s#"']{3,200})[ \\t]*\\r?$`,
  'm',
)

/** A key in a file of variables with a # in it. */
const hashInValue: Cause = (source) => {
  const match = HASH.exec(source)
  const rest = match?.[3] ?? ''
  // Behind a whole key it begins a comment.
  if (!match || !/\d/.test(rest) || beginsLikeKey(match[2] ?? '')) return []
  const at = match.index + match[0].lastIndexOf(rest)
  const sure = /\bundefined\b|\bprocess\.env\b|\btruncat|\bcut\b|\bdotenv\b/i.test(source)
  return [{ id: 'hash-in-value', span: { from: at, to: at + 1 }, sure }]
}

/** A compose file in a text, beside the file of variables that it hands to nobody. */
const notInContainer: Cause = (source) =>
  isWithoutKey(source) && /^services:/m.test(source) && !/\$\{?[A-Z]/.test(source)
    ? composeFaults(sourceLines(source)).filter(({ id }) => id === 'not-in-container')
    : []

const TAKEN_AS_TEXT =
  /\bliteral(?:ly)?\b|\bnot (?:being )?(?:expanded|resolved|substituted|interpolated|replaced)\b|\bunresolved\b|\bas (?:is|plain text)\b/i
const IN_BRACES =
  /^[ \t]*["']?[\w.-]{0,40}(?:key|token|secret)["']?[ \t]*[:=][ \t]*["']?(\$\{[A-Z]\w{0,60}\})["']?,?[ \t]*\r?$/im

/** A variable in a file of settings, of which the text says that nothing fills it in. */
const bracesKept: Cause = (source) => {
  const match = TAKEN_AS_TEXT.test(source) ? IN_BRACES.exec(source) : null
  const text = match?.[1] ?? ''
  return match ? faultAt('reference-kept', match, text, `braces ${text}`) : []
}

const HEROKU = new RegExp(
  `\\bheroku config:set[^\\n]*?[ \\t]${KEY_NAME}=(?=[\`$])[^\\n]*\\n[^\\n]*(?:Usage:[^\\n]*\\n[^\\n]*)?Must specify KEY and VALUE`,
)

/** A value of Heroku that the shell makes several words of. */
const splitForHeroku: Cause = (source) => {
  const match = HEROKU.exec(source)
  return match ? faultWhere('never-set', match, `${match[1] ?? ''} heroku`) : []
}

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

const EXEC =
  /^[ \t]*(?:command|entrypoint|test|args):[ \t]*\[[ \t]*["'](?:CMD|curl|wget|http)["'][^\n]*["'][\w-]{1,40}:[ \t]?(?:Bearer )?\$?\$\{?([A-Z]\w*)\}?["']/m

/** A variable in a command that is a list: compose fills one dollar sign in by itself, and nobody two. */
const listWithoutShell: Cause = (source) => {
  const match = EXEC.exec(source)
  const name = match?.[1] ?? ''
  const isFilled = /^services:/m.test(source) && !/\$\$\{?\w+\}?["']$/.test(match?.[0] ?? '')
  return match && !isFilled ? faultAt('args-without-shell', match, name, `exec ${name}`) : []
}

/** How containers, collectors and files of variables take what they are given. */
export const OF_CONTAINERS: readonly Cause[] = [
  blankInName,
  wideFile,
  listWithoutShell,
  mountedUnread,
  unitWithoutFile,
  otherEnvironment,
  warnedOfBreak,
  addressForKey,
  wordInCollector,
  templateInConnection,
  hashInValue,
  notInContainer,
  bracesKept,
  splitForHeroku,
]
