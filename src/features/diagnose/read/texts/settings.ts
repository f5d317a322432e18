import { withoutBearer } from '#mocks/engine/auth-scheme.ts'
import { publicPart } from '#mocks/engine/key-format.ts'
import type { PastedText } from '#src/features/diagnose/call.ts'
import { concat, placeholderOf, slice, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { sourceLines, lineStartOf } from './lines.ts'
import { FISH, readSetting, type Setting } from './setting-line.ts'
import { colonFaults, notExported } from './settings-beside.ts'

const BOM = /^(?:\ufeff|M-oM-;M-\?|\u00ef\u00bb\u00bf|<U\+FEFF>|\\ufeff)/

// What a shell prints in front of a command.
const PROMPT =
  /^(?:[A-Za-z]:\\[^>\n]{0,200}>|PS [^>\n]{1,200}> ?|\$ (?!cat\b)|(?:[\w.@-]{1,60} )?[~\w./-]{1,60} ?[%>\u276f] )[ \t]*/

/** The most of a file that is read, in UTF-16 units. */
const LONGEST = 60_000

/** The rest of a key on a line of its own, which no line of such a file is. */
const REST = /^([ \t]*)(?=\S*\d)[A-Za-z0-9_-]{6,200}(["']?)[ \t]*$/

/** A variable whose key goes on in the next line, with the whole of it. */
const withRest = (setting: Setting, next: SourceText | undefined): Setting => {
  const { value, name, by, faults } = setting
  const [, indent = '', quote = ''] = REST.exec(next?.text ?? '') ?? []
  const open = /^["']/.exec(value.text)?.[0] ?? ''
  const joins = value.text.endsWith('\\')
  const begins = publicPart(withoutBearer(value.text.slice(open.length))) !== ''
  if (
    !next ||
    !REST.test(next.text) ||
    quote !== open ||
    !/[\w-]{6}\\?$/.test(value.text) ||
    !(begins || joins || open)
  )
    return setting
  const rest = slice(next, indent.length, next.text.trimEnd().length - quote.length)
  const whole = concat([slice(value, open.length, value.text.length - (joins ? 1 : 0)), rest])
  // A shell joins lines at a backslash.
  if (joins && /^(?:export|set|declare)/.test(by)) return { ...setting, value: whole }
  const end = value.text.length
  const span = spanIn(value, end - 1, end)
  const why = open !== '' ? 'quoted' : joins ? 'backslash' : 'plain'
  return {
    ...setting,
    value: whole,
    faults: [...faults, ...(span ? [{ id: 'key-split', span, detail: `${why} ${name.text}` } as const] : [])],
  }
}

/** A name of YAML whose values stand below it. */
const opensBlock = ({ text }: SourceText, next: SourceText | undefined): boolean =>
  /^[\s\w.-]+:\s*$/.test(text) &&
  next !== undefined &&
  /\S/.test(next.text) &&
  next.text.search(/\S/) > text.search(/\S/)

/** The variables that a text sets, a line each, and what is wrong with how they are written. */
const readSettings = (source: string): readonly Setting[] => {
  const settings: Setting[] = []
  const lines = sourceLines(source.slice(0, LONGEST))
  for (const [index, line] of lines.entries()) {
    const lead = (BOM.exec(line.text) ?? PROMPT.exec(line.text))?.[0].length ?? 0
    const clean = slice(line, lead)
    if (/^\s*(?:[#;]|\/\/|--|$)/.test(clean.text) || /^\s*\$\s*cat\b/.test(clean.text)) continue
    const alone = readSetting(clean)
    if (!alone || opensBlock(clean, lines[index + 1])) continue
    const setting = holdsCredential(alone) ? withRest(alone, lines[index + 1]) : alone
    const mark = BOM.test(line.text) ? spanIn(line, 0, lead) : undefined
    settings.push(
      mark
        ? { ...setting, faults: [{ id: 'byte-order-mark', span: mark, detail: setting.name.text }, ...setting.faults] }
        : setting,
    )
  }
  return settings
}

export const holdsCredential = ({ name, value }: Setting): boolean =>
  mayNameKey(name.text) || publicPart(withoutBearer(value.text)) !== ''

/** Whether a text is made of such lines, comments and blank lines aside. */
export const looksLikeSettings = (source: string): boolean => {
  const lines = source
    .slice(0, 20_000)
    .split(/\r?\n/)
    .map((line) => line.replace(BOM, '').trim())
    .filter(
      (line) =>
        line !== '' &&
        !/^(?:[#;]|\/\/|\[{1,2}[\w."-]+\]{1,2}$|\$ *cat\b|\$ *(?:head|type|Get-Content|docker|less|xxd|od)\b|REM\b|@echo)/i.test(
          line,
        ),
    )
  // A line that calls something, or opens a block, is of a script.
  if (lines.some((line) => /^[\w.]+\([^=]*(?:\{|\);?)$/.test(line))) return false
  const isMixed = lines.some((line) => /^[A-Z][A-Z0-9_]*=/.test(line))
  const isSet = (line = ''): boolean =>
    (isMixed && /^[A-Z][A-Z0-9_]{2,}:[ \t]+\S/.test(line)) ||
    FISH.test(line) ||
    /^(?:(?:export|set|setx|ENV|declare -x)\s+|\$env:|Environment=|-e\s+)?["']?[A-Za-z_][\w.-]*\s*=/i.test(line)
  const fits = lines.filter((line, index) => isSet(line) || (index > 0 && REST.test(line) && isSet(lines[index - 1])))
  return (
    fits.length > 0 &&
    fits.length >= lines.length * 0.6 &&
    fits.some((line) => /[A-Z]|key|token|secret/.test(line.split('=')[0] ?? ''))
  )
}

/** Reads a file of settings: `.env`, `docker --env-file`, lines of a shell. */
export const readSettingsFile = (source: string): PastedText | undefined => {
  const settings = readSettings(source).filter(({ value, name }) => value.text !== '' || mayNameKey(name.text))
  const relevant = settings.filter(holdsCredential)
  const kept = relevant.length > 0 ? relevant : settings.slice(0, 1)
  if (kept.length === 0) return undefined
  // What is pasted may end between the two characters of its last line.
  const first = kept[0]
  const returned = first ? /\r(?:\n|$)/.exec(source.slice(lineStartOf(first.value)).split('\n', 1)[0] ?? '') : null
  const line = first && returned ? lineStartOf(first.value) + returned.index : -1
  // TOML and INI have sections; spaces and quotes are their own.
  const isProperties = /^[ \t]*[a-z][\w-]*\.[\w.-]+[ \t]*=/m.test(source)
  const isToml = /^[ \t]*\[{1,2}[\w."-]+\]{1,2}[ \t\r]*$/m.test(source)
  const faults = [...kept.flatMap(({ faults: own }) => own), ...colonFaults(source, kept), ...notExported(source, kept)]
    .filter(({ id }) => !(isProperties && id === 'spaces-around-equals'))
    .map((each) => (isProperties && each.id === 'quotes-kept' ? { ...each, detail: '.properties' } : each))
    .filter(({ id }) => !isToml || !/^(?:spaces-around-equals|quotes-kept|comment-behind-value)$/.test(id))
  const hasMark = faults.some(({ id }) => id === 'carriage-return')
  return {
    readAs: kept.some(({ by }) => /^(?:export|set|declare)/.test(by))
      ? 'lines of a shell that set variables'
      : isProperties
        ? 'a .properties file'
        : isToml
          ? 'a file with sections (TOML or INI)'
          : 'a file of variables (.env)',
    faults: [
      ...faults,
      ...(line >= 0 && !hasMark ? [{ id: 'line-endings', span: { from: line, to: line + 1 } } as const] : []),
    ],
    keys: kept.map(({ name, value }) => ({ variable: name.text, value })),
  }
}

/** The variables of a text by their names, for the commands in it. */
export const variablesIn = (source: string): ReadonlyMap<string, Setting> =>
  new Map(readSettings(source).map((setting) => [setting.name.text, setting]))

const ENCODES = /^\$\(.*\|\s*(?:base64|openssl (?:enc -)?base64)\b(?!\s+-[dD]\b|\s+--decode)/

/** A part with its placeholders filled in, as far as the same paste sets them. A variable that was never set leaves nothing behind. */
export const filledIn = (part: SourceText, variables: ReadonlyMap<string, Setting>): SourceText => {
  if (part.placeholders.length === 0 || variables.size === 0) return part
  const parts: SourceText[] = []
  let run = 0
  for (const { name, from, to } of part.placeholders) {
    const setting = variables.get(name)
    const isEncoded = setting !== undefined && ENCODES.test(setting.value.text)
    // A variable of a session that takes that of the environment stands for it.
    const isHanded = setting !== undefined && /^\$env:\w+$/i.test(setting.value.text)
    const span = isEncoded || isHanded ? spanIn(setting.value) : undefined
    if (setting && span) {
      // A command that encodes what it gives: its own words say so.
      parts.push(
        slice(part, run, from),
        placeholderOf(isEncoded ? '$(…)' : setting.value.text.slice(5), setting.value.text, span),
      )
      run = to
    }
    if (!setting || isHanded || /^\$[({]|^`|\$\{\{|^secrets\.\w/.test(setting.value.text)) continue
    // What a shell is told to take from another variable was filled in when it was set.
    if (/^export$/.test(setting.by) && /^\$\w+$/.test(setting.value.text)) continue
    const isSet = !setting.faults.some(({ id }) => id === 'never-set')
    parts.push(
      slice(part, run, from),
      isSet ? setting.value : textFor('', spanIn(part, from, to) ?? { from: 0, to: 0 }),
    )
    run = to
  }
  return parts.length === 0 ? part : concat([...parts, slice(part, run)])
}
