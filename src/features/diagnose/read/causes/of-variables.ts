import type { Fault } from '#src/features/diagnose/call.ts'
import { type Cause, isWithoutKey, KEY_NAME } from './cause.ts'

const fault = (id: Fault['id'], match: RegExpExecArray, name: string, detail: string): readonly Fault[] => {
  const from = match.index + match[0].indexOf(name)
  return [{ id, span: { from, to: from + name.length }, detail }]
}

const BY_VALUE = new RegExp(`^(?:[^\\n]{0,80}[$#%>] )?export[ \\t]+\\$${KEY_NAME}[ \\t]*\\r?$`, 'm')

/** `export $NAME`, which exports a variable that is named like the value. */
export const exportedByValue: Cause = (source) => {
  const match = BY_VALUE.exec(source)
  const name = match?.[1] ?? ''
  return match ? fault('not-exported', match, `$${name}`, `${name} by-value`) : []
}

const WITH_HYPHEN =
  /\b(?:export|set|declare -x)[ \t]+([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*-[A-Z0-9_-]*(?:KEY|TOKEN|SECRET)[A-Z0-9_-]*)=/

/** A name that no shell takes for that of a variable. */
export const hyphenInName: Cause = (source) => {
  const match = WITH_HYPHEN.exec(source)
  const name = match?.[1] ?? ''
  return match ? fault('never-set', match, name, `${name} hyphen`) : []
}

const HANDED_ON = new RegExp(`\\b${KEY_NAME}[=:][ \\t]*["']?\\$\\{?(\\w+)\\}?`, 'gi')

/** A variable that is handed on under its name in other letters, while the one that is set has capitals. */
export const otherLetters: Cause = (source) => {
  for (const match of source.matchAll(HANDED_ON)) {
    const [, name = '', read = ''] = match
    const isOther = name !== read && name.toUpperCase() === read.toUpperCase()
    if (isOther && !new RegExp(`\\b${read}=`).test(source) && new RegExp(`\\b${name}=[^$\\s]`).test(source))
      return fault('other-name', match, read, `${read} ${name}`)
  }
  return []
}

const HEREDOC = new RegExp(`<<-?[ \\t]*([A-Za-z_]\\w*)[ \\t]*\\r?\\n[\\s\\S]{0,2000}?\\$\\{?${KEY_NAME}`)
const LOADS = /^(?:>[ \t]?)?[ \t]*(?:\.|source|export|set -a)[ \t]+\S+/m

/** A script that is written by a here-document, while the variable in it is not set yet: the script would set it when it runs. */
export const filledWhileWritten: Cause = (source) => {
  const match = HEREDOC.exec(source)
  const [written = '', , name = ''] = match ?? []
  const isWritten = match && /\b(?:cat|tee)\b[^\n]*$/.test(source.slice(0, match.index))
  return match && isWritten && (LOADS.test(written) || isWithoutKey(source))
    ? fault('set-for-command', match, name, `${name} heredoc`)
    : []
}

const SET_LINE = new RegExp(`^(?:export[ \\t]+)?${KEY_NAME}=[^\\n]*\\r$`, 'm')

/** Lines of a file that end as on Windows, beside a command whose own lines do not. */
export const returnsInFile: Cause = (source) => {
  const match = /[^\r]\n/.test(source) && /\b(?:curl|wget|source|\. \.?\/)/.test(source) ? SET_LINE.exec(source) : null
  const name = match?.[1] ?? ''
  return match ? fault('carriage-return', match, name, 'file') : []
}

const OTHER_FILE = /(?<![\w/.-])((?:[\w-]+\.env|\.?[\w-]*env[\w-]*\.(?:txt|local|js|json))(?![\w.]))/i
const PLAIN_DOTENV = /\bdotenv(?:["']\)|\b)(?:\.config\([ \t]*\)|\/config\b)|\bload_dotenv\([ \t]*\)/

/** A file of variables that dotenv does not look for, since it has another name. */
export const fileOfOtherName: Cause = (source) => {
  const match = PLAIN_DOTENV.test(source) && /\bundefined\b|\bNone\b/.test(source) ? OTHER_FILE.exec(source) : null
  const name = match?.[1] ?? ''
  return match ? fault('file-not-loaded', match, name, name) : []
}

const FOR_BUILD = new RegExp(`^\\[(?:build|context\\.[\\w-]+)\\.environment\\][^[]{0,600}?\\b${KEY_NAME}[ \\t]*=`, 'm')

/** A variable of netlify.toml, which functions do not get when they run. */
export const forBuildAlone: Cause = (source) => {
  const match = FOR_BUILD.exec(source)
  const name = match?.[1] ?? ''
  return match && /functions?\b/.test(source) ? fault('build-only', match, name, `netlify ${name}`) : []
}

const NO_COLON =
  /\b(?:hurl|xh|vegeta|oha|hey|k6|ab|siege)\b[^\n]{0,200}?(?:--header|-H)[ =]["']((?:authorization|(?:x-)?api-key))[ \t]+[^:"'\n]{6,300}["']/i

/** A header without a colon in the option of a tool, which leaves it out and says nothing. */
export const optionWithoutColon: Cause = (source) => {
  const match = NO_COLON.exec(source)
  const name = match?.[1] ?? ''
  const from = match ? match.index + match[0].lastIndexOf(name) : 0
  return match ? [{ id: 'no-colon', span: { from, to: from + name.length } }] : []
}
