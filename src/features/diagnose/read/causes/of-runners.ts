import type { Fault } from '#src/features/diagnose/call.ts'
import type { Cause } from './cause.ts'

const NAME = '([A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET)[A-Z0-9_]*)'
const empty = (how: string, name: string, from: number, text: string): readonly Fault[] => [
  { id: 'secret-empty', span: { from, to: from + text.length }, detail: `${how} ${name}` },
]
const firstName = (source: string): string => new RegExp(`\\b${NAME}\\b`).exec(source)?.[1] ?? 'the\u00a0variable'

/** Whether the text tells of a call without a key. */
const isWithoutKey = (source: string): boolean =>
  /\b40[13]\b|MISSING_API_KEY|Missing authorization|Unauthorized|\bempty\b|\bundefined\b|not set/i.test(source)

const PROTECTED = /\bprotected\b(?![- ]branch)/i
const UNPROTECTED = /\bmerge request|\bMRs?\b|\bfeature[ /-]|\bunprotected\b|\bnot protected\b|\bbranch(?:es)?\b/i

/** A protected variable of GitLab, and a job of another branch. */
export const protectedVariable: Cause = (source) => {
  const match = /\bvariables?\b|CI\/CD/i.test(source) && UNPROTECTED.test(source) ? PROTECTED.exec(source) : null
  return match && isWithoutKey(source) ? empty('protected', firstName(source), match.index, match[0]) : []
}

const SOURCE_NONE = /Secret source: (?:None|Dependabot)/
const FORK = /\bfork(?:s|ed)?\b(?!\()|\bdependabot\b/i
const RUNNER =
  /\bsecrets\.\w|^[ \t]*env:[ \t]*$|##\[group\]|\bGitHub Actions?\b|\bworkflows?\b|\bpull requests?\b|\bPRs?\b/im

/** A run for a fork, or for Dependabot: those get no secrets. */
export const forkedRun: Cause = (source) => {
  const said = SOURCE_NONE.exec(source)
  const match = said ?? (RUNNER.test(source) && isWithoutKey(source) ? FORK.exec(source) : null)
  return match ? empty('fork', firstName(source), match.index, match[0]) : []
}

const SELF = new RegExp(
  `^[ \\t]+["']?${NAME}["']?[ \\t]*:[ \\t]*["']?\\$(?:\\1|\\{\\1\\}|\\(\\1\\))["']?[ \\t]*\\r?$`,
  'm',
)

/** A variable of a pipeline that is set to itself. */
export const setToItself: Cause = (source) => {
  const match = /^[ \t]*variables:[ \t]*\r?$/m.test(source) ? SELF.exec(source) : null
  return match ? empty('self', match[1] ?? '', match.index, match[0]) : []
}

const SKIPPED = /Keys \[([\w.-]+)(?:, [^\]\n]*)?\] from the EnvFrom \w+ \S+ were skipped/

/** A key of a Secret that the kubelet leaves out, since a variable may not be named so. */
export const skippedName: Cause = (source) => {
  const match = SKIPPED.exec(source)
  return match ? empty('skipped', match[1] ?? '', match.index, match[0]) : []
}

const DEFINED = new RegExp(`\\b${NAME}\\b["'\`]? is already (?:defined|set)`)
const IN_FILE = new RegExp(`^${NAME}[ \\t]*=[ \\t]*["']?([^\\s"']{6,})["']?[ \\t]*\\r?$`, 'gm')

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

const ENVIRONMENT = /\b[Ee]nvironment secrets?\b|\bEnvironments?[ \t]*(?:>|\u203a|->)/

/** A secret of an environment, and jobs that name none. */
export const environmentSecret: Cause = (source) => {
  const match = /^[ \t]*jobs:/m.test(source) && !/^[ \t]+environment:/m.test(source) ? ENVIRONMENT.exec(source) : null
  return match ? empty('environment', firstName(source), match.index, match[0]) : []
}

const CALLS = /^[ \t]+(?:-[ \t]+)?uses:[ \t]*["']?\S*\.github\/workflows\/\S+/m

/** A workflow that is called, and gets no secrets. */
export const calledWorkflow: Cause = (source) => {
  const match = /^[ \t]+secrets:/m.test(source) ? null : CALLS.exec(source)
  const [, name = ''] = /\bsecrets\.(\w+)/.exec(source) ?? []
  return match && (name !== '' || isWithoutKey(source))
    ? empty('called', name === '' ? firstName(source) : name, match.index, match[0])
    : []
}

const OUTER = new RegExp(
  `\\b(doppler run|op run|infisical run|chamber exec|aws-vault exec|sops exec-env|dotenvx? run|dotenv|env-cmd|docker(?:[ -]compose)? (?:run|exec)|podman (?:run|exec)|kubectl (?:run|exec)|heroku run)\\b[^'\\n]*\\bcurl\\b[^'\\n]*"[^"\\n]*\\$\\{?${NAME}`,
)
const OVER_SSH = new RegExp(`\\bssh[ \\t][^'\\n]*'[^'\\n]*\\$\\{?${NAME}`)

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
  const match = unfound ?? STAGED.exec(source)
  return match ? empty(unfound ? 'unfound' : 'staged', firstName(source), match.index, match[0]) : []
}

const CRON = new RegExp(
  `^(?:(?:[\\d*][\\d*/,-]*[ \\t]+){5}|@(?:daily|hourly|reboot|weekly)[ \\t]+)[^ \\t\\n][^\\n]*\\$\\{?${NAME}`,
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

const REFUSED_FILE =
  /CI configuration is invalid|config should be a string or a (?:nested )?array|mapping values are not allowed|did not find expected key|Nested mappings are not allowed/i
// A command in YAML without quotes around it, in which a colon stands before a space.
const PLAIN_ITEM =
  /^[ \t]*(?:-[ \t]+|(?:-[ \t]+)?(?:run|command|script|sh|cmd|exec|bash|pwsh):[ \t]+)(?:curl|http|https|wget|xh)[ \t][^\n]*["'](?:authorization|(?:x-)?api-key):[ \t][^\n]*$/im

/** A line of YAML with a header in it that is no text. */
export const colonInYaml: Cause = (source) => {
  const isYaml = REFUSED_FILE.test(source) || /^[ \t]*[\w-]+:[ \t]*\r?\n[ \t]+\S/m.test(source)
  const match = isYaml && !/[|>][-+]?[ \t]*\r?\n[ \t]*(?:-[ \t]+)?curl/.test(source) ? PLAIN_ITEM.exec(source) : null
  return match
    ? [
        {
          id: 'yaml-colon',
          span: { from: match.index, to: match.index + match[0].length },
          sure: REFUSED_FILE.test(source),
        },
      ]
    : []
}
