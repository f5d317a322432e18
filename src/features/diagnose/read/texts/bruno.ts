import { beginsLikeKey } from '#mocks/engine/key-beginning.ts'
import type { Fault, PastedCall, PastedHeader, PastedText } from '#src/features/diagnose/call.ts'
import { slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { filledBraces, withParameter } from './braces.ts'
import { mayNameKey } from '#src/features/diagnose/read/key-names.ts'
import { otherNames } from '#src/features/diagnose/read/other-names.ts'
import { offFaults } from './switched-off.ts'
import { sourceLines } from './lines.ts'
import { type Tool, tokenHeader, userHeader } from './tool-auth.ts'

const VERB = /^(get|post|put|patch|delete|head|options)$/
const OPEN = /^([a-z][\w:-]*)[ \t]*[{[]\s*$/

// Parts of a file that are JavaScript and add nothing to the request.
const SCRIPTS = /^(?:tests|docs|script:post-response)[ \t]*\{[\s\S]{0,9000}?^\}/gm

export const looksLikeBruno = (source: string): boolean =>
  /^(?:meta|get|post|put|patch|delete|headers|auth:\w+|vars(?::[\w-]+)?)[ \t]*\{[ \t]*\r?$/m.test(source) &&
  /^[ \t]+~?[\w-]+[ \t]*:/m.test(source) &&
  !/;\s*$/m.test(source.replace(SCRIPTS, ''))

type Section = {
  readonly name: string
  readonly pairs: readonly { readonly name: SourceText; readonly value: SourceText }[]
  readonly lines: readonly SourceText[]
}

/** The parts of a file; the names of headers that are switched off go to `off`. */
const sectionsOf = (source: string, off: SourceText[]): readonly Section[] => {
  const sections: { name: string; pairs: { name: SourceText; value: SourceText }[]; lines: SourceText[] }[] = []
  let isOpen = false
  for (const line of sourceLines(source)) {
    const [, name] = OPEN.exec(line.text) ?? []
    if (name !== undefined) {
      sections.push({ name, pairs: [], lines: [] })
      isOpen = true
    } else if (/^[}\]]/.test(line.text)) isOpen = false
    else if (isOpen) {
      sections.at(-1)?.lines.push(line)
      const colon = line.text.indexOf(':')
      const label = trimmed(slice(line, 0, Math.max(0, colon)))
      // A tilde switches a line off.
      if (colon > 0 && label.text.startsWith('~') && sections.at(-1)?.name === 'headers') off.push(slice(label, 1))
      if (colon > 0 && !label.text.startsWith('~'))
        sections.at(-1)?.pairs.push({ name: label, value: trimmed(slice(line, colon + 1)) })
    }
  }
  return sections
}

/** Reads a request of Bruno; undefined where no address is in it. */
export const readBruno = (source: string): PastedCall | undefined => {
  const off: SourceText[] = []
  const sections = sectionsOf(source, off)
  const section = (pattern: RegExp): Section | undefined => sections.find(({ name }) => pattern.test(name))
  const pairs = (pattern: RegExp): Section['pairs'] =>
    sections.filter(({ name }) => pattern.test(name)).flatMap((each) => each.pairs)
  const request = section(VERB)
  const variables = new Map(pairs(/^vars/).map(({ name, value }) => [name.text, value] as const))
  const filled = (part: SourceText): SourceText => filledBraces(part, variables)
  const value = (from: Section['pairs'], wanted: string): SourceText | undefined =>
    from.find(({ name }) => name.text === wanted)?.value
  const url = request && value(request.pairs, 'url')
  const faults: Fault[] = offFaults(off)
  const mode = (request && value(request.pairs, 'auth')?.text) ?? 'none'
  const inherits = mode === 'inherit' || mode === 'none'
  // What the form for credentials writes takes the place of a header of that name.
  const isReplaced = !inherits && mode !== 'apikey'
  const headers = pairs(/^headers$/)
    .filter(({ name }) => !(isReplaced && /^authorization$/i.test(name.text)))
    .map((each): PastedHeader => ({ name: each.name, value: filled(each.value) }))
  const auth = section(/^auth:/)
  const given = auth?.pairs.find(({ name }) => /^(?:token|key|username)$/.test(name.text))
  const offAt = mode === 'none' && request && value(request.pairs, 'auth')
  const offSpan = offAt && given && spanIn(offAt)
  if (offSpan) faults.push({ id: 'header-off', span: offSpan, detail: 'auth: none' })
  const token = auth && value(auth.pairs, 'token')
  const tool: Tool = { name: 'Bruno', filled, faults }
  if (auth?.name === 'auth:bearer' && token && (mode === 'bearer' || inherits)) {
    const header = tokenHeader(tool, token, spanIn(token, 0, 1) ?? { from: 0, to: 0 })
    if (mode === 'bearer') headers.push(header)
  }
  let address = url && filled(url)
  if (auth?.name === 'auth:apikey' && !offSpan) {
    const [name, key] = [value(auth.pairs, 'key'), value(auth.pairs, 'value')]
    const near = key && spanIn(key)
    if (name && key && value(auth.pairs, 'placement')?.text !== 'queryparams')
      headers.push({ name, value: filled(key) })
    else if (name && near && address) address = withParameter(address, name, filled(key), near)
  }
  if (auth?.name === 'auth:basic' && !offSpan) {
    const user = value(auth.pairs, 'username')
    if (user) headers.push(userHeader(tool, user, spanIn(user) ?? { from: 0, to: 0 }))
  }
  const body = section(/^body:json$/)
  const content = body && body.lines.length > 0 ? body.lines.map(({ text }) => text).join('\n') : undefined
  if (!request && headers.length === 0) return undefined
  return {
    form: 'http',
    method: textFor((request?.name ?? 'get').toUpperCase(), (url && spanIn(url)) ?? { from: 0, to: 0 }),
    url: address,
    headers,
    body:
      content === undefined
        ? undefined
        : textFor(content, spanIn(body?.lines[0] ?? textFor('', { from: 0, to: 0 })) ?? { from: 0, to: 0 }),
    ...(content !== undefined && { usualType: 'application/json' }),
    faults: [...faults, ...otherNames({ headers }, [...variables.keys()])],
    ...(!request && { partial: true as const }),
    readAs: 'a request of Bruno',
  }
}

/** An environment of Bruno: variables and no request. */
export const readBrunoVariables = (source: string): PastedText | undefined => {
  const pairs = sectionsOf(source, []).flatMap((each) => (/^vars/.test(each.name) ? each.pairs : []))
  const keys = pairs.filter(({ name, value }) => mayNameKey(name.text) || beginsLikeKey(value.text))
  return keys.length > 0
    ? {
        readAs: 'an environment of Bruno',
        faults: [],
        keys: keys.map(({ name, value }) => ({ variable: name.text, value })),
      }
    : undefined
}
