import { KEY_BEGINNING } from '#mocks/engine/key-beginning.ts'
import { byteFaults } from '#src/features/diagnose/read/texts/kept-messages.ts'
import type { Cause } from './cause.ts'

const WITH_RETURNS = /^[^\n:]{1,120}: [^\n]{0,60}\bwith CRLF line terminators\b/m

/** What `file` says of a file from Windows. */
export const fileOfWindows: Cause = (source) => {
  const match = WITH_RETURNS.exec(source)
  return match
    ? [{ id: 'carriage-return', span: { from: match.index, to: match.index + match[0].length }, detail: 'file' }]
    : []
}

const DUMPED = /\b(?:od|xxd|hexdump|hd)\b[ \t|-]|\|[ \t]*(?:od|xxd|hexdump|hd)\b/

/** The bytes of a key, dumped beside a call. */
export const dumpedBytes: Cause = (source) => (DUMPED.test(source) ? byteFaults(source) : [])

const SWITCHED_OFF = /^[ \t]*\/\/[ \t]?((?:x[-_])?api[-_]?key|authorization):[ \t]?[^\s/][^\n;{}]*$/im

/** A line of Postman's bulk edit that is switched off: two slashes in front of a header, among others. */
export const offInBulk: Cause = (source) => {
  const match = /^[\w-]{2,40}:[ \t]?[^\s/][^\n;{}]*$/m.test(source) ? SWITCHED_OFF.exec(source) : null
  const name = match?.[1] ?? ''
  return match && !new RegExp(`^${name}:`, 'im').test(source) && !/[;{}]/.test(source.slice(0, match.index))
    ? [{ id: 'header-off', span: { from: match.index, to: match.index + match[0].length }, detail: name }]
    : []
}

const EXPORTED = /^[ \t]*export[ \t]+([A-Z]\w*)=/m

/** A file for systemd with the word export in it, which a unit does not know. */
export const exportForSystemd: Cause = (source) => {
  const said = /Ignoring invalid environment assignment '(?:export )?(\w+)/.exec(source)
  const match = said ?? (/^EnvironmentFile=/m.test(source) ? EXPORTED.exec(source) : null)
  return match
    ? [
        {
          id: 'export-kept',
          span: { from: match.index, to: match.index + match[0].length },
          detail: `systemd ${match[1] ?? ''}`,
        },
      ]
    : []
}

const ESCAPED = /\b(?:secrets|config:set|config|variables?|env)\b[^\n]{0,60}[ =]([A-Z]\w*)=\\["']/
const PRINTED =
  /(?:\bnode[ \t]+-p[ \t]+["']?process\.env\.\w+["']?|\b(?:console\.log|print)\((?:process\.env\.\w+|os\.(?:environ\[.\w+.\]|getenv\(.\w+.\)))\)["']|\b(?:printenv|config:get|secrets? get|variables? get)[ \t]+["']?\w+["']?|\becho[ \t]+["']?\$\{?\w+\}?["']?)\)?["']?[ \t]*\r?\n[ \t]*((["'])[\w-]{8,}\2)[ \t]*\r?$/m

export const FOR_DOCKER = /\b(?:docker|podman) run\b[^\n]*--env-file\b|\bfly(?:ctl)? secrets import\b/
const QUOTED = /\b[A-Z]\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40}=((["'])[^"'\n]{6,}\2)/

/** Quotes in a file that docker is given: it keeps them. */
export const quotesForDocker: Cause = (source) => {
  const match = FOR_DOCKER.test(source) ? QUOTED.exec(source) : null
  const from = match ? match.index + match[0].length - (match[1]?.length ?? 0) : 0
  return match ? [{ id: 'quotes-kept', span: { from, to: from + 1 }, sure: true }] : []
}

// The form of a host for its variables: a name, and below it a value in quotes.
const IN_FORM =
  /^[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40}[ \t]*\r?\n[ \t]*((["'])[\w-]{12,}\2)[ \t]*\r?$/m

const IN_CONTAINER = /\b(?:docker|podman|nerdctl)\b[^\n]*[ \t](?:run|exec|inspect)\b/
const LISTED_THERE = /(?:^|[[ ,]["']?)[A-Z]\w{0,40}?(?:KEY|TOKEN|SECRET)\w{0,40}=(\\?(["'])[\w-]{8,}\\?\2)/m

/** Quotes that stand around a value inside of a container, which a command shows there. */
const quotesInContainer: Cause = (source) => {
  const command = IN_CONTAINER.exec(source)
  const rest = command ? source.slice(command.index + command[0].length) : ''
  const at = rest.indexOf('\n') + 1
  const match = at > 0 ? (PRINTED.exec(source) ?? LISTED_THERE.exec(rest.slice(at))) : null
  const from = match ? source.indexOf(match[1] ?? '', source.length - rest.length) : -1
  return match && from >= 0
    ? [{ id: 'quotes-kept', span: { from, to: from + (match[1]?.length ?? 0) }, detail: 'docker', sure: true }]
    : []
}

/** Quotes that a shell handed on as a part of the value, that it prints around one, or that a form keeps. */
export const quotesInValue: Cause = (source) => {
  const inContainer = quotesInContainer(source)
  if (inContainer.length > 0) return inContainer
  const escaped = ESCAPED.exec(source)
  const match = escaped ?? PRINTED.exec(source) ?? IN_FORM.exec(source)
  const text = escaped ? escaped[0] : (match?.[1] ?? '')
  const from = (match?.index ?? 0) + (match?.[0].lastIndexOf(text) ?? 0)
  return match ? [{ id: 'quotes-in-list', span: { from, to: from + text.length } }] : []
}

const COMMA = new RegExp(
  String.raw`\b(authorization|(?:x-)?api-key)["']?[ \t]*[:=][ \t]*["']?(?:(Bearer)[ \t]+)?([^\s,"']{4,}),[ \t]*(?:Bearer[ \t]+\S|${KEY_BEGINNING.source}|\3(?![\w-]))`,
  'i',
)

/** A header that arrived with two values in one, as a server joins them. */
export const twoInOneHeader: Cause = (source) => {
  const match = COMMA.exec(source)
  const name = match?.[1] ?? ''
  return match ? [{ id: 'header-twice', span: { from: match.index, to: match.index + name.length }, detail: name }] : []
}

const HOP =
  /https?:\/\/([\w.-]+)(?:[/?: \t"'][^\n]*)?\b(30[12378])\b[^\n]*\n[^\n]{0,40}\blocation["']?[ \t]*[:=][ \t]*["']?https?:\/\/([\w.-]+)/i

/** A log with an answer that leads to another host, and a key that did not arrive there. */
export const redirectInLog: Cause = (source) => {
  const match = /MISSING_API_KEY|Missing auth|"Unauthorized"/.test(source) ? HOP.exec(source) : null
  const [all = '', from, status = '', to = ''] = match ?? []
  return match && from !== to
    ? [
        {
          id: 'redirect-dropped',
          span: { from: match.index, to: match.index + all.length },
          detail: `${status} ${to}`,
        },
      ]
    : []
}

const BRACKETED =
  /\becho[ \t]+["'][^"'\n]{0,40}\$\{?\w+\}?([\]|<>*])["'][^\n]*\n[^\n]*[\w-]{8}[ \t]*\r?\n[ \t]*\1[ \t]*\r?$/m
// The same without quotes: `echo =$NAME=`, and the sign on a line of its own.
const BETWEEN_SIGNS =
  /\becho[ \t]+([=|:<>])\$\{?\w+\}?\1["'\]\s][^]{0,2000}?\n[ \t]*\1[\w-]{8,300}\r?\n[ \t]*\1[ \t]*\r?(?:\n|$)/
const TEMPLATE_END = /\{\{-?[ \t]*end[ \t]*\}\}(?:\\n["']|\r?\n[ \t]*(?:EO\w+|TEMPLATE)\b)/

/** A line break that is printed between a value and the sign behind it, or that a template ends with. */
export const breakBehindValue: Cause = (source) => {
  const bracketed = BRACKETED.exec(source) ?? BETWEEN_SIGNS.exec(source)
  const match = bracketed ?? TEMPLATE_END.exec(source)
  return match
    ? [
        {
          id: 'encoded-line-break',
          span: { from: match.index, to: match.index + match[0].length },
          detail: bracketed ? 'bracket' : 'template',
        },
      ]
    : []
}

const MARK =
  /\befbb ?bf|\bef bb bf\b|\b357 273 277\b|\bUTF-8 (?:Unicode )?\(with BOM\)|["'](?:\\ufeff|\ufeff)(?=[A-Z]\w*["'])/i
const WIDE =
  /\bUTF-16, (?:little|big)-endian|\ufffd\ufffd(?=\S)|\bfffe [3-7][\da-f]00\b|\bff fe [3-7][\da-f] 00\b|^PS[^\n>]*>[ \t]*(?:echo|Write-Output|["'])[^\n>]*>{1,2}[ \t]*[\w./\\-]{0,80}\.env\b/im

/** What a dump, or `file`, tells of how a file of variables is encoded. */
export const encodingOfFile: Cause = (source) => {
  const marked = MARK.exec(source)
  const match = marked ?? WIDE.exec(source)
  const id = marked ? 'byte-order-mark' : 'utf-16'
  return match ? [{ id, span: { from: match.index, to: match.index + match[0].length } }] : []
}

/** A value that a command encodes, and the template of a chart again. */
export const encodedForChart: Cause = (source) => {
  const match =
    /\|\s*b64enc\s*\|\s*b64enc\b/.exec(source) ??
    (/\|\s*b64enc\b/.test(source) ? /--set(?:-string)?[ =][^\n]*\bbase64\b/.exec(source) : null)
  return match
    ? [{ id: 'encoded-twice', span: { from: match.index, to: match.index + match[0].length }, detail: 'chart' }]
    : []
}
