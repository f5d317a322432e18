import type { CallForm, PastedCall } from '#src/features/diagnose/call.ts'
import { concat, slice, type SourceText, spanIn, textFor } from '#src/features/diagnose/source-text.ts'

const EMPTY =
  /^(?:(?:=>|->|prints|is|gives) )?(?:always )?(?:undefined|null|nil|none|bool\(false\)|empty|''|"")[!.]*(?: (?:in|here|on|when|at|for|under)\b.{0,60})?$/i
/** What a language writes into a text where the value is missing. */
const WRITTEN: Readonly<Partial<Record<CallForm, string>>> = {
  fetch: 'undefined',
  node: 'undefined',
  python: 'None',
  java: 'null',
}

/** Whether a comment behind a line that names the variable, or prints it, says that it is empty. */
const isSaidEmpty = (source: string, name: string): boolean => {
  const lines = source.slice(0, 60_000).split(/\r?\n/)
  const names = [
    name,
    ...lines.flatMap((line) => (line.includes(name) ? (/\b(\w+)\s*:?=(?!=)/.exec(line)?.[1] ?? []) : [])),
  ]
  const printed = new RegExp(
    String.raw`^\W*(?:(?:LOG|INFO|DEBUG|WARN)\W+)?(?:${names.map((each) => each.replaceAll('$', '\\$')).join('|')}|(?:api[ _-]?)?(?:key|token|secret))(?: is|\W)\W*(?:undefined|null|None|nil)\W*$`,
    'i',
  )
  if (lines.some((line) => printed.test(line) && !/[({=]/.test(line))) return true
  const said = (line: string): boolean =>
    EMPTY.test((/(?:\/\/|#|\/\*)((?:(?!\/\/|#).)*)$/.exec(line)?.[1] ?? '').replace('*/', '').trim())
  const arrow = new RegExp(
    String.raw`(?:\/\/|#)[^\n]*\b(?:${names.map((each) => each.replaceAll('$', '\\$')).join('|')})\b[^\n]{0,40}(?:->|=>|\u2192|prints|is)[ \t]*(?:undefined|null|None|nil|''|"")\W*$`,
  )
  if (lines.some((line) => arrow.test(line))) return true
  return lines.some(
    (line) =>
      said(line) &&
      !/[=!]=/.test(line) &&
      names.some((each) => new RegExp(String.raw`(?:(?<![\w.])|(?<=\benv\.))\$?${each}\b`).test(line)),
  )
}

/** A build setting that Xcode left in a property list as it is, where the paste also shows it as a value. */
const unfilledSetting = (source: string): string | undefined => {
  const setting = /<string>[ \t]*(\$\(\w{1,80}\))[ \t]*<\/string>/.exec(source.slice(0, 60_000))?.[1]
  if (setting === undefined || !/infoDictionary/i.test(source)) return undefined
  const places = source.split(setting).length - 1
  const written = source.split(new RegExp(`<string>[ \\t]*${setting.replace(/[$()]/g, '\\$&')}`)).length - 1
  return places > written ? setting : undefined
}

/** Whether a function of Dart takes it as an optional parameter, and each call in the paste leaves it out: null is written then. */
const isLeftOut = (source: string, name: string): boolean => {
  const head = source.slice(0, 60_000)
  const [definition = '', called = ''] =
    new RegExp(String.raw`\b(\w{2,60})\(\s*\{[^{}()]{0,600}\bString\?\s+${name}\b[^{}()]{0,600}\}\s*\)`).exec(head) ??
    []
  if (called === '') return false
  const calls = [...head.replace(definition, '').matchAll(new RegExp(String.raw`\b${called}\(([^()]{0,600})\)`, 'g'))]
  return calls.length > 0 && calls.every(([, given = '']) => !new RegExp(String.raw`\b${name}\s*:`).test(given))
}

const filled = (source: string, form: CallForm, value: SourceText): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  const setting = unfilledSetting(source)
  for (const { name, from, to } of value.placeholders) {
    const isName = /^\w+$/.test(name)
    const isOmitted = setting === undefined && isName && form === 'text' && isLeftOut(source, name)
    if (setting === undefined && !isOmitted && !(isName && isSaidEmpty(source, name))) continue
    const sent = setting ?? (isOmitted ? 'null' : (WRITTEN[form] ?? ''))
    parts.push(slice(value, run, from), textFor(sent, spanIn(value, from, to) ?? { from: 0, to: 0 }))
    run = to
  }
  return parts.length === 0 ? value : concat([...parts, slice(value, run)])
}

/** The call with nothing, or the word for it, in the place of a variable that a comment of the paste calls empty. */
export const withKnownEmpty = (source: string, call: PastedCall): PastedCall => ({
  ...call,
  headers: call.headers.map((header) => ({ ...header, value: filled(source, call.form, header.value) })),
})
