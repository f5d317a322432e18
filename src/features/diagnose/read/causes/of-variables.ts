import { type Cause, isWithoutKey, KEY_NAME } from './cause.ts'
import { faultAt } from './fault-where.ts'

const BY_VALUE = new RegExp(`^(?:[^\\n]{0,80}[$#%>] )?export[ \\t]+\\$${KEY_NAME}[ \\t]*\\r?$`, 'm')

/** `export $NAME`, which exports a variable that is named like the value. */
const exportedByValue: Cause = (source) => {
  const match = BY_VALUE.exec(source)
  const name = match?.[1] ?? ''
  return match ? faultAt('not-exported', match, `$${name}`, `${name} by-value`) : []
}

const IN_CMD = new RegExp(
  `^[A-Z]:\\\\[^>\\n]{0,120}>[ \\t]*set[ \\t]+${KEY_NAME}=("[^"\\n]{4,300}")[ \\t]*(?:&&|\\r?$)`,
  'mi',
)

/** Quotes around the value that cmd.exe sets: it keeps them. */
const quotesInCmd: Cause = (source) => {
  const match = IN_CMD.exec(source)
  return match ? faultAt('kept-by-set', match, match[2] ?? '', 'quotes') : []
}

const SPACED_IN_CMD = new RegExp(
  `^(?:[A-Z]:\\\\[^>\\n]{0,120}>[ \\t]*)?(set[ \\t]+"?|setx[ \\t]+"?)${KEY_NAME}[ \\t]+=`,
  'mi',
)

/** Spaces around the equals sign that cmd.exe takes for a part of the name, and setx for one word more. */
const spacedInCmd: Cause = (source) => {
  const match = SPACED_IN_CMD.exec(source)
  const name = match?.[2] ?? ''
  return match ? faultAt('never-set', match, name, `${name} ${/^setx/i.test(match[1] ?? '') ? 'setx' : 'cmd'}`) : []
}

const RUN = new RegExp(`^(?:\\S+Z[ \\t])?(?:##\\[group\\])?Run [^\\n]*\\$\\{?${KEY_NAME}`, 'm')

/** A step on a runner of Windows, whose shell is PowerShell, with a variable as bash writes it. */
const runnerOfWindows: Cause = (source) => {
  const match = /^[^\n]{0,40}\bshell: [^\n]*(?:pwsh|powershell)/im.test(source) ? RUN.exec(source) : null
  const name = match?.[1] ?? ''
  return match && !/\$env:/i.test(match[0]) ? faultAt('powershell-variable', match, name, name) : []
}

const SET_IN_POWERSHELL =
  /(?:^|[\n;])(?:PS[^>\n]{0,200}>)?[ \t]{0,20}\$(env:)?(\w{0,60}(?:key|token|secret)\w{0,40})[ \t]{0,9}=(?!=)(?![ \t]*\$env:)/gi

/** A variable of the environment that is read as one of the session, or the other way round: PowerShell keeps them apart. */
const otherScope: Cause = (source) => {
  const started = /^PS[^>\n]{0,200}>[ \t]*(?:node|python3?|py|npm|npx|dotnet|go|php|ruby|java)[ \t]/m.exec(source)
  if (!started && !/\$env:\w/i.test(source)) return []
  const set = Array.from(source.matchAll(SET_IN_POWERSHELL), ([, scope = '', name = '']) =>
    `${scope}${name}`.toLowerCase(),
  )
  for (const each of new Set(set)) {
    const isEnvironment = each.startsWith('env:')
    const name = each.replace(/^env:/, '')
    const read = isEnvironment ? name : `env:${name}`
    const match = set.includes(read) ? null : new RegExp(`\\$\\{?(${read})(?!\\w)(?![ \\t]*=)`, 'i').exec(source)
    const written = (match?.[1] ?? '').replace(/^env:/i, '')
    // A program gets the variables of the environment alone.
    const alone = match || isEnvironment || set.includes(read) || !/_/.test(name) ? null : started
    if (alone && isWithoutKey(source)) {
      const at = source.toLowerCase().indexOf(`$${name}`)
      const span = { from: at, to: at + name.length + 1 }
      return at < 0 ? [] : [{ id: 'powershell-variable', span, detail: `${name.toUpperCase()} session` }]
    }
    if (match)
      return faultAt('powershell-variable', match, match[0], `${written} ${isEnvironment ? 'environment' : 'session'}`)
  }
  return []
}

// An en dash of UTF-8 that was read in the encoding of Windows.
const DASH = /\u00e2\u20ac[\u201c\u201d\u2013\u2014"](?=[A-Za-z])/

/** A dash out of a document in the place of a hyphen, in a script that was read in another encoding. */
const dashFromDocument: Cause = (source) => {
  const match = DASH.exec(source)
  return match ? faultAt('typographic-dash', match, match[0], '') : []
}

const PRIVATE =
  /\bruntimeConfig:[ \t]*\{(?![^}\n]{0,200}\bpublic\b)[^}\n]{0,200}\b(\w*[kK]ey|\w*[tT]oken|\w*[sS]ecret)\b/

/** A value of Nuxt for the server alone, in code that runs in a page as well. */
const configOfServer: Cause = (source) => {
  const match = /\buseRuntimeConfig\(/.test(source) && /\bundefined\b/.test(source) ? PRIVATE.exec(source) : null
  const name = match?.[1] ?? ''
  return match ? faultAt('not-in-browser', match, name, name) : []
}

const HEREDOC = new RegExp(`<<-?[ \\t]*([A-Za-z_]\\w*)[ \\t]*\\r?\\n[\\s\\S]{0,2000}?\\$\\{?${KEY_NAME}`)
const LOADS = /^(?:>[ \t]?)?[ \t]*(?:\.|source|export|set -a)[ \t]+\S+/m

/** A script that is written by a here-document, while the variable in it is not set yet: the script would set it when it runs. */
const filledWhileWritten: Cause = (source) => {
  const match = HEREDOC.exec(source)
  const [written = '', , name = ''] = match ?? []
  const isWritten = match && /\b(?:cat|tee)\b[^\n]*$/.test(source.slice(0, match.index))
  return match && isWritten && (LOADS.test(written) || isWithoutKey(source))
    ? faultAt('set-for-command', match, name, `${name} heredoc`)
    : []
}

const SET_LINE = new RegExp(`^(?:export[ \\t]+)?${KEY_NAME}=[^\\n]*\\r$`, 'm')

/** Lines of a file that end as on Windows, beside a command whose own lines do not. */
const returnsInFile: Cause = (source) => {
  const match = /[^\r]\n/.test(source) && /\b(?:curl|wget|source|\. \.?\/)/.test(source) ? SET_LINE.exec(source) : null
  const name = match?.[1] ?? ''
  return match ? faultAt('carriage-return', match, name, 'file') : []
}

const FOR_BUILD = new RegExp(`^\\[(?:build|context\\.[\\w-]+)\\.environment\\][^[]{0,600}?\\b${KEY_NAME}[ \\t]*=`, 'm')

/** A variable of netlify.toml, which functions do not get when they run. */
const forBuildAlone: Cause = (source) => {
  const match = FOR_BUILD.exec(source)
  const name = match?.[1] ?? ''
  return match && /functions?\b/.test(source) ? faultAt('build-only', match, name, `netlify ${name}`) : []
}

const NO_COLON =
  /\b(?:hurl|xh|vegeta|oha|hey|k6|ab|siege)\b[^\n]{0,200}?(?:--header|-H)[ =]["']((?:authorization|(?:x-)?api-key))[ \t]+[^:"'\n]{6,300}["']/i

/** A header without a colon in the option of a tool, which leaves it out and says nothing. */
const optionWithoutColon: Cause = (source) => {
  const match = NO_COLON.exec(source)
  const name = match?.[1] ?? ''
  const from = match ? match.index + match[0].lastIndexOf(name) : 0
  return match ? [{ id: 'no-colon', span: { from, to: from + name.length } }] : []
}

/** How a variable is set, and who gets nothing of it. */
export const OF_VARIABLES: readonly Cause[] = [
  exportedByValue,
  quotesInCmd,
  spacedInCmd,
  otherScope,
  runnerOfWindows,
  dashFromDocument,
  configOfServer,
  filledWhileWritten,
  forBuildAlone,
]
/** The same, where a call stands beside it. */
export const OF_VARIABLES_BESIDE_CALLS: readonly Cause[] = [returnsInFile, optionWithoutColon]
