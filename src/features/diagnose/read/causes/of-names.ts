import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import { type Cause, KEY_NAME } from './cause.ts'
import { faultAt } from './fault-where.ts'

const WITH_HYPHEN =
  /\b(?:export|set|declare -x)[ \t]+([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*-[A-Z0-9_-]*(?:KEY|TOKEN|SECRET)[A-Z0-9_-]*)=/

/** A name that no shell takes for that of a variable. */
const hyphenInName: Cause = (source) => {
  const match = WITH_HYPHEN.exec(source)
  const name = match?.[1] ?? ''
  return match ? faultAt('never-set', match, name, `${name} hyphen`) : []
}

const HANDED_ON = new RegExp(`\\b${KEY_NAME}[=:][ \\t]*["']?\\$\\{?(\\w+)\\}?`, 'gi')

/** A variable that is handed on under its name in other letters, while the one that is set has capitals. */
const otherLetters: Cause = (source) => {
  // Each is looked for in the whole text.
  for (const match of [...source.matchAll(HANDED_ON)].slice(0, 20)) {
    const [, name = '', read = ''] = match
    const isOther = name !== read && name.toUpperCase() === read.toUpperCase()
    if (isOther && !new RegExp(`\\b${read}=`).test(source) && new RegExp(`\\b${name}=[^$\\s]`).test(source))
      return faultAt('other-name', match, read, `${read} ${name}`)
  }
  return []
}

const IN_BRACES = /\{\{[ \t]{0,4}([A-Za-z_][\w-]{2,40})[ \t]{0,4}\}\}/g

/** The name in braces that a tool fills in, where the variable beside it is written in another way. */
const otherSpelling: Cause = (source) => {
  const plain = (name: string): string => name.replace(/[_-]/g, '').toLowerCase()
  const head = source.slice(0, 20_000)
  const set = new Map(
    Array.from(head.matchAll(/"([A-Za-z_][\w-]{2,40})"[ \t]*:[ \t]*"/g), ([, name = '']) => [plain(name), name]),
  )
  for (const match of head.matchAll(IN_BRACES)) {
    const [, read = ''] = match
    const near = set.get(plain(read))
    if (near !== undefined && near !== read && !head.includes(`"${read}"`))
      return faultAt('other-name', match, read, `${read} ${near}`)
  }
  return []
}

const PROCESS_ENV = /\{\{[ \t]*\$processEnv[ \t]+(\w{2,60})[ \t]*\}\}/

/** A variable of the machine that REST Client looks up by the name of one of its own. */
const nameOfOwn: Cause = (source) => {
  const match = PROCESS_ENV.exec(source)
  const read = match?.[1] ?? ''
  const [, meant = ''] = match ? (new RegExp(`"${read}"[ \\t]*:[ \\t]*"(\\w{2,60})"`).exec(source) ?? []) : []
  const isSet = (name: string): boolean => new RegExp(`\\b${name}=`).test(source)
  return match && meant !== '' && isSet(meant) && !isSet(read)
    ? faultAt('other-name', match, read, `${read} ${meant}`)
    : []
}

const KEY_ERROR = /\bKeyError: ["']([^"'\n]{8,300})["']/

/** A key in the place of a name: what looked it up printed it. */
const keyLookedUp: Cause = (source) => {
  const match = KEY_ERROR.exec(source)
  const name = match?.[1] ?? ''
  return match && beginsLikeKey(name) ? faultAt('key-as-name', match, name, '') : []
}

const OTHER_FILE = /(?<![\w/.-])((?:[\w-]+\.env|\.?[\w-]*env[\w-]*\.(?:txt|local|js|json))(?![\w.]))/i
const PLAIN_DOTENV = /\bdotenv(?:["']\)|\b)(?:\.config\([ \t]*\)|\/config\b)|\bload_dotenv\([ \t]*\)/

/** A file of variables that dotenv does not look for, since it has another name. */
const fileOfOtherName: Cause = (source) => {
  const match =
    PLAIN_DOTENV.test(source) && /\bundefined\b|\bNone\b|\bKeyError\b|\bnot (?:set|found)\b/.test(source)
      ? OTHER_FILE.exec(source)
      : null
  const name = match?.[1] ?? ''
  return match ? faultAt('file-not-loaded', match, name, name) : []
}

/** Names that nothing has, or that another thing has. */
export const OF_NAMES: readonly Cause[] = [
  hyphenInName,
  otherLetters,
  otherSpelling,
  nameOfOwn,
  keyLookedUp,
  fileOfOtherName,
]
