import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { type Span, spanIn } from '#src/features/diagnose/source-text.ts'
import type { Language } from './languages/expression.ts'

const STRINGIFY =
  /^(?:\$\{)?(JSON\.stringify|json\.dumps|json_encode|JSON\.generate|jsonEncode|JsonConvert\.SerializeObject|JsonSerializer\.Serialize)\(/
const STORED = /^(?:window\.)?(?:local|session)Storage\.getItem\(\s*["'`]([\w.-]+)["'`]/

// What shows a text to people writes quotes around it.
const SHOWN: readonly (readonly [by: string, sign: RegExp])[] = [
  ['inspect', /\.inspect$/],
  ['repr', /^repr\(/],
  ['var_export', /^var_export\(/],
  ['secure', /-AsSecureString\b|\bConvertTo-SecureString\b/],
]
// The same by a mark in a pattern.
const IN_PATTERN = /["'`](?:Bearer |Basic |Token )?(%q|%r|\{\w*:\?\}|\{[^{}\n]{1,80}!r\})["'`]/

const PRINTED = /\b(?:e?println!|dbg!|print|log\.\w+|debug!|info!|logger\.\w+)\([^\n]*/g

/** A value that a function for JSON wrote, or a store of the browser that was given JSON. */
const stringified = (source: string, code: string): string | undefined => {
  const [, by] = STRINGIFY.exec(code) ?? []
  const [, kept] = STORED.exec(code) ?? []
  const isKept =
    kept !== undefined &&
    new RegExp(
      String.raw`Storage\.setItem\(\s*["'\x60]${kept.replaceAll('.', '\\.')}["'\x60]\s*,\s*JSON\.stringify\(`,
    ).test(source)
  return (
    by ??
    (isKept
      ? 'stored'
      : SHOWN.find(([by, sign]) => sign.test(code) && !(by === 'secure' && /-Token\s/.test(source)))?.[0])
  )
}

const UNDECODED = String.raw`(?![^\n]*\.decode\()`
// What gives bytes, from its beginning or at its end.
const GIVES_BYTES =
  /^(?:b["']|(?:base64\.)?(?:url_?safe_?|standard_)?b64decode\(|os\.environb\b)|(?:["']rb["']\)\.read\(\)|\.(?:encode|read_bytes)\([^)\n]{0,40}\))$/
const OUTPUT = /^subprocess\.check_output\(/
const ASSIGNED = /^[ \t]*(\w+)[ \t]*(?::[ \t]*bytes[ \t]*)?=(?!=)([^\n]{1,300})$/gm
const OPENED = /\bopen\([^)\n]*["']rb["'][^)\n]*\)\s*as\s+(\w+)\s*:/g
const INLINE =
  /\bstr\(\s*[\w.]{1,60}\.encode\([^()\n]{0,20}\)\s*\)|f["'][^"'\n]*\{[^{}\n]*(?:\.encode\([^{}\n]*\)|b64decode\([^{}\n]*\)|["']rb["']\)\.read\(\))\s*\}/

/** The names that hold bytes in a script of Python. */
const bytesIn = (source: string): readonly string[] => [
  ...[...source.matchAll(ASSIGNED)].flatMap(([, name = '', written = '']) => {
    const value = written.replace(/[ \t]#.*$/, '').trim()
    const isText = value.includes('.decode(') || /\b(?:text|universal_newlines|encoding)=/.test(value)
    return !isText && (GIVES_BYTES.test(value) || OUTPUT.test(value)) ? name : []
  }),
  ...[...source.matchAll(OPENED)].flatMap(([, file = '']) => {
    const read = new RegExp(String.raw`^[ \t]*(\w+)[ \t]*=[ \t]*${file}\.read\(\)${UNDECODED}`, 'm').exec(source)
    return read?.[1] ?? []
  }),
]

/** Where a script of Python makes a text of bytes. */
const bytesWritten = (source: string): Span | undefined => {
  for (const name of bytesIn(source)) {
    const used = new RegExp(
      String.raw`\{\s*${name}\s*(?:![sr])?\}|\bstr\(\s*${name}\s*\)|\.format\(\s*${name}\s*\)|["'][ \t]*%[ \t]*\(?${name}\b`,
    ).exec(source)
    if (used) return { from: used.index, to: used.index + used[0].length }
  }
  const inline = INLINE.exec(source)
  return inline ? { from: inline.index, to: inline.index + inline[0].length } : undefined
}

// A comma behind a value, outside of brackets: Python makes a tuple of it.
const TUPLE = /^[ \t]*(\w+)[ \t]*=(?!=)[ \t]*([^\s#(\[{][^\n#]*?),[ \t]*(?:#[^\n]*)?\r?$/gm

/** Where a script of Python puts a tuple into a header. */
const tupleWritten = (source: string): Span | undefined => {
  for (const { index, 0: all, 1: name = '', 2: value = '' } of source.matchAll(TUPLE)) {
    const isClosed = (value.match(/[([{]/g)?.length ?? 0) === (value.match(/[)\]}]/g)?.length ?? 0)
    const above = source.slice(0, index)
    const isArgument = (above.match(/[([{]/g)?.length ?? 0) > (above.match(/[)\]}]/g)?.length ?? 0)
    if (isClosed && !isArgument && !value.includes(',')) {
      const from = index + all.indexOf(name)
      const isUsed = new RegExp(
        String.raw`\{\s*(?:self\.)?${name}\s*\}|["']:\s*(?:self\.)?${name}\b|["']\s*\+\s*${name}\b`,
      ).test(source)
      if (isUsed) return { from, to: from + name.length }
    }
  }
  return undefined
}

const OPTIONAL =
  /\\\(\s*(?:ProcessInfo\.processInfo\.environment\[[^\]\n]*\]|Bundle\.main\.(?:infoDictionary\?\[[^\]\n]*\]|object\(forInfoDictionaryKey:[^)\n]*\))|UserDefaults\.standard\.string\(forKey:[^)\n]*\))\s*\)/
const OPTIONAL_NAME =
  /(?<!\b(?:if|guard) )\blet (\w+)(?:\s*:\s*String\?)?\s*=\s*(?:ProcessInfo\.processInfo\.environment\[[^\]\n]*\]|UserDefaults\.standard\.string\(forKey:[^)\n]*\))(?![^\n]*(?:\?\?|!))/

/** Where Swift writes an Optional into a text. */
const optionalWritten = (source: string): Span | undefined => {
  const [, name] = OPTIONAL_NAME.exec(source) ?? []
  const used =
    OPTIONAL.exec(source) ?? (name === undefined ? null : new RegExp(String.raw`\\\(\s*${name}\s*\)`).exec(source))
  return used ? { from: used.index, to: used.index + used[0].length } : undefined
}

/** What a language writes around a key where code makes a text of another value: quotes of JSON, `b'...'`, `Optional(...)`. */
export const wrappedKeys = (
  source: string,
  headers: readonly PastedHeader[],
  language: Language | undefined,
): readonly Fault[] => {
  const carrying = headers.filter(({ name, lost }) => mayCarryKey(name.text) && lost !== true)
  if (carrying.length === 0) return []
  // The value as it was sent shows it already.
  if (carrying.some(({ value }) => /\bOptional\(|\bb'/.test(value.text))) return []
  const head = source.slice(0, 60_000)
  const inJson = carrying.flatMap(({ value }) =>
    value.placeholders.flatMap(({ from, to }): readonly Fault[] => {
      const by = stringified(head, value.text.slice(from, to))
      const span = spanIn(value, from, to)
      return by !== undefined && span ? [{ id: 'key-wrapped', span, detail: by }] : []
    }),
  )
  const bytes = language === 'python' ? bytesWritten(head) : undefined
  const tuple = language === 'python' ? tupleWritten(head) : undefined
  const guarded = language === 'python' && /\bSecretStr\b/.test(head) && !/get_secret_value\(/.test(head)
  const [held] = guarded
    ? carrying.flatMap(({ value }) => (value.placeholders.length > 0 ? (spanIn(value) ?? []) : []))
    : []
  const pattern = IN_PATTERN.exec(head.replace(PRINTED, (line) => ' '.repeat(line.length)))
  const optional = language === 'plain' ? optionalWritten(head) : undefined
  return [
    ...inJson,
    ...(pattern
      ? [
          {
            id: 'key-wrapped',
            span: { from: pattern.index + 1, to: pattern.index + pattern[0].length - 1 },
            detail: pattern[1]?.endsWith('!r}') ? '!r' : (pattern[1] ?? ''),
          } as const,
        ]
      : []),
    ...(held ? [{ id: 'key-wrapped', span: held, detail: 'secretstr' } as const] : []),
    ...(tuple ? [{ id: 'key-wrapped', span: tuple, detail: 'tuple' } as const] : []),
    ...(bytes ? [{ id: 'key-wrapped', span: bytes, detail: 'bytes' } as const] : []),
    ...(optional ? [{ id: 'key-wrapped', span: optional, detail: 'optional' } as const] : []),
  ]
}

/** The same of a call that was found by searching a text: what it shows has no language. */
export const withWrappedKeys = (source: string, call: PastedCall): PastedCall => {
  const faults = wrappedKeys(source, call.headers, undefined)
  return faults.length === 0 ? call : { ...call, faults: [...call.faults, ...faults] }
}
