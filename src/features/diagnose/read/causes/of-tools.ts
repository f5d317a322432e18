import type { Cause } from './cause.ts'
import { KEY_NAME } from './cause.ts'

const HEADER = '((?:proxy-)?authorization|(?:x-)?api-?key)'

const IN_QUOTES = new RegExp(`["'](-H[ \\t]+|--header[ \\t]+)${HEADER}[ \\t]*:`, 'i')

/** An option of curl and its header in one text of a list: no shell parts them. */
const optionInQuotes: Cause = (source) => {
  const match = /\bcurl\b/.test(source) ? IN_QUOTES.exec(source) : null
  const [all = '', option = ''] = match ?? []
  // What a shell gets as the whole line of a command is parted there.
  return match && /[[,(][ \t]*$/.test(source.slice(Math.max(0, match.index - 60), match.index))
    ? [
        {
          id: 'option-in-quotes',
          span: { from: match.index + 1, to: match.index + all.length },
          detail: option.startsWith('--') ? 'long' : 'short',
        },
      ]
    : []
}

const CONNECTOR = /\bconnector\.class\b|\bkafka[.-]connect\b|\bIncomplete pair\b/
const PAIR_BY_EQUALS = new RegExp(`\\bheaders?["']?[ \\t]*[=:][ \\t]*["']?${HEADER}(=)(?=\\S)`, 'i')
const INCOMPLETE = new RegExp(`\\bIncomplete pair: ${HEADER}(=)`, 'i')

/** A header of a connector of Kafka with an equals sign behind its name. */
const headerSeparator: Cause = (source) => {
  const match = CONNECTOR.test(source) ? (PAIR_BY_EQUALS.exec(source) ?? INCOMPLETE.exec(source)) : null
  const to = match ? match.index + match[0].length : 0
  return match ? [{ id: 'header-separator', span: { from: to - 1, to }, detail: match[1] ?? '' }] : []
}

const PRODUCTION =
  /\b((?:RAILS|RACK|NODE|APP|FLASK|DJANGO|DEPLOY|ASPNETCORE|DOTNET)_ENV(?:IRONMENT)?)["']?[ \t]*[=:][ \t]*["']?prod(?:uction)?\b|\bin (production) mode\b|\b(?:Environment|environment|env|profile)s?["']?[ \t]*(?:is|=|:)[ \t]*["']?(production|prod)\b/
// The beginning of a key for tests, and something that a log put over the rest of it, or the rest.
const TEST_KEY =
  /(?:authorization|api[-_]?key)["']?[ \t]*[:=][ \t]*["']?(?:Bearer )?(\w{2}_test_)(?:[[<*\u2022\u2026.]|\w{12})/i

/** A key for tests that a program sends in production. */
const testKeyInProduction: Cause = (source) => {
  const where = /\b40[134]\b|INVALID|[Ii]nvalid/.test(source) ? PRODUCTION.exec(source) : null
  const match = where ? TEST_KEY.exec(source) : null
  const [all = '', begins = ''] = match ?? []
  const from = (match?.index ?? 0) + all.lastIndexOf(begins)
  return match && where
    ? [
        {
          id: 'test-key-in-production',
          span: { from, to: from + begins.length },
          detail: `${begins} ${(where[0].trim() || 'production').replace(/\s/g, '\u00a0')}`,
        },
      ]
    : []
}

// How another shell would set a variable, behind the prompt of this one or above what it says of that.
const STRANGE: readonly (readonly [shell: string, sign: RegExp])[] = [
  [
    'in-cmd',
    new RegExp(
      `^(?:\\([\\w .-]{1,40}\\) )?[A-Za-z]:\\\\[^>\\n]{0,200}>[ \\t]*(?:\\$env:|export[ \\t]+)${KEY_NAME}[ \\t]*=`,
      'm',
    ),
  ],
  [
    'in-powershell',
    new RegExp(`^(?:\\([\\w .-]{1,40}\\) )?PS(?: [^>\\n]{0,200})?>[ \\t]*(?:export|set)[ \\t]+["']?${KEY_NAME}=`, 'm'),
  ],
  [
    'in-posix',
    new RegExp(
      `^(?:[\\w.@:~/-]{0,80}[ \\t]?)[$%#][ \\t]+(?:set|setx|\\$env:)[ \\t]*["']?${KEY_NAME}(?:[ \\t]*=|[ \\t]+\\S)`,
      'm',
    ),
  ],
]
const SAID: readonly (readonly [shell: string, sign: RegExp])[] = [
  [
    'in-cmd',
    /^'export' is not recognized as an internal|^The filename, directory name, or volume label syntax is incorrect/m,
  ],
  ['in-powershell', /^export ?: The term 'export' is not recognized|The term 'export' is not recognized as/m],
  [
    'in-posix',
    /(?:bash|zsh|sh): (?:line \d+: )?(?::?\w*KEY\w*=?[^\n]{0,80}|setx|\$env:\w+): (?:command )?not found|zsh: command not found: (?:setx|:\w)/m,
  ],
]
const IN_POWERSHELL = /^(?:PS[^>\n]*>[ \t]*)?\$(?:env:)?\w+[ \t]*=|\bInvoke-(?:Rest|Web)/im
const SET = new RegExp(`(?:\\$env:|\\bexport[ \\t]+|\\bsetx?[ \\t]+)${KEY_NAME}`)

/** A variable that is set as another shell does it: in this one nothing is set. */
const setForOtherShell: Cause = (source) => {
  for (const [shell, sign] of STRANGE) {
    const match = sign.exec(source)
    const name = match?.[1] ?? ''
    const from = (match?.index ?? 0) + (match?.[0].lastIndexOf(name) ?? 0)
    // In PowerShell the sign of a root prompt begins a comment.
    if (match && !(shell === 'in-posix' && IN_POWERSHELL.test(source)))
      return [{ id: 'never-set', span: { from, to: from + name.length }, detail: `${name} ${shell}` }]
  }
  const set = SET.exec(source)
  const said = SAID.find(([, sign]) => sign.test(source))
  const name = set?.[1] ?? ''
  const from = (set?.index ?? 0) + (set?.[0].length ?? 0) - name.length
  return set && said ? [{ id: 'never-set', span: { from, to: from + name.length }, detail: `${name} ${said[0]}` }] : []
}

/** What is written as another shell or tool would have it, anywhere in a text. */
export const WRITTEN_FOR_OTHERS: readonly Cause[] = [setForOtherShell, headerSeparator]
/** The same, where a call stands beside it. */
export const WRITTEN_BESIDE_CALLS: readonly Cause[] = [optionInQuotes, testKeyInProduction]
