import type { Fault, PastedText } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, type Span, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { sourceLines } from './lines.ts'
import { holdsCredential, readSetting } from './settings.ts'
import { yamlValue } from './yaml-values.ts'

const BASE64 = /^[A-Za-z0-9+/]{8,}={0,2}$/

const decoded = (text: string): string | undefined => {
  if (!BASE64.test(text) || text.length % 4 !== 0) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)))
  } catch {
    return undefined // No base64, or no text inside.
  }
}

export const looksLikeManifest = (source: string): boolean =>
  /^[ \t]*kind:\s*["']?Secret\b/m.test(source) || /"kind"\s*:\s*"Secret"/.test(source)

/** What is wrong with one value of a Secret's `data`, and the key inside of it. */
const inData = (name: string, value: SourceText): { readonly key: SourceText; readonly faults: readonly Fault[] } => {
  const span = spanIn(value)
  const fault = (id: Fault['id'], detail = name): readonly Fault[] => (span ? [{ id, span, detail }] : [])
  const text = decoded(value.text)
  if (text === undefined)
    return { key: value, faults: /^\$|^\{\{|^<|^\.\.\./.test(value.text) ? [] : fault('not-encoded') }
  const inner = decoded(text.trim())
  if (inner !== undefined && /^(?:[sprw]k_|demo-|[\x20-\x7e]{16,}$)/.test(inner) && /^(?:[sprw]k_|demo-)/.test(inner))
    return { key: textFor(inner.trim(), span ?? { from: 0, to: 0 }), faults: fault('encoded-twice') }
  const key = textFor(
    text.replace(/(?<![\r\n])[\r\n]+$/, '').replace(/^(["'])(.*)\1$/, '$2'),
    span ?? { from: 0, to: 0 },
  )
  const ends = /\r\n$/.test(text)
    ? 'carriage return and line break'
    : /\n$/.test(text)
      ? 'line break'
      : /[ \t\r]$/.test(text)
        ? 'white space'
        : ''
  return {
    key,
    faults: [
      ...(ends === '' ? [] : fault('encoded-line-break', ends)),
      ...(/^["'].*["']\s*$/.test(text) ? fault('quotes-kept') : []),
      ...(/^\ufeff/.test(text) ? fault('byte-order-mark') : []),
    ],
  }
}

const CREDENTIAL = /key|token|secret|auth|passw/i

/** Reads a Secret of Kubernetes: `data` is base64, `stringData` is plain. */
export const readManifest = (source: string): PastedText => {
  const keys: { variable: string; value: SourceText }[] = []
  const faults: Fault[] = []
  let section = ''
  const lines = sourceLines(source.slice(0, 60_000))
  for (const [index, line] of lines.entries()) {
    const [, indent = '', quote = '', name = '', , written = ''] =
      /^(\s*)(["']?)([\w.-]+)(\2)\s*:\s*((?:\S.*)?)$/.exec(line.text) ?? []
    const rest = written.trimEnd().replace(/,$/, '')
    if (name === '') continue
    if (
      /^(?:data|stringData|metadata|type|apiVersion|kind|items|spec)$/.test(name) &&
      (indent.length < 6 || quote !== '')
    ) {
      section = name
      continue
    }
    if (section !== 'data' && section !== 'stringData') continue
    const at = line.text.indexOf(rest, line.text.indexOf(':') + 1)
    const whole = trimmed(slice(line, at, at + rest.length))
    const isQuoted = /^(["']).*\1$/.test(whole.text)
    const value = isQuoted ? slice(whole, 1, whole.text.length - 1) : whole
    if (value.text === '') {
      if (CREDENTIAL.test(name)) keys.push({ variable: name, value })
      continue
    }
    const plain = yamlValue(source, lines, index, value)
    if (/^[|>]/.test(plain.value.text)) continue
    if (section === 'stringData') {
      keys.push({ variable: name, value: plain.value })
      const span = plain.ends && spanIn(value)
      if (plain.ends && span) faults.push({ id: 'encoded-line-break', span, detail: plain.ends })
      continue
    }
    const read = inData(name, plain.value)
    if (read.faults.length > 0 || CREDENTIAL.test(name) || /^[sprw]k_|^demo-/.test(read.key.text)) {
      keys.push({ variable: name, value: read.key })
      faults.push(...read.faults)
    }
  }
  return { readAs: 'a Secret of Kubernetes', faults, keys }
}

/** A context of a workflow that does not exist, as people write it. */
const MISNAMED = /\$\{\{\s*(secret|env\.secrets|vars\.secrets|Secrets|github\.secrets)\.\w+/

/** The name that an expression reads from `env`, where the workflow is there as a whole and no `env` of it sets that name. */
const unsetEnv = (source: string, text: string): string | undefined => {
  const [, name] = /\$\{\{\s*env\.(\w+)\s*\}\}/.exec(text) ?? []
  const isWhole = /^[ \t]*jobs[ \t]*:/m.test(source) && !source.includes('GITHUB_ENV')
  return name !== undefined && isWhole && !new RegExp(`^[ \\t]*${name}[ \\t]*:`, 'm').test(source) ? name : undefined
}

/** Where a command uses a variable, and how it is written there. */
type Used = { readonly span: Span; readonly text: string }

/** What a workflow of GitHub says of the variables that a command in it uses: a wrong context, or none sets them. */
export const workflowFaults = (source: string, names: ReadonlyMap<string, Used>): readonly Fault[] => {
  const inline = [...names.values()].flatMap(({ span, text }): readonly Fault[] => {
    const [, context] = MISNAMED.exec(text) ?? []
    return context === undefined ? [] : [{ id: 'secret-empty', span, detail: `misnamed ${context}` }]
  })
  if (inline.length > 0) return inline
  if (!/^[ \t]*(?:-[ \t]+)?(?:steps|jobs|runs-on|uses)\s*:/m.test(source)) return []
  const settings = sourceLines(source.slice(0, 60_000)).flatMap((line) => readSetting(line) ?? [])
  return [...names].flatMap(([name, { span: used, text }]): readonly Fault[] => {
    if (!/^\$\{?\w/.test(text)) return []
    const setting = settings.find((each) => each.name.text === name)
    const [, context] = MISNAMED.exec(setting?.value.text ?? '') ?? []
    const span = setting && spanIn(setting.value)
    if (context !== undefined && span) return [{ id: 'secret-empty', span, detail: `misnamed ${context}` }]
    const isWhole = /^[ \t]*jobs[ \t]*:/m.test(source) && !/GITHUB_ENV|^[ \t]*env[ \t]*:[ \t]*\$/m.test(source)
    const isSet = setting !== undefined || new RegExp(`\\b${name}=`).test(source)
    return isWhole && !isSet && /^[A-Z][A-Z0-9_]*$/.test(name)
      ? [{ id: 'secret-empty', span: used, detail: `unmapped ${name}` }]
      : []
  })
}

/** How a command writes the value of a Secret: `echo` puts a line break behind it. */
export const echoFaults = (source: string): readonly Fault[] => {
  const match =
    /\becho[ \t]+(?!-\w*n)([^\n|]{1,300})\|[ \t]*(?:openssl[ \t]+)?base64|\becho[ \t]+(?!-\w*n)([^\n>|]{1,300})>{1,2}[ \t]*\S+/.exec(
      source,
    )
  const literal = /--from-literal[= ][^\n]*\bbase64\b/.exec(source)
  if (literal)
    return [
      { id: 'encoded-twice', span: { from: literal.index, to: literal.index + literal[0].length }, detail: 'kubectl' },
    ]
  return match
    ? [{ id: 'encoded-line-break', span: { from: match.index, to: match.index + match[0].length }, detail: 'echo' }]
    : []
}

const ITEM = /^\s*-\s+["']?([A-Za-z_]\w*)=(.*?)["']?$/
const NAMED = /^\s*(?:-\s*)?name:\s*["']?([A-Z_][A-Z0-9_]*)["']?\s*$/

export const looksLikeYaml = (source: string): boolean => {
  const head = source.slice(0, 20_000)
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
  const fits = lines.filter((line) => /^\s*(?:-\s+)?["']?[\w.$-]+["']?\s*:(?:\s|$)|^\s*-\s+\S/.test(line))
  return (
    lines.length > 1 &&
    fits.length >= lines.length * 0.6 &&
    /^[ \t]*(?:-[ \t]+)?(?:env(?:ironment|_file|From)?|services|jobs|steps|run|data|stringData|image|containers|variables|secrets|with|uses|apiVersion)\s*:/m.test(
      head,
    )
  )
}

/** Reads the variables of a compose file, a pod or a workflow. */
export const readYaml = (source: string): PastedText | undefined => {
  const keys: { variable: string; value: SourceText }[] = []
  const faults: Fault[] = []
  let named: string | undefined
  const lines = sourceLines(source.slice(0, 60_000))
  for (const [index, line] of lines.entries()) {
    if (/^\s*#/.test(line.text)) continue
    const [, item, assigned = ''] = ITEM.exec(line.text.trimEnd()) ?? []
    const [, name] = NAMED.exec(line.text) ?? []
    if (name !== undefined) named = name
    if (item !== undefined) {
      // In a list of compose the quotes stand inside of the text: they become a part of the value.
      const at = line.text.indexOf('=') + 1
      const isWhole = /^\s*-\s+["']/.test(line.text)
      const value = slice(line, at, at + assigned.length)
      const isQuoted = !isWhole && /^(["']).*(\1)?$/.test(assigned) && /^["']/.test(assigned)
      const rest = isQuoted ? trimmed(slice(line, at)) : value
      const span = isQuoted ? spanIn(rest, 0, 1) : undefined
      if (holdsCredential({ name: textFor(item, { from: 0, to: 0 }), value, by: '', faults: [] })) {
        if (span) faults.push({ id: 'quotes-in-list', span })
        keys.push({
          variable: item,
          value: isQuoted
            ? slice(
                rest,
                1,
                rest.text.endsWith(rest.text.charAt(0)) && rest.text.length > 1 ? rest.text.length - 1 : undefined,
              )
            : value,
        })
      }
      continue
    }
    const setting = readSetting({ ...line, text: line.text })
    if (!setting) continue
    const isValue = setting.name.text === 'value' && named !== undefined
    const variable = isValue ? (named ?? '') : setting.name.text
    const isCredential = holdsCredential({ ...setting, name: textFor(variable, { from: 0, to: 0 }) })
    // Under secretKeyRef these name a place, and hold no key.
    if (!isValue && /^(?:key|name|secretName|secretKeyRef)$/.test(variable)) continue
    if (!isCredential || !/[A-Z]|key|token|secret/.test(variable) || setting.value.text === '') continue
    const plain = yamlValue(source, lines, index, setting.value)
    const end = plain.ends && spanIn(setting.value)
    if (plain.ends && end) faults.push({ id: 'encoded-line-break', span: end, detail: plain.ends })
    faults.push(...setting.faults.filter(({ id }) => id === 'carriage-return' || id === 'byte-order-mark'))
    const [, secret] = MISNAMED.exec(setting.value.text) ?? []
    const span = spanIn(setting.value)
    const unset = secret === undefined ? unsetEnv(source, setting.value.text) : undefined
    if (secret !== undefined && span) faults.push({ id: 'secret-empty', span, detail: `misnamed ${secret}` })
    else if (unset !== undefined && span) faults.push({ id: 'secret-empty', span, detail: `env ${unset}` })
    keys.push({ variable, value: plain.value })
    named = undefined
  }
  return keys.length > 0
    ? {
        readAs: /^[ \t]*services:/m.test(source)
          ? 'a compose file'
          : /^[ \t]*(?:jobs|steps|run|uses)\s*:/m.test(source)
            ? 'a workflow'
            : 'a file in YAML',
        faults,
        keys,
      }
    : undefined
}
