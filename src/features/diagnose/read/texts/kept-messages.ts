import type { Fault } from '#src/features/diagnose/call.ts'

const BLANK = /The \\?"?(\w+)\\?"? variable is not set\. Defaulting to a blank string/g

const KUBELET = /couldn't find key ([\w.-]+) in (?:Secret|ConfigMap) \S+|(?:secret|configmap) "([\w.-]+)" not found/i

/** What a cluster says of a key that its Secret does not hold. */
export const absentFaults = (source: string): readonly Fault[] => {
  const match = KUBELET.exec(source.slice(0, 60_000))
  return match
    ? [
        {
          id: 'secret-empty',
          span: { from: match.index, to: match.index + match[0].length },
          detail: `absent ${match[1] ?? match[2] ?? ''}`,
        },
      ]
    : []
}

/** What docker compose says of variables that nobody set. */
export const blankFaults = (source: string): readonly Fault[] =>
  [...source.slice(0, 60_000).matchAll(BLANK)].map(({ index, 0: all, 1: name = '' }) => ({
    id: 'secret-empty',
    span: { from: index, to: index + all.length },
    detail: new RegExp(`[\\w-]{2}\\$\\{?${name}\\b`).test(source) ? 'dollar' : `blank ${name}`,
  }))

// The length of a variable as a shell prints it, and a line below with nothing in it.
const NO_LENGTH =
  /\$\{#(\w+)\}[^\n]*\n(?:\w[\w .]{0,30}[ :=]+)?0[ \t]*\r?(?:\n|$)|\$\{?(\w+)\}?"?[ \t]*\|[ \t]*wc -[cm][ \t]*\n[ \t]*[01][ \t]*\r?(?:\n|$)/

/** What a shell says of a variable that has to be set. */
const UNBOUND = /(?:^|[^\w-])(\w+): (?:parameter (?:null or )?not set|unbound variable)/m

/** A variable of a call whose length was printed, and is none, or that the shell does not have. */
export const lengthFaults = (source: string, used: ReadonlyMap<string, unknown>): readonly Fault[] => {
  const unbound = UNBOUND.exec(source.slice(0, 60_000))
  const match = unbound ?? NO_LENGTH.exec(source.slice(0, 60_000))
  const name = match?.[1] ?? match?.[2] ?? ''
  return match && used.has(name)
    ? [
        {
          id: 'secret-empty',
          span: { from: match.index, to: match.index + match[0].trimEnd().length },
          detail: `${unbound ? 'unbound' : 'none'} ${name}`,
        },
      ]
    : []
}

// What prints a secret with all that stands around it, as the value of a variable.
const PRINTED =
  /\b(\w+)=["']?\$\([ \t]*(?:(vault) (?:kv get|read)(?![^)]*-field)|(aws) secretsmanager get-secret-value(?![^)]*--query)|(az) keyvault secret show(?![^)]*--query)|(doppler) secrets get(?![^)]*--plain)|(kubectl) get secret(?![^)]*(?:jsonpath|template)))[^)|]*\)/

/** A variable of a call that holds all that a store of secrets printed. */
export const printedFaults = (source: string, used: ReadonlyMap<string, unknown>): readonly Fault[] => {
  const [all = '', name = '', ...by] = PRINTED.exec(source.slice(0, 60_000)) ?? []
  const from = source.indexOf(all)
  return all !== '' && used.has(name)
    ? [
        {
          id: 'secret-as-printed',
          span: { from, to: from + all.length },
          detail: `${by.join('')} ${name}`,
        },
      ]
    : []
}

const PARAMETER_ALONE =
  /["'\u2018\u201c\u201e](-[A-Z]\w*)["'\u2019\u201c\u201d][^\n]{0,20}(?:is not recognized|wurde nicht als)/i

/** What PowerShell says of a line that begins with a parameter: the one above was not continued. */
export const parameterFaults = (source: string): readonly Fault[] => {
  const match = PARAMETER_ALONE.exec(source.slice(0, 60_000))
  const span = match && { from: match.index, to: match.index + match[0].length }
  return span ? [{ id: 'continuation-missing', span, detail: 'powershell' }] : []
}

const EXPORT = /^(?:[^\n]{0,80}[$#%>] )?export[ \t]+(\w*(?:KEY|TOKEN|SECRET)\w*)=/m
// What starts a program in another environment than that of the shell.
const STARTS: readonly (readonly [by: string, sign: RegExp])[] = [
  ['cron', /^(?:(?:[\d*][\d*/,-]*[ \t]+){5}|@(?:daily|hourly|reboot|weekly)[ \t]+)\S[^\n]*/m],
  ['sudo', /^(?:[^\n]{0,80}[$#%>] )?sudo[ \t]+(?!-E\b|--preserve-env|\w+=|apt|systemctl|chmod|chown|docker)\S[^\n]*/m],
  ['systemd', /^ExecStart=[^\n]*/m],
]

/** A variable that one shell exports, and a program that is started elsewhere. */
export const notInherited = (whole: string): readonly Fault[] => {
  const source = whole.slice(0, 60_000)
  const [, name = ''] = EXPORT.exec(source) ?? []
  if (name === '') return []
  for (const [by, sign] of STARTS) {
    const match = sign.exec(source)
    const isGiven = by === 'systemd' && /^Environment(?:File)?=/m.test(source)
    if (match && !match[0].includes(name) && !isGiven)
      return [
        {
          id: 'started-elsewhere',
          span: { from: match.index, to: match.index + match[0].length },
          detail: `${by} ${name}`,
        },
      ]
  }
  return []
}

// A value of two words without quotes: a scheme, and the key behind it.
const TWO_WORDS =
  /(?:^|[ \t])(?:export|declare -x|(?:heroku|scalingo|dokku) config:set(?:[ \t]+[\w-]+)?|(?:fly|flyctl) secrets set|-e|--env)[ \t]+(\w+)=((?:Bearer|Basic|Token) )(?=[\w$@-]{6})/m

// A space behind the equals sign: the value is a word of its own.
const APART =
  /(?:^|[ \t])(?:(?:heroku|scalingo|dokku) config:set(?:[ \t]+(?!\w+=)[\w-]+)*|(?:fly|flyctl) secrets set|docker run[^\n]*[ \t](?:-e|--env))[ \t]+(\w+)(=[ \t]+)(?=[\w$"'][\w$"'{-]{6})/m

/** A scheme and a key that a shell takes for two words, or a name and a key. */
export const wordFaults = (source: string): readonly Fault[] => {
  const apart = APART.exec(source.slice(0, 60_000))
  if (apart) {
    const to = apart.index + apart[0].length
    return [{ id: 'never-set', span: { from: to - (apart[2]?.length ?? 1), to }, detail: apart[1] ?? '' }]
  }
  const match = TWO_WORDS.exec(source.slice(0, 60_000))
  const [all = '', name = '', word = ''] = match ?? []
  if (!match) return []
  const to = match.index + all.length
  return [{ id: 'value-unquoted', span: { from: to - word.length, to }, detail: `${name} ${word.trim()}` }]
}

const RETURN = /\$'\\r': command not found|\^M: bad interpreter|env: .{1,40}\\r.?: No such file|\[: [^\n]{0,40}\\r/

/** What a shell says of a file with the line ends of Windows. */
export const returnFaults = (source: string): readonly Fault[] => {
  const match = RETURN.exec(source.slice(0, 60_000))
  return match ? [{ id: 'carriage-return', span: { from: match.index, to: match.index + match[0].length } }] : []
}

const EXPORTED = /^[ \t]*export[ \t]+([A-Z]\w*)=|poorly formatted environment: variable '(?:export )(\w+)/m

/** What a file for docker keeps of a shell: the word export, which docker takes for a part of the name. */
export const exportFaults = (source: string): readonly Fault[] => {
  const text = source.slice(0, 60_000)
  const match = /--env-file\b|poorly formatted environment/.test(text) ? EXPORTED.exec(text) : null
  return match
    ? [
        {
          id: 'export-kept',
          span: { from: match.index, to: match.index + match[0].length },
          detail: match[1] ?? match[2] ?? '',
        },
      ]
    : []
}

const PASSED_ON =
  /\bdocker(?:[ -]compose)? (?:container )?(?:run|exec|create)\b(?:[^\n\\]|\\\r?\n|\\.)*?\s(?:-e|--env)[ =]([A-Z]\w*(?:KEY|TOKEN|SECRET)\w*)(?![\w=])/

/** A variable that docker is told by its name alone: it hands on what its own shell has. */
export const passedOnFaults = (source: string): readonly Fault[] => {
  const match = PASSED_ON.exec(source.slice(0, 60_000))
  const [all = '', name = ''] = match ?? []
  // So the runner of GitHub starts an action: it sets them itself.
  if (!match || all.includes('--workdir /github/workspace')) return []
  const from = match.index + all.length - name.length
  return [{ id: 'env-passed-on', span: { from, to: from + name.length }, detail: name }]
}

// A line end as cat shows it, behind a text that sets no variable: a file that holds the key alone.
const SHOWN_END = /\bcat -[\dBCDF-Z_a-df-z]*[AEe]\w*\b[^\n]*\n(?:(?!\^M)[^\n=]){12,300}(\$)(?=\r?\n|$)/

// The last line of xxd, hexdump -C or od -c: an offset, then bytes.
const HEX =
  /^[ \t]*[0-9a-f]{6,8}:?[ \t]+(?:[0-9a-f]{2,4}[ \t]+){0,15}?(?:[0-9a-f]{2})??(0d ?0a|0a|0d)(?=[ \t]|$)[^\n]*$/gim
const OCTAL = /^[ \t]*[0-7]{7}[ \t][^\n]*?(\\r[ \t]+\\n|\\[rn])[ \t]*$/gm

/** What a dump of bytes tells of the end of a key: a line break, or that of Windows. */
export const byteFaults = (source: string): readonly Fault[] => {
  const text = source.slice(0, 20_000)
  const match = [...text.matchAll(HEX)].at(-1) ?? [...text.matchAll(OCTAL)].at(-1)
  const shown = match ? null : SHOWN_END.exec(text)
  if (shown) {
    const at = shown.index + shown[0].length - 1
    return [{ id: 'encoded-line-break', span: { from: at, to: at + 1 }, detail: 'shown' }]
  }
  if (!match) return []
  const [all, end = ''] = match
  if (/^(?:0d|\\r)$/i.test(end))
    return [{ id: 'carriage-return', span: { from: match.index, to: match.index + all.length } }]
  return [
    {
      id: 'encoded-line-break',
      span: { from: match.index, to: match.index + all.length },
      detail: /^0d|r/i.test(end) ? 'bytes-cr' : 'bytes',
    },
  ]
}
