import type { Fault } from '#src/features/diagnose/call.ts'
import type { Cause } from './cause.ts'
import { isWithoutKey, KEY_NAME } from './cause.ts'

const spanOf = ({ index, 0: text }: RegExpExecArray): Fault['span'] => ({
  from: index,
  to: index + text.trimEnd().length,
})
const one = (id: Fault['id'], match: RegExpExecArray | null, detail?: string): readonly Fault[] =>
  match ? [{ id, span: spanOf(match), ...(detail !== undefined && { detail }) }] : []

const OPTION_RUN =
  /^[^\n]{0,60}?\b(?:ba|z|da|k)?sh: (?:line \d+: |\d+: )?(?:command not found: )?(?:-[HdXFu]|--(?:header|data|data-raw|request|url|form))(?:: (?:command )?not found)?[ \t]*\r?$/m

/** What a shell says of an option that it took for a command: the line above was not continued. */
const optionRun: Cause = (source) =>
  // Behind an & the command ends too, which is another mistake.
  /^\[\d\] \d+/m.test(source) ? [] : one('continuation-missing', OPTION_RUN.exec(source))

const NO_ARRAYS = /Syntax error: "\(" unexpected|Bad substitution/

/** A list of bash that another shell refuses. */
const arrayInSh: Cause = (source) =>
  /^[ \t]*\w+\+?=\(/m.test(source) ? one('array-in-sh', NO_ARRAYS.exec(source)) : []

const EXPORTING = new RegExp(
  `^(?:[^\\n]{0,60}[$#%>][ \\t]+)?export[ \\t]+${KEY_NAME}=(?:"[^"\\n]*"|'[^'\\n]*'|[^\\s"';&|]+)[ \\t]+(curl|node|python3?|npm|npx|https?|wget|go|php|ruby|java|\\./\\S+)[ \\t]`,
  'm',
)

/** A command on the line of an export. */
const exportTakesLine: Cause = (source) => {
  const match = EXPORTING.exec(source)
  return one('export-takes-line', match, match?.[2])
}

const IN_CONFIG = /^[ \t]*(?:--)?header[ \t]*(?:=[ \t]*|:[ \t]+|[ \t])[A-Za-z][\w-]*:[ \t]+[^\s"'][^\n"]*$/im

/** A header of a file of options for curl without quotes around it. */
const unquotedInConfig: Cause = (source) =>
  /'header' uses unquoted whitespace|\bcurl\b[^\n]{0,200}[ \t](?:-K|--config)[ \t=]|\bcurlrc\b/.test(source)
    ? one('config-unquoted', IN_CONFIG.exec(source))
    : []

const SENT_EQUALS = /^> =(?=[\w-]+:)/m

/** A header that went out with the equals sign of its option. */
const sentEquals: Cause = (source) => one('option-equals', SENT_EQUALS.exec(source))

const SINGLE = /\b(custom_?headers?|headers)["']?[ \t]*:[ \t]*["']?\{[ \t]*'[\w-]+'[ \t]*:/i

/** Headers for an action in a text that is almost JSON. */
const singleInJson: Cause = (source) => {
  const match = /could not parse|parse\w* (?:custom)?headers|\bSyntaxError\b[^\n]*JSON|in JSON at/i.test(source)
    ? SINGLE.exec(source)
    : null
  // An object of code is no JSON.
  const isCode = match !== null && /\(\{[^()]*$/.test(source.slice(Math.max(0, match.index - 200), match.index))
  return isCode ? [] : one('json-single-quotes', match, match?.[1])
}

const ARGS = /^[ \t]*args:[^\n]*(?:-H|--header)[^\n]*(\$\{?[A-Z]\w*\}?)/m
// The same with what the runner fills in, where curl says that the header fell apart.
const FILLED_ARGS = /^[ \t]*args:[^\n]*(?:-H|--header)[^\n]*\$\{\{[^\n]*/m

/** A command in the args of an action, which no shell runs. */
const argsOfAction: Cause = (source) => {
  const isAction = /^[ \t]*(?:-[ \t]+)?uses:/m.test(source)
  const match = isAction ? ARGS.exec(source) : null
  if (isAction && !match && /Could not resolve host/.test(source))
    return one('args-without-shell', FILLED_ARGS.exec(source), 'variables')
  const [, name = ''] = /-H[^\n]*?(\$\{?[A-Z]\w*\}?)/.exec(match?.[0] ?? '') ?? []
  return one('args-without-shell', match, name)
}

const WRAPPED = /\|[ \t]*base64\b(?![^\n)]*(?:-w ?0|--wrap[= ]0|-b ?0|tr -d))/

/** A header that holds the line breaks of base64, where curl says that it refused one. */
const wrappedBase64: Cause = (source) =>
  /exit code:? 43\b|\bcurl: \(43\)|\bcode 43\b/.test(source) ? one('encoded-lines', WRAPPED.exec(source), 'base64') : []

const PERCENT = /^(?:(?:[\d*][\d*/,-]*[ \t]+){5}|@(?:daily|hourly|reboot|weekly)[ \t]+)(?:[^\n%\\]|\\.){1,500}(%)/m

/** A percent sign in a line of cron. */
const percentInCron: Cause = (source) => {
  const match = /\bcurl\b/.test(source) ? PERCENT.exec(source) : null
  const to = match ? match.index + match[0].length : 0
  return match ? [{ id: 'cron-percent', span: { from: to - 1, to } }] : []
}

/** What fish says of braces around a name. */
const bracesInFish: Cause = (source) =>
  one('braces-in-fish', /\$\{ is not a valid variable in fish|fish: Variables cannot be bracketed/.exec(source))

const TAG =
  /:[ \t]*((?:secret|env_var)![ \t]*\w+|["']!(?:secret|env_var|input)[ \t]+\w+["']|![Ss]ecrets?:[ \t]*\w+|!SECRET[ \t]+\w+|!secrets[ \t]+\w+)/

/** A tag of YAML that is written so that it is a text. */
const tagAsText: Cause = (source) => {
  const match = TAG.exec(source)
  const text = match?.[1] ?? ''
  return match
    ? [
        {
          id: 'tag-as-text',
          span: { from: match.index + match[0].length - text.length, to: match.index + match[0].length },
          detail: /^\w/.test(text) ? 'behind' : /^["']/.test(text) ? 'quoted' : '',
        },
      ]
    : []
}

const IN_RECIPE = /^\t[^'\n]{0,300}'[^'$\n]{0,100}\$([A-Z]\w{1,60})'/m

/** A variable with a single dollar between single quotes of a rule of make. */
const dollarOfMake: Cause = (source) => {
  const match = /^[\w./-]+:(?!\/)[^\n=]*\n(?:\t[^\n]*\n)*\t/m.test(source) ? IN_RECIPE.exec(source) : null
  const to = (match?.index ?? 0) + (match?.[0].length ?? 0) - 1
  const name = match?.[1] ?? ''
  return match ? [{ id: 'variable-of-make', span: { from: to - name.length - 1, to }, detail: `${name} single` }] : []
}

const UNDERSCORED = /client sent invalid header line: "(\w+_\w+)(?::[ \t]*(?:Bearer )?((?=[\w-]*\d)[\w-]{12,300}))?/

/** What nginx writes into its log of a header with an underscore: the key behind it, too. */
const underscoreInLog: Cause = (source) => {
  const match = UNDERSCORED.exec(source)
  const [all = '', name, value] = match ?? []
  const to = (match?.index ?? 0) + all.length
  return [
    ...one('dropped-by-nginx', match, name),
    ...(value === undefined ? [] : [{ id: 'key-in-log', span: { from: to - value.length, to } } as const]),
  ]
}

const WINDOWS = /\bWindows(?: (?:1[01]|7|8|Server))?\b|\bwin1[01]\b/i
const OTHER_SHELL =
  /\bpower ?shell\b|\bpwsh\b|\bbash\b|\bWSL\b|\bcygwin\b|\bmsys|\bmac(?:OS)?\b|\blinux\b|^[ \t]*[$%] /im
const SINGLE_QUOTED = /\bcurl(?:\.exe)?\b[^\n"]{1,300}?[ \t](?:-H|--header)[ \t=]'[^'\n]{1,300}'/

/** Single quotes around a header, somebody on Windows, and an answer that no key came: cmd.exe does not know them. */
const singleOnWindows: Cause = (source) => {
  const isSeen = WINDOWS.test(source) && !OTHER_SHELL.test(source) && isWithoutKey(source)
  return isSeen ? one('single-quotes-in-cmd', SINGLE_QUOTED.exec(source)) : []
}

/** What shells, runners and servers say of a line, anywhere in a text. */
export const SAID_BY_SHELLS: readonly Cause[] = [
  percentInCron,
  bracesInFish,
  arrayInSh,
  exportTakesLine,
  singleInJson,
  argsOfAction,
  tagAsText,
  underscoreInLog,
]
/** The same, where a call stands beside it. */
export const SAID_BESIDE_CALLS: readonly Cause[] = [
  optionRun,
  unquotedInConfig,
  sentEquals,
  wrappedBase64,
  dollarOfMake,
  singleOnWindows,
]
