import type { Fault } from '#src/features/diagnose/call.ts'
import { type Cause, empty, firstName, isWithoutKey, KEY_NAME } from './cause.ts'

const fault = (id: Fault['id'], match: RegExpExecArray, detail: string, sure = false): readonly Fault[] => [
  { id, span: { from: match.index, to: match.index + match[0].trimEnd().length }, detail, ...(sure && { sure }) },
]

const SHOWS_NOTHING = /\bNone\b|\bNoneType\b|\bundefined\b|\bnull\b|\bnil\b|not set|MISSING_API_KEY|Missing auth/
const EXAMPLE = /(?<![\w.])\.env\.(?:example|sample|template|dist)\b/
const OWN = /(?<![\w.])\.env(?![.\w])/

/** A sample of a file of variables that nobody copied. */
const exampleKept: Cause = (source) => {
  const match = SHOWS_NOTHING.test(source) && !OWN.test(source) ? EXAMPLE.exec(source) : null
  return match ? fault('env-file-unread', match, `example ${match[0]}`) : []
}

const DOTENV = /\bdotenv\b/
const FROM_ABOVE = /\bnode[ \t]+(?:\.\/)?[\w-]+\/[\w./-]+/
const BELOW = /[\w-]\/\.env\b|^[ \t]+[\w-]+\/[ \t]*\n[ \t]+\.env\b/m

/** A file of variables beside a program that is started from another folder. */
const otherFolder: Cause = (source) => {
  const isSeen = DOTENV.test(source) && BELOW.test(source) && SHOWS_NOTHING.test(source) && !/\bpath:/.test(source)
  const match = isSeen ? FROM_ABOVE.exec(source) : null
  return match ? fault('env-file-unread', match, `directory ${firstName(source)}`) : []
}

const IN_PYTHON = new RegExp(`\\bos\\.(?:environ(?:\\.get\\(|\\[)|getenv\\()[ \\t]*["']${KEY_NAME}["']`)
const IN_NODE = new RegExp(`\\bprocess\\.env\\.${KEY_NAME}`)
const LOADS =
  /dotenv|environs|decouple|BaseSettings|pydantic|--env-file|env_file|\bsource \.env|\bset -a\b|next|vite|nest|astro|nuxt|docker|pipenv|\bexport\b/i
const WITHOUT = /\bBearer (?:None|undefined)\b|^[ \t]*(?:None|undefined)[ \t]*\r?$/m

/** A file of variables in the paste that no line of the program loads. */
const neverLoaded: Cause = (source) => {
  if (!OWN.test(source) || LOADS.test(source) || !WITHOUT.test(source)) return []
  const python = IN_PYTHON.exec(source)
  const match = python ?? (/\bnode[ \t]+[\w./-]+\.[cm]?[jt]s\b/.test(source) ? IN_NODE.exec(source) : null)
  const name = match?.[1] ?? ''
  return match && new RegExp(`^${name}=\\S`, 'm').test(source)
    ? fault('env-file-unread', match, `${python ? 'Python' : 'Node'} ${name}`)
    : []
}

const SETX = new RegExp(`\\bsetx[ \\t]+(?:/[mM][ \\t]+)?["']?${KEY_NAME}["']?[ \\t]`)
const NEW_WINDOW = /\bnew (?:window|terminal|shell|console|prompt|session)\b|\b(?:re)?open(?:ed)?\b|\brestart(?:ed)?\b/i

/** A variable that setx sets for later windows, and a program in this one. */
const setForLater: Cause = (source) => {
  const match = NEW_WINDOW.test(source) ? null : SETX.exec(source)
  const name = match?.[1] ?? ''
  const rest = match ? source.slice(match.index + match[0].length) : ''
  const isUsed = new RegExp(`\\$env:${name}\\b|%${name}%`).test(rest) || isWithoutKey(rest)
  return match && isUsed ? fault('environment-stale', match, `setx ${name}`) : []
}

const WRANGLER = new RegExp(`\\bwrangler[ \\t]+secret[ \\t]+put[ \\t]+${KEY_NAME}`)

/** A secret of a Worker, and the server of its development. */
const workerSecret: Cause = (source) => {
  const isLocal = /\bwrangler[ \t]+dev\b|\blocal dev|localhost:8787|127\.0\.0\.1:8787/.test(source)
  const match = isLocal && !/\.dev\.vars/.test(source) ? WRANGLER.exec(source) : null
  return match ? empty('wrangler', match[1] ?? '', match.index, match[0]) : []
}

const EXPORTED = /"key"[ \t]*:[ \t]*"(\w*(?:key|token|secret|auth)\w*)"[ \t]*,\s*"value"[ \t]*:[ \t]*""/i

/** A variable that an export of Postman leaves empty, where newman reads it. */
const emptyExport: Cause = (source) => {
  const match = /\bnewman\b/.test(source) && !/--env-var\b/.test(source) ? EXPORTED.exec(source) : null
  return match ? empty('exported', match[1] ?? '', match.index, match[0]) : []
}

const DEBUGGED = /##\[debug\]Evaluating: [^\n]{0,80}?\bsecrets\.(\w{1,80})\b/

/** A secret that the log of a runner, with all of its words, shows to be none. */
const nullSecret: Cause = (source) => {
  const match = DEBUGGED.exec(source)
  const below = match ? source.slice(match.index, match.index + 4000).split('\n', 14) : []
  const result = below.find((line) => /##\[debug\](?:=>|Result:)/.test(line))
  return match && result?.trimEnd().endsWith(' null') === true
    ? empty('debugged', match[1] ?? '', match.index, match[0])
    : []
}

const OUTPUT_OF = /\$\{\{[ \t]*steps\.([\w-]+)\.outputs\.\w+[ \t]*\}\}/

/** An output of a step that runs a script and writes none. */
const noOutput: Cause = (source) => {
  const match = /GITHUB_OUTPUT|::set-output|core\.setOutput/.test(source) ? null : OUTPUT_OF.exec(source)
  const name = match?.[1] ?? ''
  const step = match
    ? new RegExp(`\\bid:[ \\t]*["']?${name}\\b[^]{0,400}?\\n[ \\t]*(?:-[ \\t]|$)`).exec(source)?.[0]
    : undefined
  const before = match ? new RegExp(`-[ \\t]+run:[^\\n]*\\n[ \\t]+id:[ \\t]*${name}\\b`).test(source) : false
  return match && ((step !== undefined && /\brun:/.test(step)) || before)
    ? empty('output', name, match.index, match[0])
    : []
}

const CONTEXT = /\b[Cc]ontexts?\b/

/** A variable of a context of CircleCI, and a workflow that names none. */
const contextUnnamed: Cause = (source) => {
  const isCircle = /\bCircleCI\b|\.circleci\b/.test(source) && !/^[ \t]*context:/m.test(source)
  const match = isCircle ? CONTEXT.exec(source) : null
  return match ? empty('context', firstName(source), match.index, match[0]) : []
}

const UNDER_WITH = new RegExp(
  `^[ \\t]*with:[ \\t]*\\r?\\n(?:[ \\t]+[\\w-]+:[^\\n]{0,200}\\n){0,8}?[ \\t]+[\\w-]+:[ \\t]*["']?(\\$\\{?)${KEY_NAME}\\}?["']?[ \\t]*\\r?$`,
  'm',
)

/** A variable of a shell among the inputs of an action. */
const variableUnderWith: Cause = (source) => {
  const match = /^[ \t]*(?:-[ \t]+)?uses:/m.test(source) ? UNDER_WITH.exec(source) : null
  const name = match?.[2] ?? ''
  const at = (match?.index ?? 0) + (match?.[0].lastIndexOf(name) ?? 0)
  return match ? empty('with', name, at, name) : []
}

const RESTARTED = /\bdocker[ -]compose(?:[ \t]+-\S+(?:[ \t]+[\w./-]+\.ya?ml)?)*[ \t]+restart\b|\bdocker[ \t]+restart\b/

/** A container that was started again with the variables of before. */
const keptInContainer: Cause = (source) => {
  const match = /\b40[13]\b|[Ii]nvalid|INVALID|MISSING/.test(source) ? RESTARTED.exec(source) : null
  const rest = match ? source.slice(match.index) : ''
  return match && /\.env\b|env_file|environment:/.test(source) && !/\bup -d|--force-recreate/.test(rest)
    ? fault('environment-stale', match, 'compose')
    : []
}

const USED = /\{\{([A-Za-z_]\w{2,60})\}\}/

/** A variable of a .http file that only a .env file beside it names. */
const dotenvInBraces: Cause = (source) => {
  const match = /\bREST[ -]?[Cc]lient\b|\bVS ?Code\b/.test(source) ? USED.exec(source) : null
  const name = match?.[1] ?? ''
  return match && OWN.test(source) && new RegExp(`^${name}[ \\t]*=[ \\t]*\\S`, 'm').test(source)
    ? fault('dotenv-braces', match, name)
    : []
}

// A block of YAML whose next line, as far in as the key, sets another name.
const FOLDED =
  /^[ \t]*([\w-]{0,40}?(?:key|token|secret)[\w-]{0,40})["']?:[ \t]*[>|][-+]?[ \t]*\n([ \t]+)\S[^\n]*\n\2[A-Za-z][\w.-]*:/im

/** A key in a block of YAML that goes on with the lines below. */
const foldedKey: Cause = (source) => {
  const match = FOLDED.exec(source)
  return match ? fault('key-split', match, `yaml ${match[1] ?? ''}`) : []
}

const OUTPUT =
  /["'](?:authorization|(?:x-)?api-?key)["'][ \t]*:[ \t]*["'](?:Bearer )?[\w-]{12,200}((?:\\r)?\\n)(?=[^"'\n]{6})/i

/** A header with more than one line of what a command printed. */
const outputInValue: Cause = (source) => {
  const match = OUTPUT.exec(source)
  const to = match ? match.index + match[0].length : 0
  return match ? [{ id: 'output-in-value', span: { from: to - (match[1]?.length ?? 0), to } }] : []
}

/** What the texts around files of variables tell. */
export const SAID_BY_FILES: readonly Cause[] = [
  exampleKept,
  otherFolder,
  neverLoaded,
  setForLater,
  workerSecret,
  emptyExport,
  nullSecret,
  noOutput,
  contextUnnamed,
  variableUnderWith,
  keptInContainer,
  dotenvInBraces,
  foldedKey,
  outputInValue,
]
