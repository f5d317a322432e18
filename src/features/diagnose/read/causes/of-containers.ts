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

/** How containers, collectors and files of variables take what they are given. */
export const OF_CONTAINERS: readonly Cause[] = [mountedUnread, wordInCollector, templateInConnection, hashInValue]
