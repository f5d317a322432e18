import type { Fault } from '#src/features/diagnose/call.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { isKeyVariable } from '#src/features/diagnose/read/key-names.ts'

const ALONE = /^([ \t]*)(?:-[ \t]+["']?([A-Za-z_]\w*)["']?|([A-Za-z_]\w*):)[ \t]*$/
const SET = /^([A-Z][A-Z0-9_]*)=\S/

/** Variables under environment that have no value: compose hands on what its own shell has. */
const passedOn = (lines: readonly SourceText[]): readonly Fault[] => {
  let indent = -1
  // The last line may have been cut off.
  return lines.slice(0, -1).flatMap((line): readonly Fault[] => {
    const depth = line.text.search(/\S/)
    if (/^[ \t]*environment:[ \t]*$/.test(line.text)) {
      indent = depth
      return []
    }
    if (depth >= 0 && depth <= indent && !/^[ \t]*-/.test(line.text)) indent = -1
    const [, , item, entry] = indent < 0 ? [] : (ALONE.exec(line.text) ?? [])
    const name = item ?? entry ?? ''
    const at = line.text.indexOf(name)
    const span = isKeyVariable(name) ? spanIn(line, at, at + name.length) : undefined
    return span ? [{ id: 'env-passed-on', span, detail: `${name} compose` }] : []
  })
}

/** A variable of the .env file that stands below a compose file, and that no service is given. */
const notGiven = (lines: readonly SourceText[]): readonly Fault[] => {
  const rest = lines.filter(({ text }) => !SET.test(text) && !/^\s*#/.test(text)).map(({ text }) => text)
  if (rest.some((text) => /\benv_file\b|--env-file\b/.test(text))) return []
  return lines.flatMap((line): readonly Fault[] => {
    const [, name = ''] = SET.exec(line.text) ?? []
    const span = spanIn(line, 0, name.length)
    const isGiven = rest.some((text) => new RegExp(`(?:^\\s*(?:-\\s+)?["']?|\\$\\{?)${name}\\b`).test(text))
    return isKeyVariable(name) && span && !isGiven ? [{ id: 'not-in-container', span, detail: name }] : []
  })
}

/** A variable of the .env file that the service sets to another text. */
const overridden = (lines: readonly SourceText[]): readonly Fault[] => {
  const set = new Map(
    lines.flatMap(({ text }) =>
      SET.test(text) ? [[text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1).trim()]] : [],
    ),
  )
  return lines.flatMap((line): readonly Fault[] => {
    const [, name = '', , value = ''] = /^[ \t]+(?:-[ \t]+)?([A-Z]\w*)(=|:[ \t]+)(\S.*)$/.exec(line.text) ?? []
    const given = value.trim().replace(/^(["'])(.*)\1$/, '$2')
    const at = line.text.indexOf(name)
    const span =
      isKeyVariable(name) && set.has(name) && set.get(name) !== given && !given.includes('$')
        ? spanIn(line, at, at + name.length)
        : undefined
    return span ? [{ id: 'value-overridden', span, detail: name }] : []
  })
}

/** What a compose file does with the variables of a service, as far as the container does not get them. */
export const composeFaults = (lines: readonly SourceText[]): readonly Fault[] =>
  lines.some(({ text }) => /^services:/.test(text))
    ? [...passedOn(lines), ...notGiven(lines), ...overridden(lines)]
    : lines.some(({ text }) => /^[ \t]+(?:image|build):/.test(text))
      ? passedOn(lines)
      : lines.some(({ text }) => /^[ \t]*environment:/.test(text))
        ? overridden(lines)
        : []
