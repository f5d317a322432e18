import { type Cause, empty, firstName, isWithoutKey, KEY_NAME } from './cause.ts'

const PROTECTED = /\bprotected\b(?![- ]branch)/i
const UNPROTECTED =
  /\bmerge[ -]requests?\b|\bMRs?\b|\bfeature[ /-]|\bunprotected\b|\bnot protected\b|\bbranch(?:es)?\b/i

/** A protected variable of GitLab, and a job of another branch. */
export const protectedVariable: Cause = (source) => {
  const match = /\bvariables?\b|CI\/CD/i.test(source) && UNPROTECTED.test(source) ? PROTECTED.exec(source) : null
  const scoped = /\benvironment scope\b/i.exec(source)
  if (scoped && isWithoutKey(source)) return empty('scope', firstName(source), scoped.index, scoped[0])
  return match && isWithoutKey(source) ? empty('protected', firstName(source), match.index, match[0]) : []
}

const SOURCE_NONE =
  /Secret source: (?:None|Dependabot)|Encrypted environment variables have been removed for security reasons/
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
  `^[ \\t]+["']?${KEY_NAME}["']?[ \\t]*:[ \\t]*["']?\\$(?:\\1|\\{\\1\\}|\\(\\1\\))["']?[ \\t]*\\r?$`,
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

const ENVIRONMENT =
  /\b[Ee]nvironment secrets?\b|\bEnvironments?[ \t]*(?:>|\u203a|->)|\b(?:(?:set up|created?|made|added|have|in|to|under|of) (?:an?|the|my|our)(?: [\w"'`-]{1,30})? environment|environment (?:called|named))\b(?! variables?)/i

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

const COMPOSITE = /^[ \t]*using:[ \t]*["']?composite\b/m
const SECRET_THERE = /\$\{\{[ \t]*secrets\.(\w{1,60})[ \t]*\}\}/
const REFUSED_THERE = /Unrecognized named-value: ["']secrets["'](?:\.[^\n]{0,80}\bsecrets\.(\w{1,60}))?/

/** A composite action that asks for a secret by itself. */
export const secretInAction: Cause = (source) => {
  const match = REFUSED_THERE.exec(source) ?? (COMPOSITE.test(source) ? SECRET_THERE.exec(source) : null)
  return match ? empty('composite', match[1] ?? firstName(source), match.index, match[0]) : []
}

const TO_RUNNER =
  /\becho[ \t]+["']?([A-Za-z_]\w*)([ \t]{1,9}=|=(?=[ \t]))[^\n>]{1,300}>>[ \t]*"?\$\{?GITHUB_(?:ENV|OUTPUT)\b/

/** A variable that a step hands to the next ones, with spaces around its equals sign: they become a part of its name. */
export const spacesForRunner: Cause = (source) => {
  const match = TO_RUNNER.exec(source)
  const [all = '', name = '', sign = ''] = match ?? []
  const from = (match?.index ?? 0) + all.indexOf(name) + name.length
  return match ? [{ id: 'spaces-around-equals', span: { from, to: from + sign.length }, detail: name, sure: true }] : []
}
