import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import { concat, placeholderOf, textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { isOfUnseenCaller } from './by-caller.ts'

// Refit and RestEase read a call out of an interface: the verb, the path and the headers stand in attributes.
const INTERFACE =
  /\bRest(?:Service|Client)\.For<|\bAddRefitClient(?:<|\()|^[ \t]*using Refit;|\[(?:Get|Post|Put|Patch|Delete)\("[^"\n]*"\)\]/m
const BASE = /(?:new Uri\(|Rest(?:Service|Client)\.For<[^>\n]{1,80}>\()\s*\$?"(https?:[^"\n]+)"/
const ROUTE = /\[(Get|Post|Put|Patch|Delete|Head)\("([^"\n]*)"\)\]/
const LISTS = /\[Headers\(([^\]]{1,600})\)\]/g
const LINE = /"([\w-]{1,60}):([^"\n]{0,300})"/g
const PARAMETER =
  /\[(?:Header\("([\w-]{1,60})"\)|(Authorize)(?:\((?:scheme: ?)?"(\w+)"\))?)\][ \t]*(?:string\??|String)[ \t]+(\w+)/g
/** An entry of the dictionary that a parameter with [HeaderCollection] is given. */
const ENTRY = /(?:\{[ \t]*|\[)(?:"([\w-]{1,60})"|HeaderNames\.(\w+))(?:\][ \t]*=|,)[ \t]*\$?("[^"\n]*"|[\w.[\]"]+)/g
const GETTER =
  /AuthorizationHeaderValueGetter\s*=\s*(?:async\s*)?(?:\([^)\n]*\)|_|\w+)\s*=\s?>\s*((?:await )?[^\n]{1,160})/
const OWN_CLIENT = /Rest(?:Service|Client)\.For<[^>\n]{1,80}>\(\s*(?:new\s+(?:[\w.]+\.)?HttpClient\b|_?\w*[cC]lient\b)/
const GIVEN = /\(\s*\$?"((?:Bearer|Basic|Token) )(?=["{])/

export const looksLikeRefit = (source: string): boolean =>
  INTERFACE.test(source.slice(0, 60_000)) && !/new AuthenticationHeaderValue\(/.test(source)

/** A text in quotes with what is filled into it, or the code of a value. */
const valueOf = (source: string, code: string, from: number): SourceText => {
  const span = { from, to: from + code.length }
  const literal = /^\$?"([^"\n]*)"/.exec(code)
  if (!literal) {
    const name = /"([\w:.-]{3,60})"/.exec(code)?.[1] ?? code.match(/[A-Za-z_]\w*/g)?.at(-1) ?? 'the key'
    return placeholderOf(name, name, span)
  }
  const at = from + literal[0].indexOf('"') + 1
  const parts: SourceText[] = []
  let run = at
  for (const { index, 0: all, 1: name = '' } of (literal[1] ?? '').matchAll(/\{([\w.]+)\}/g)) {
    const hole = { from: at + index, to: at + index + all.length }
    parts.push(textAt(source, run, hole.from), placeholderOf(name, name, hole))
    run = hole.to
  }
  return concat([...parts, textAt(source, run, at + (literal[1] ?? '').length)])
}

/** What the getter gives, of which Refit makes the rest of `Authorization: Bearer`. */
const tokenIn = (source: string): SourceText | undefined => {
  const match = GETTER.exec(source)
  const [all = '', code = ''] = match ?? []
  if (!match) return undefined
  const lead = /^(?:await )?Task\.FromResult\(/.exec(code)?.[0] ?? ''
  let end = code.length
  while (end > lead.length && /[),;\s}]/.test(code.charAt(end - 1))) end -= 1
  return valueOf(source, code.slice(lead.length, end), match.index + all.length - code.length + lead.length)
}

const linesIn = (source: string, token: SourceText | undefined): readonly PastedHeader[] =>
  [...source.matchAll(LISTS)].flatMap(({ index, 0: all }) =>
    [...all.matchAll(LINE)].map(({ index: at, 0: line, 1: name = '', 2: behind = '' }) => {
      const value = behind.trimStart()
      const from = index + at + 1
      const valueAt = index + at + line.length - 1 - value.length
      const written = textAt(source, valueAt, valueAt + value.length)
      const isScheme = /^authorization$/i.test(name) && /^\w*$/.test(value)
      const gap = textFor(value === '' ? '' : ' ', { from: valueAt, to: valueAt })
      return {
        name: textAt(source, from, from + name.length),
        value: isScheme && token ? concat([written, gap, token]) : written,
      }
    }),
  )

const parametersIn = (source: string): readonly PastedHeader[] =>
  [...source.matchAll(PARAMETER)].map(({ index, 0: all, 1: header, 2: attribute, 3: scheme, 4: name = '' }) => {
    const at = index + all.length - name.length
    const span = { from: at, to: at + name.length }
    const named = index + all.indexOf(header ?? 'Authorize')
    const isAuthorization = attribute !== undefined || /^authorization$/i.test(header ?? '')
    const given = attribute === undefined && isAuthorization ? GIVEN.exec(source)?.[1] : undefined
    const word = attribute === undefined ? given : `${scheme ?? 'Bearer'} `
    const place: Span = { from: named, to: named + (header ?? 'Authorize').length }
    return {
      name: header === undefined ? textFor('Authorization', place) : textAt(source, place.from, place.to),
      value: concat([textFor(word ?? '', span), placeholderOf(name, name, span)]),
      ...(word === undefined && { byCaller: isOfUnseenCaller(source, index) }),
    }
  })

const entriesIn = (source: string): readonly PastedHeader[] =>
  /\[HeaderCollection\]/.test(source)
    ? [...source.matchAll(ENTRY)].map(({ index, 0: all, 1: written, 2: constant, 3: value = '' }) => {
        const name = written ?? constant ?? ''
        const at = index + all.indexOf(name)
        const header = written ?? name.replace(/(?<=[a-z])(?=[A-Z])/g, '-')
        return {
          name: textFor(header, { from: at, to: at + name.length }),
          value: valueOf(source, value, index + all.length - value.length),
        }
      })
    : []

/** Reads the call that such an interface describes. */
export const readRefit = (whole: string): PastedCall | undefined => {
  const source = whole.slice(0, 60_000)
  const base = BASE.exec(source)
  const route = ROUTE.exec(source)
  const own = /AuthorizationHeaderValueGetter/.test(source) ? OWN_CLIENT.exec(source) : null
  const token = own ? undefined : tokenIn(source)
  const headers = [...linesIn(source, token), ...parametersIn(source), ...entriesIn(source)]
  if (headers.length === 0 || (!base && !route)) return undefined
  const baseAt = base ? base.index + base[0].length - 1 - (base[1] ?? '').length : 0
  const root = base ? textAt(source, baseAt, baseAt + (base[1] ?? '').replace(/\/$/, '').length) : undefined
  const path = route?.[2] ?? ''
  const pathAt = (route?.index ?? 0) + (route?.[0].indexOf(`"${path}"`) ?? 0) + 1
  const doubled = /\[Authorize(?:\((?:scheme: ?)?"Bearer"\))?\]/.test(source) ? GIVEN.exec(source) : null
  const faults: readonly Fault[] =
    doubled?.[1] === 'Bearer '
      ? [
          {
            id: 'scheme-by-client',
            span: { from: doubled.index, to: doubled.index + doubled[0].length },
            detail: 'Refit',
          },
        ]
      : own
        ? [{ id: 'headers-not-passed', span: { from: own.index, to: own.index + own[0].length }, detail: 'refit' }]
        : []
  return {
    form: 'csharp',
    method: textFor((route?.[1] ?? 'get').toUpperCase(), { from: route?.index ?? 0, to: (route?.index ?? 0) + 1 }),
    ...(!route && { methodBy: 'default' as const }),
    url:
      root && path !== ''
        ? concat([
            root,
            textFor(path.startsWith('/') ? '' : '/', { from: pathAt, to: pathAt }),
            withHoles(source, path, pathAt),
          ])
        : (root ?? withHoles(source, path, pathAt)),
    headers,
    body: undefined,
    ...(route && /^(?:Post|Put|Patch)$/.test(route[1] ?? '') && { bodyUnseen: true }),
    faults,
    ...((!base || !route || headers.some(({ byCaller }) => byCaller)) && { partial: true as const }),
    readAs: 'an interface of Refit',
  }
}

const withHoles = (source: string, path: string, at: number): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  for (const { index, 0: all, 1: name = '' } of path.matchAll(/\{(\w+)\}/g)) {
    parts.push(
      textAt(source, at + run, at + index),
      placeholderOf(name, all, { from: at + index, to: at + index + all.length }),
    )
    run = index + all.length
  }
  return concat([...parts, textAt(source, at + run, at + path.length)])
}
