import type { Fault, PastedText } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { isKeyVariable, mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { composeFaults } from './compose.ts'
import { sourceLines } from './lines.ts'
import { readSetting } from './setting-line.ts'
import { holdsCredential } from './settings.ts'
import { yamlValue } from './yaml-values.ts'
import { MISNAMED, unsetEnv } from './workflow.ts'

const ITEM = /^\s*-\s+["']?([A-Za-z_]\w*)[ \t]*=[ \t]*((?:[^ \t].*?)?)["']?$/

/** An item of a list whose name and value stand in one word: YAML takes it for a text, and compose for a name. */
const GLUED = /^\s*-\s+["']?([A-Z][A-Z0-9_]*):([^\s"']\S*?)["']?\s*$/

const NAMED = /^\s*(?:-\s*)?name:\s*["']?([A-Z_][A-Z0-9_]*)["']?\s*$/

export const looksLikeYaml = (source: string): boolean => {
  const head = source.slice(0, 20_000)
  const lines = head.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^\s*#/.test(line))
  const fits = lines.filter((line) => /^\s*(?:-\s+)?["']?[\w.$-]+["']?\s*:(?:\s|$)|^\s*-\s+\S/.test(line))
  // The fields of an object in a call look like it.
  if (/(?:\w\(.*|[^\s:]\s*=\s*)[({]\s*$/.test(lines[0] ?? '')) return false
  return (
    lines.length > 1 &&
    fits.length >= lines.length * 0.6 &&
    /^[ \t]*(?:-[ \t]+)?(?:env(?:ironment|_file|From)?|services|jobs|steps|run|data|stringData|image|containers|variables|secrets|with|uses|apiVersion)\s*:|^[ \t]+[\w-]*(?:key|secret|token)[\w-]*[ \t]*:[ \t]*\S/im.test(
      head,
    )
  )
}

/** A variable of a repository where its name speaks of a secret. */
const FROM_VARS = /\$\{\{\s*vars\.(\w*(?:SECRET|KEY|TOKEN)\w*)\s*\}\}/

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
      const sign = line.text.indexOf('=')
      const at = line.text.length - line.text.slice(sign + 1).trimStart().length
      const gap = /[ \t]/.test(line.text.charAt(sign - 1)) || at > sign + 1 ? spanIn(line, sign - 1, at) : undefined
      if (gap) faults.push({ id: 'spaces-around-equals', span: gap, detail: item })
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
    const [, glued = '', behind = ''] = GLUED.exec(line.text) ?? []
    const sign = glued === '' ? 0 : line.text.indexOf(`${glued}:`) + glued.length
    const colon = glued === '' || /^\/\//.test(behind) ? undefined : spanIn(line, sign, sign + 1)
    if (colon && mayNameKey(glued)) {
      faults.push({ id: 'colon-for-equals', span: colon, detail: `${glued} list` })
      keys.push({ variable: glued, value: slice(line, sign + 1, sign + 1 + behind.length) })
      continue
    }
    const setting = readSetting({ ...line, text: line.text })
    if (!setting) continue
    const isValue = setting.name.text === 'value' && named !== undefined
    const variable = isValue ? (named ?? '') : setting.name.text
    const isCredential = holdsCredential({ ...setting, name: textFor(variable, { from: 0, to: 0 }) })
    // Under secretKeyRef these name a place, and hold no key.
    if (!isValue && /^(?:key|name|secretName|secretKeyRef|secrets|secretEnv)$/.test(variable)) continue
    if (!isCredential || !/[A-Z]|key|token|secret/.test(variable) || setting.value.text === '') continue
    const plain = yamlValue(source, lines, index, setting.value)
    const end = plain.ends && spanIn(setting.value)
    if (plain.ends && end) faults.push({ id: 'encoded-line-break', span: end, detail: plain.ends })
    const split = plain.isSplit && spanIn(setting.value)
    if (split) faults.push({ id: 'key-split', span: split, detail: `yaml ${variable}` })
    faults.push(...setting.faults.filter(({ id }) => id === 'carriage-return' || id === 'byte-order-mark'))
    const [, secret] = MISNAMED.exec(setting.value.text) ?? []
    const span = spanIn(setting.value)
    const [, vars] = /\b40[13]\b|Unauthorized|empty|[Mm]issing/.test(source)
      ? (FROM_VARS.exec(setting.value.text) ?? [])
      : []
    const unset = secret === undefined ? unsetEnv(source, setting.value.text) : undefined
    if (secret !== undefined && span) faults.push({ id: 'secret-empty', span, detail: `misnamed ${secret}` })
    else if (vars !== undefined && span) faults.push({ id: 'secret-empty', span, detail: `vars ${vars}` })
    else if (unset !== undefined && span) faults.push({ id: 'secret-empty', span, detail: `env ${unset}` })
    // compose takes what stands behind a dollar sign for a variable.
    const torn = /^services:/m.test(source) && /[\w-]\$(?![${])\w/.test(setting.value.text) ? span : undefined
    if (torn) faults.push({ id: 'secret-empty', span: torn, detail: 'dollar' })
    keys.push({ variable, value: plain.value })
    named = undefined
  }
  const composed = composeFaults(lines)
  faults.push(...argFaults(lines), ...composed)
  return keys.length > 0 || composed.length > 0
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

const ENTRY = /^([ \t]*)(?:-[ \t]+)?["']?([A-Za-z_]\w*)["']?[ \t]*(?:[=:]|$)/

/** Keys among the arguments of a build that the container does not get by its environment. */
const argFaults = (lines: readonly SourceText[]): readonly Fault[] => {
  const named: { readonly name: string; readonly line: SourceText; readonly isArg: boolean }[] = []
  let within: { readonly name: string; readonly indent: number } | undefined
  for (const line of lines) {
    const [, indent = '', name = ''] = ENTRY.exec(line.text) ?? []
    if (within && indent.length <= within.indent && !/^[ \t]*-/.test(line.text)) within = undefined
    if (within) named.push({ name, line, isArg: within.name === 'args' })
    else if (/^(?:args|environment|env_file)$/.test(name) && /:[ \t]*$/.test(line.text))
      within = { name, indent: indent.length }
  }
  const hasFile = lines.some(({ text }) => /^[ \t]*env_file[ \t]*:/.test(text))
  return hasFile
    ? []
    : named
        .filter(
          ({ name, isArg }) =>
            isArg &&
            isKeyVariable(name) &&
            !/PUBLIC|^VITE_|^REACT_APP_|^NPM_/.test(name) &&
            !named.some((each) => !each.isArg && each.name === name),
        )
        .flatMap(({ name, line }) => {
          const at = line.text.indexOf(name)
          const span = spanIn(line, at, at + name.length)
          return span ? [{ id: 'build-only', span, detail: `args ${name}` } as const] : []
        })
}
