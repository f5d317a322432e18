import type { Fault } from '#src/features/diagnose/call.ts'
import { isKeyVariable } from '#src/features/diagnose/read/key-names.ts'

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

// A test for nothing, and the word that it prints then.
const TESTED =
  /(?:-z[ \t]+["']?\$\{?(\w+)\}?["']?[ \t]*\]{1,2}[ \t]*(?:&&|;[ \t]*then)|-n[ \t]+["']?\$\{?(\w+)\}?["']?[ \t]*\]{1,2}[ \t]*\|\|)[ \t]*echo[ \t]+(?:"([^"\n]{2,80})"|'([^'\n]{2,80})'|([\w.-]{2,80}))/

/** Such a test, where one of the lines below it is that word. */
const tested = (source: string): RegExpExecArray | undefined => {
  const match = TESTED.exec(source)
  const word = match?.[3] ?? match?.[4] ?? match?.[5] ?? ''
  const below = match
    ? source
        .slice(match.index + match[0].length)
        .split('\n', 4)
        .slice(1)
    : []
  return match && below.some((line) => line.trim() === word) ? match : undefined
}

// A variable between brackets or quotes as echo prints it, and nothing between them below.
const BETWEEN =
  /\becho[ \t]+["'][^"'\n]{0,40}?([[<|(>'"*])\\?\$\{?(\w+)\}?([\]>|)<'"*])["'][ \t]*\r?\n[^\n]{0,60}?(?:\[\]|<>|><|\|\||\(\)|''|\*\*)[ \t]*\r?(?:\n|$)/

// The output of such a command, and nothing in it.
const PRINTED_NONE =
  /\bprintenv[ \t]+(\w{1,60})[ \t]*\r?\n(?:[ \t]*\r?\n(?=[^\n]{0,60}[$#%>] )|\s{0,8}(?=[(<#[][ \t]?(?:empty|nothing|blank|no output)\b))/

const printedNothing = (source: string): { readonly match: RegExpExecArray; readonly name: string } | undefined => {
  const length = NO_LENGTH.exec(source) ?? PRINTED_NONE.exec(source) ?? tested(source)
  if (length) return { match: length, name: length[1] ?? length[2] ?? '' }
  const match = BETWEEN.exec(source)
  return match ? { match, name: match[2] ?? '' } : undefined
}

/** What a shell says of a variable that has to be set. */
const UNBOUND = /(?:^|[^\w-])(\w+): (?:parameter (?:null or )?not set|unbound variable)/m

const emptyBy = (source: string, isMeant: (name: string) => boolean): readonly Fault[] => {
  const unbound = UNBOUND.exec(source.slice(0, 60_000))
  const found = unbound ? { match: unbound, name: unbound[1] ?? '' } : printedNothing(source.slice(0, 60_000))
  const { match, name } = found ?? { match: null, name: '' }
  return match && isMeant(name)
    ? [
        {
          id: 'secret-empty',
          span: { from: match.index, to: match.index + match[0].trimEnd().length },
          detail: `${unbound ? 'unbound' : 'none'} ${name}`,
        },
      ]
    : []
}

/** A variable of a call whose length was printed, and is none, or that the shell does not have. */
export const lengthFaults = (source: string, used: ReadonlyMap<string, unknown>): readonly Fault[] =>
  emptyBy(source, (name) => used.has(name))

/** The same of a variable for a key where no call is shown. */
export const unboundFaults = (source: string): readonly Fault[] => emptyBy(source, isKeyVariable)

const EXPORT = /^(?:[^\n]{0,80}[$#%>] |\d{1,2}[.)] )?export[ \t]+(\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40})=/m
// What starts a program in another environment than that of the shell.
const STARTS: readonly (readonly [by: string, sign: RegExp])[] = [
  ['cron', /^(?:(?:[\d*][\d*/,-]*[ \t]+){5}|@(?:daily|hourly|reboot|weekly)[ \t]+)\S[^\n]*/m],
  [
    'sudo',
    /^(?:[^\n]{0,80}[$#%>] |\d{1,2}[.)] )?sudo[ \t]+(?!-E\b|--preserve-env|\w+=|apt|systemctl|chmod|chown|docker)\S[^\n]*/m,
  ],
  ['systemd', /^ExecStart=[^\n]*/m],
  [
    'docker',
    /^(?:[^\n]{0,80}[$#%>] )?(?:sudo )?(?:docker|podman)(?:[ -]compose)? run\b(?![^\n]*[ \t](?:-e|--env|--env-file)\b)[^\n]*/m,
  ],
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

const PASSED_ON =
  /\bdocker(?:[ -]compose)? (?:container )?(?:run|exec|create)\b(?:[^\n\\]|\\\r?\n|\\.)*?\s(?:-e|--env)[ =]([A-Z]\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40})(?![\w=])/

/** A variable that docker is told by its name alone: it hands on what its own shell has. */
export const passedOnFaults = (source: string): readonly Fault[] => {
  const match = PASSED_ON.exec(source.slice(0, 60_000))
  const [all = '', name = ''] = match ?? []
  // So the runner of GitHub starts an action: it sets them itself.
  if (!match || all.includes('--workdir /github/workspace')) return []
  const from = match.index + all.length - name.length
  return [{ id: 'env-passed-on', span: { from, to: from + name.length }, detail: name }]
}
