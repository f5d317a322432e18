import type { Fault, PastedCall, PastedHeader } from '#src/features/diagnose/call.ts'
import { base64, schemeAt } from '#mocks/engine/auth-scheme.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { concat, noText, slice, type SourceText, spanIn, textFor, trimmed } from '#src/features/diagnose/source-text.ts'
import { shellOf } from '#src/features/diagnose/read/curl-start.ts'
import { cmdWords } from '#src/features/diagnose/read/cmd-words.ts'
import { shellWords } from '#src/features/diagnose/read/shell-words.ts'

const PROMPT =
  '(?:^|\\n)[ \\t]*(?:`(?!`)|(?:[\\w.-]{1,40}@[\\w.-]{1,60}[^\\n$#%]{0,80})?[$%>#\u276f\u279c\u03bb][ \\t]+|PS(?: [^>\\n]*)?>[ \\t]*|[A-Za-z]:\\\\[^>\\n]*>[ \\t]*)?'
const HTTPIE = new RegExp(
  `${PROMPT}(https?|xhs?)[ \\t]{1,20}(?!=)(?=[^\\n]*(?:://|[\\w-]\\.[\\w.]{1,80}/|:\\d))(?![^\\n]{0,20}=>)`,
)
const WGET = new RegExp(`${PROMPT}(wget)[ \\t]+(?=-|['"]?https?:)`)

const startOfCommand = (pattern: RegExp, source: string): number | undefined => {
  const match = pattern.exec(source.slice(0, 20_000))
  return match?.[1] === undefined ? undefined : match.index + match[0].lastIndexOf(match[1], match[0].trimEnd().length)
}
export const httpieStart = (source: string): number | undefined => startOfCommand(HTTPIE, source)
export const wgetStart = (source: string): number | undefined => startOfCommand(WGET, source)

const ITEM = /^([^:=@\s]+?)(:=@|==|:=|=@|=|:|;)([\s\S]*)/
const VALUED =
  /^(?:-a|-A|--auth|--auth-type|--session|--proxy|--verify|--cert|-p|--print|-o|--output|--timeout|-s|--style|--pretty)$/

/** Whether an item ends behind its colon or a scheme, because the shell split it at a space. */
const isCutOff = (text: string): boolean => {
  const [, value] = /^[\w-]+:(?![=/])(.*)$/.exec(text) ?? []
  return value !== undefined && (value === '' || schemeAt(`${value} `)?.length === value.length + 1)
}

/** Reads a command of HTTPie: `http POST host/path Name:value field=text`. */
export const readHttpie = (source: string, start: number): PastedCall => {
  const { words, faults, end } = shellOf(source, start) === 'cmd' ? cmdWords(source, start) : shellWords(source, start)
  const [program, ...rest] = words.map(({ part }) => part)
  const near = (program && spanIn(program)) ?? { from: start, to: start + 4 }
  const headers: PastedHeader[] = []
  const more: Fault[] = []
  const query: SourceText[] = []
  const fields: string[] = []
  let [method, url, raw, type]: [SourceText?, SourceText?, SourceText?, string?] = []
  let bearer = false
  let auth: SourceText | undefined
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index]
    if (!word) break
    const [, option, , inline] = /^(--?[\w-]+)(=(.*))?$/.exec(word.text) ?? []
    if (option !== undefined) {
      const value =
        inline !== undefined ? slice(word, option.length + 1) : VALUED.test(option) ? rest[(index += 1)] : undefined
      if (/^(?:-A|--auth-type)$/.test(option)) bearer = /bearer/i.test(value?.text ?? '')
      if (/^(?:-a|--auth)$/.test(option)) auth = value
      if (/^(?:-f|--form)$/.test(option)) type = 'application/x-www-form-urlencoded'
      if (option === '--raw') raw = value
    } else if (!method && !url && /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/i.test(word.text))
      method = textFor(word.text.toUpperCase(), spanIn(word) ?? near)
    else if (!url) url = word
    else if (isCutOff(word.text) && rest[index + 1] && !ITEM.test(rest[index + 1]?.text ?? '')) {
      const next = rest[(index += 1)] ?? noText
      const colon = word.text.indexOf(':')
      more.push({ id: 'header-unquoted', span: spanIn(next) ?? near, detail: 'HTTPie' })
      const lead = colon + 1 < word.text.length ? [slice(word, colon + 1), textFor(' ', near)] : []
      headers.push({ name: slice(word, 0, colon), value: concat([...lead, next]), lost: true })
    } else item(word)
  }
  function item(word: SourceText): void {
    const [, name = '', sign = '', value = ''] = ITEM.exec(word.text) ?? []
    const content = slice(word, word.text.length - value.length)
    if (sign === '=' && mayCarryKey(name) && /^(?:x-|authorization$)|[-_]key$/i.test(name)) {
      more.push({ id: 'item-sign', span: spanIn(word, name.length, name.length + 1) ?? near, detail: name })
      headers.push({ name: slice(word, 0, name.length), value: content, lost: true })
    } else if (sign === ':' || sign === ';')
      headers.push({
        name: slice(word, 0, name.length),
        value: slice(content, content.text.length - content.text.trimStart().length),
      })
    else if (sign === '==') query.push(slice(word, 0, name.length), content)
    else if (sign === '=' || sign === ':=')
      fields.push(`${JSON.stringify(name)}:${sign === '=' ? JSON.stringify(value) : value}`)
  }
  if (auth && bearer)
    headers.push({ name: textFor('Authorization', near), value: concat([textFor('Bearer ', near), auth]) })
  else if (auth) {
    more.push({ id: 'basic-from-auth', span: spanIn(auth) ?? near, detail: 'HTTPie' })
    headers.push({
      name: textFor('Authorization', near),
      value: textFor(`Basic ${base64(auth.text)}`, spanIn(auth) ?? near),
    })
  }
  const body = raw ?? (fields.length > 0 ? textFor(`{${fields.join(',')}}`, near) : undefined)
  const scheme =
    url && !/^[a-z]+:\/\//i.test(url.text) && program?.text !== 'http' && program?.text !== 'xh'
      ? [textFor('https://', near)]
      : url && !/^[a-z]+:\/\//i.test(url.text)
        ? [textFor('http://', near)]
        : []
  const parts = query.flatMap((part, index) => [
    textFor(index % 2 === 1 ? '=' : index === 0 && !url?.text.includes('?') ? '?' : '&', near),
    part,
  ])
  return {
    form: 'curl',
    method: method ?? textFor(body ? 'POST' : 'GET', near),
    ...(!method && { methodBy: body ? ('body' as const) : ('default' as const) }),
    url: url && concat([...scheme, url, ...parts]),
    headers,
    body,
    ...(body && { usualType: type ?? 'application/json' }),
    faults: [...faults, ...more],
    extent: { from: start, to: end },
    readAs: 'a command of HTTPie',
  }
}

/** Options of wget that take a value; others stand alone. */
const WGET_VALUED =
  /^(?:header|method|(?:post|body)-(?:data|file)|(?:http-|proxy-)?(?:user|password)|output-\w+|timeout|tries|user-agent|referer|ca-certificate|certificate|private-key|execute|(?:load|save)-cookies|wait|limit-rate)$/

/** Reads a command of wget. */
export const readWget = (source: string, start: number): PastedCall => {
  const { words, faults } = shellWords(source, start)
  const [program, ...rest] = words.map(({ part }) => part)
  const near = (program && spanIn(program)) ?? { from: start, to: start + 4 }
  const headers: PastedHeader[] = []
  const more: Fault[] = []
  let [method, url, body, user]: [SourceText?, SourceText?, SourceText?, SourceText?] = []
  for (let index = 0; index < rest.length; index += 1) {
    const word = rest[index]
    if (!word) break
    const [, option] = /^--([\w-]+)(?:=|$)/.exec(word.text) ?? []
    if (option === undefined) {
      if (/^-[a-zA-Z]$/.test(word.text) && /[OotTUeiPa]/.test(word.text.charAt(1))) index += 1
      else if (!word.text.startsWith('-')) url ??= word
      continue
    }
    const isAlone = !word.text.includes('=') && !WGET_VALUED.test(option)
    const value = word.text.includes('=') ? slice(word, option.length + 3) : isAlone ? undefined : rest[(index += 1)]
    if (!value) continue
    const colon = value.text.indexOf(':')
    const span = spanIn(value)
    const next = rest[index + 1]
    if (option === 'header' && value.text === '' && next && /^[\w-]+:/.test(next.text)) {
      index += 1
      const at = next.text.indexOf(':')
      more.push({ id: 'header-without-option', span: spanIn(next) ?? near, detail: 'blank' })
      headers.push({ name: slice(next, 0, at), value: trimmed(slice(next, at + 1)), lost: true })
      continue
    }
    if (option === 'header' && colon < 0 && span) more.push({ id: 'no-colon', span })
    const isSplit = option === 'header' && isCutOff(value.text) && next && !/^-|:\/\//.test(next.text)
    if (isSplit) {
      index += 1
      more.push({ id: 'header-unquoted', span: spanIn(next) ?? near, detail: 'wget' })
      headers.push({ name: slice(value, 0, colon), value: next, lost: true })
    } else if (option === 'header' && colon > 0) {
      const content = slice(value, colon + 1)
      headers.push({
        name: slice(value, 0, colon),
        value: slice(content, content.text.length - content.text.trimStart().length),
      })
    } else if (option === 'method') method = value
    else if (option === 'post-data' || option === 'body-data') body = value
    else if (/^(?:http-)?user$/.test(option)) user = value
  }
  if (user)
    headers.push({
      name: textFor('Authorization', near),
      value: textFor(`Basic ${base64(`${user.text}:`)}`, spanIn(user) ?? near),
    })
  return {
    form: 'curl',
    method: method ?? textFor(body ? 'POST' : 'GET', near),
    ...(!method && { methodBy: body ? ('body' as const) : ('default' as const) }),
    url,
    headers,
    body,
    ...(body && { usualType: 'application/x-www-form-urlencoded' }),
    faults: [...faults, ...more],
    readAs: 'a command of wget',
  }
}
