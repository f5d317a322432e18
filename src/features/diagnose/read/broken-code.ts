import type { Fault } from '#src/features/diagnose/call.ts'
import type { Language } from './languages/expression.ts'

const NAME = String.raw`(?:["'][\w-]+["']|[A-Za-z][\w-]*)`
const SIGN: Readonly<Partial<Record<Language, string>>> = { javascript: ':', python: ':', php: '=>' }
// What looks like a pair and is the type of a field.
const TYPE = String.raw`(?!(?:string|number|boolean|any|unknown|str|int)\b)`
const IN_HASHTABLE = /@\{\s*(?:(?:["'][^"'\n]*["']|[\w-]+)\s*=[^\n;}]*[;\n]\s*)*(?:["'][\w-]+["']|[\w-]+)\s*(:)(?!:)/

// A text of PowerShell that its line does not close, and the next line sets another variable.
const OPEN_TEXT = /^[ \t]*\$\w+[ \t]*=[ \t]*"[^"\n]*\r?\n(?=[ \t]*(?:\$\w+[ \t]*=|Invoke-|\}))/m

// A command whose line ends as in bash.
const CONTINUED =
  /^(?:PS[^>\n]{0,200}>)?[ \t]*(?:irm|iwr|Invoke-(?:RestMethod|WebRequest))\b[^\n]{0,2000}[^\\\n]\\[ \t]*\r?\n(?=[ \t]*-)/im

// What PHP may write a pair in, in front of its bracket.
const HOLDS_PAIRS = /(?:^|[^\w>:$])(?:array|list|foreach|for|while|if)\s*$/i
const PHP_TOKEN = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[))[^\n]*|=>|[()[\]{}]/g

/** A pair of PHP that stands among the arguments of a call, and not in an array: `->get($url, 'headers' => [...])`. */
const pairOutsideArray = (source: string): readonly Fault[] => {
  const open: string[] = []
  let last = { text: '', from: 0 }
  for (const { index, 0: text } of source.matchAll(PHP_TOKEN)) {
    if (/^[([{]$/.test(text))
      open.push(
        text === '(' && !/[\w$]\s*$/.test(source.slice(0, index).slice(-40))
          ? 'group'
          : text === '(' && HOLDS_PAIRS.test(source.slice(Math.max(0, index - 40), index))
            ? 'array'
            : text,
      )
    else if (/^[)\]}]$/.test(text)) open.pop()
    else if (
      text === '=>' &&
      open.at(-1) === '(' &&
      /^['"](?:headers?|json|form_params|query|http_errors|auth|body)['"]$/.test(last.text)
    )
      return [{ id: 'pair-outside-array', span: { from: last.from, to: last.from + last.text.length } }]
    last = { text, from: index }
  }
  return []
}

/** curl of PHP that is run with another handle than the one that was set. */
const otherHandle = (source: string): readonly Fault[] => {
  const made = [...source.matchAll(/\$(\w+)\s*=\s*curl_init\b/g)].map(([, name = '']) => name)
  const run = /\bcurl_exec\(\s*\$(\w+)\s*\)/.exec(source)
  const [all = '', name = ''] = run ?? []
  if (
    !run ||
    made.length === 0 ||
    made.includes(name) ||
    new RegExp(`\\$${name}\\s*[=,)]|\\$${name}\\s*->`).test(source.replace(/\bcurl_\w+\([^)]*\)/g, ''))
  )
    return []
  return [
    {
      id: 'headers-not-passed',
      span: { from: run.index, to: run.index + all.length },
      detail: `handle ${made[0] ?? ''} ${name}`,
    },
  ]
}

// A list of lines in which the first text is not closed: the quote that opens the next one ends it.
const LINE_OPEN =
  /(["'])[A-Z][\w-]{1,40}:[ \t][^"'\n]{1,200},[ \t]*\r?\n[ \t]*(["'])(?:Authorization|X-API-Key|api-key)[ \t]?:/i

const openLine = (source: string): readonly Fault[] => {
  const match = LINE_OPEN.exec(source)
  return match ? [{ id: 'quote-open', span: { from: match.index, to: match.index + 1 }, detail: 'code' }] : []
}

/** What keeps code from running at all, as far as it concerns headers and can be seen for sure. */
export const brokenCode = (source: string, language: Language): readonly Fault[] => {
  if (language === 'powershell') {
    const continued = CONTINUED.exec(source)
    const slash = continued ? continued.index + continued[0].trimEnd().length - 1 : -1
    if (continued) return [{ id: 'continuation-foreign', span: { from: slash, to: slash + 1 } }]
    const open = OPEN_TEXT.exec(source)
    if (open)
      return [
        {
          id: 'quote-open',
          span: { from: open.index + open[0].indexOf('"'), to: open.index + open[0].indexOf('"') + 1 },
        },
      ]
    const match = IN_HASHTABLE.exec(source)
    const at = match ? match.index + match[0].length - 1 : -1
    return match ? [{ id: 'hashtable-colon', span: { from: at, to: at + 1 } }] : []
  }
  const outside = language === 'php' ? pairOutsideArray(source.slice(0, 60_000)) : []
  if (outside.length > 0) return outside
  const open = openLine(source.slice(0, 60_000))
  if (open.length > 0) return open
  const other = language === 'php' ? otherHandle(source.slice(0, 60_000)) : []
  if (other.length > 0) return other
  const sign = SIGN[language]
  if (sign === undefined) return []
  const pairs = new RegExp(
    String.raw`^[ \t]*(${NAME})[ \t]*${sign}[ \t]*${TYPE}(?:"[^"\n]*"|'[^'\n]*'|\x60[^\x60\n]*\x60|[\w.]+(?:\[[^\]\n]*\])?)([ \t]*)\r?\n[ \t]*(${NAME})[ \t]*${sign}[ \t]*["'\x60\w$]`,
    'gm',
  )
  for (const { index, 0: all, 1: first = '', 3: second = '' } of source.slice(0, 60_000).matchAll(pairs)) {
    const end = index + all.slice(0, all.indexOf('\n')).trimEnd().length
    if (
      ![first, second].some((name) => /^["']?(?:authorization|(?:x-)?api-?key|content-type|accept)["']?$/i.test(name))
    )
      continue
    // Outside of code a quoted name stands nowhere.
    if (/^["']/.test(first) || /^["']/.test(second)) return [{ id: 'comma-missing', span: { from: end - 1, to: end } }]
  }
  return []
}
