import { schemeAt } from '#mocks/engine/auth-scheme.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedHeader } from '#src/features/diagnose/call.ts'
import { bearerSettings } from './bearer-settings.ts'
import { concat, placeholderOf, type SourceText, textAt, textFor } from '#src/features/diagnose/source-text.ts'

const NAME = '(authorization|(?:x[-_])?api[-_]?key|apikey)'
const VALUE = '((?:bearer |basic |token )?(?:\\{\\{[^{}\\n]{1,80}\\}\\}|[^\\s"\'<>]{8,2000}))'

/** A name alone on its line and its value on the next, as panels of browsers are copied. */
const TWO_LINES = new RegExp(
  `^[ \\t]*${NAME}[ \\t]{0,4}:?[ \\t]{0,4}\\r?\\n[ \\t]{0,20}${VALUE}[ \\t]{0,4}\\r?$`,
  'gim',
)
/** A row of a table, as a bin for requests shows what came. */
const ROW = new RegExp(
  `^[ \\t|]*${NAME}[ ]{0,20}(?:\\t|\\|)[ \\t]{0,20}((?:Bearer |Basic |Token )?[^\\s|][^\\n|]{0,2000}?)[ \\t|]*\\r?$`,
  'gim',
)
/** Two fields of a form, as tools of automation show them. */
const FIELDS = new RegExp(
  `\\bname["']?\\s{0,3}[:=]?\\s{0,3}["']?${NAME}["']?[\\s,;|]{1,8}value["']?\\s{0,3}[:=]?\\s{0,3}["']?${VALUE}`,
  'gi',
)
/** The key of Postman's authorization, as people copy or retell its form. */
const KEY_FORM =
  /^[ \t]*(?:[-*][ \t])?key[ \t]{0,4}[:=]?[ \t]{0,4}\n?[ \t]{0,4}([A-Za-z][\w-]{2,40})[ \t]{0,4}\r?\n[ \t]*(?:[-*][ \t])?value[ \t]{0,4}[:=]?[ \t]{0,4}\n?[ \t]{0,4}(\{\{[^{}\n]{1,80}\}\}|[^\s"'<>]{3,2000})[ \t]{0,4}\r?\n[ \t]*(?:[-*][ \t])?add to[ \t]{0,4}[:=]?[ \t]{0,4}\n?[ \t]{0,4}header/gim
/** An option of Elixir: `auth: {:bearer, key}`. */
const TUPLE = /\bauth:[ \t]{0,4}\{:(bearer|basic),[ \t]?([^\s][^\n]{0,200})\}/g

/** What gives a client of another language the token alone: it writes Bearer by itself. */
const BEARER_OPTION =
  /(?:\.(?:WithOAuthBearerToken|(?:auth|authentication\(\))\.bearer|(?:with|set)BearerToken)\(|\bauthorization\(bearerToken:[ \t]?|\breq_auth_bearer_token\()([^()\n]{1,80}(?:\([^()\n]{0,80}\))?)\)/

/** An option of curl in a text that no shell reads: an argument of an action, a string of a program. */
const OPTION = /(?:-H|--header)[ =]{1,2}\\{0,2}["']([\w-]{2,60}):[ \t]{0,4}([^"'\\\n]{1,500})/g

/** A header of all calls of an interface, its value joined to it: `@Headers("X-API-Key: " + KEY)`. */
const INTERFACE_HEADER =
  /@Headers\(\s*(?:value\s*=\s*)?(?:[[{]\s*)?"([\w-]{2,60}):[ \t]*((?:Bearer |Basic |Token )?)"\s*\+\s*([\w.]{1,100})/

const interfaceHeaderIn = (source: string): readonly PastedHeader[] => {
  const match = INTERFACE_HEADER.exec(source)
  const [all = '', name = '', scheme = '', code = ''] = match ?? []
  if (!match || !mayCarryKey(name)) return []
  const nameAt = match.index + all.indexOf(name)
  const span = { from: match.index + all.length - code.length, to: match.index + all.length }
  const value = placeholderOf(code.split('.').at(-1) ?? code, code, span)
  return [
    {
      name: textAt(source, nameAt, nameAt + name.length),
      value: concat([textFor(scheme, span), value]),
    },
  ]
}

const optionsIn = (source: string): readonly PastedHeader[] =>
  [...source.matchAll(OPTION)].flatMap(({ index, 0: all, 1: name = '', 2: value = '' }) => {
    const nameAt = index + all.indexOf(name)
    const valueAt = index + all.length - value.length
    return mayCarryKey(name)
      ? [{ name: textAt(source, nameAt, nameAt + name.length), value: filled(source, valueAt, value) }]
      : []
  })

/** What is given a user name and makes Basic of it by itself, in front of a bracket. */
const BASIC_OPTION =
  /(?:\bauthorization(?=\(username:)|\bnew BasicAuth(?:entication)?(?:Request)?Interceptor|\.basicAuthentication|\bCredentials\.basic|\bBasicAuthRequestInterceptor|->authorization_basic|\.auth\.basic|\breq_auth_basic|(?<=<-[^\n]{0,300})\bauthenticate)\(\s*(?:username:[ \t]*)?([^\s,()][^,()\n]{0,79}(?:\([^()\n]{0,80}\))?),/

const basicIn = (
  source: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] } | undefined => {
  const match = BASIC_OPTION.exec(source)
  const [all = '', code = ''] = match ?? []
  if (!match) return undefined
  const at = match.index + all.indexOf(code)
  const span = { from: at, to: at + code.length }
  const name = /[A-Z][A-Z0-9_]{2,60}/.exec(code)?.[0] ?? /[A-Za-z_]\w{0,60}/.exec(code)?.[0] ?? 'the key'
  return {
    headers: [
      {
        name: textFor('Authorization', span),
        value: concat([textFor('Basic ', span), placeholderOf(name, name, span)]),
      },
    ],
    faults: [{ id: 'basic-from-auth', span }],
  }
}

/** A header with a name of its own that is set by a method, its value in code. */
const SET_HEADER =
  /\b(?:setRequestHeader|addHeader|AddHeader|SetHeader|headers\.(?:set|append))[ \t]{0,2}[( ][ \t]{0,2}["'`]((?=[\w-]{0,30}(?:token|key|auth|secret))[\w-]{3,40})["'`][ \t]{0,2},[ \t]{0,2}([^\n;]{2,160})/i

const setHeaderIn = (source: string): readonly PastedHeader[] => {
  const match = SET_HEADER.exec(source)
  const [all = '', name = '', code = ''] = match ?? []
  if (!match) return []
  const nameAt = match.index + all.indexOf(name)
  const from = match.index + all.length - code.length
  const [, literal] = /^["']([^"'\n]*)["'][ \t]*\)?$/.exec(code) ?? []
  const span = { from, to: from + code.length }
  const [, template = ''] = /^`([^`\n]*)`/.exec(code) ?? []
  const scheme = template.slice(0, schemeAt(template)?.length ?? 0)
  const [, variable] = /^\$\{([^}]{1,100})\}$/.exec(template.slice(scheme.length)) ?? []
  return [
    {
      name: textAt(source, nameAt, nameAt + name.length),
      value:
        variable !== undefined
          ? concat([textAt(source, from + 1, from + 1 + scheme.length), placeholderOf(variable, variable, span)])
          : literal === undefined
            ? placeholderOf('the key', code, span)
            : textAt(source, from + 1, from + 1 + literal.length),
    },
  ]
}

const MUSTACHE = /\$?\{\{[^{}\n]+\}\}/g

/** What a tool fills in by itself stands for its value. */
const filled = (source: string, at: number, text: string, pattern = MUSTACHE): SourceText => {
  const parts: SourceText[] = []
  let run = 0
  for (const { index, 0: all } of text.matchAll(pattern)) {
    const span = { from: at + index, to: at + index + all.length }
    parts.push(textAt(source, at + run, span.from), placeholderOf(all.match(/\w+/g)?.at(-1) ?? 'value', all, span))
    run = index + all.length
  }
  return concat([...parts, textAt(source, at + run, at + text.length)])
}

// Where these stand beside a header, the table shows what went out.
const AS_SENT = /^[ \t|]*(?:host|user-agent|accept|content-length)[ ]{0,20}[\t|]/im

// In an annotation of Java the framework fills the name of a property in.
const ANNOTATION = /@[A-Z]\w{1,60}\(\s{0,20}$/
const PROPERTY = /\$\{[\w.:-]{1,80}\}/g

const pairsOf = (source: string, pattern: RegExp): readonly PastedHeader[] =>
  [...source.matchAll(pattern)].map(({ index, 0: all, 1: name = '', 2: value = '' }) => {
    const nameAt = index + all.indexOf(name)
    const valueAt = index + all.length - (all.length - all.lastIndexOf(value))
    return {
      name: textAt(source, nameAt, nameAt + name.length),
      value:
        pattern === TWO_LINES || (pattern === ROW && AS_SENT.test(source))
          ? textAt(source, valueAt, valueAt + value.length)
          : filled(
              source,
              valueAt,
              value,
              ANNOTATION.test(source.slice(Math.max(0, index - 90), index)) ? PROPERTY : MUSTACHE,
            ),
    }
  })

const bearerIn = (source: string): readonly PastedHeader[] => {
  const match = BEARER_OPTION.exec(source)
  const [all = '', code = ''] = match ?? []
  if (!match) return []
  const at = match.index + all.length - 1 - code.length
  const span = { from: at, to: at + code.length }
  const name = /[A-Z][A-Z0-9_]{2,60}/.exec(code)?.[0] ?? /[A-Za-z_]\w{0,60}/.exec(code)?.[0] ?? 'the key'
  return [
    {
      name: textFor('Authorization', span),
      value: concat([textFor('Bearer ', span), placeholderOf(name, name, span)]),
    },
  ]
}

/** The pairs that a text writes in another way than `Name: value`. */
export const morePairs = (
  whole: string,
): { readonly headers: readonly PastedHeader[]; readonly faults: readonly Fault[] } => {
  const source = whole.slice(0, 60_000)
  const [option] = [...interfaceHeaderIn(source), ...optionsIn(source), ...setHeaderIn(source)]
  const inYaml = bearerSettings(source)
  if (option || inYaml.length > 0) return { headers: option ? [option] : inYaml, faults: [] }
  const headers = [TWO_LINES, ROW, FIELDS, KEY_FORM].flatMap((pattern) => pairsOf(source, pattern)).slice(0, 8)
  const [tuple] = headers.length > 0 ? [] : source.matchAll(TUPLE)
  const [all = '', scheme = '', code = ''] = tuple ?? []
  const byUser = headers.length > 0 || tuple ? undefined : basicIn(source)
  if (byUser) return byUser
  if (!tuple) return { headers: headers.length > 0 ? headers : bearerIn(source), faults: [] }
  const at = tuple.index + all.indexOf(code)
  const span = { from: at, to: at + code.length }
  const name = /[A-Z][A-Z0-9_]{2,60}/.exec(code)?.[0] ?? 'the key'
  const lead = scheme === 'basic' ? 'Basic ' : 'Bearer '
  return {
    headers: [
      { name: textFor('Authorization', span), value: concat([textFor(lead, span), placeholderOf(name, name, span)]) },
    ],
    faults: scheme === 'basic' ? [{ id: 'basic-from-auth', span }] : [],
  }
}
