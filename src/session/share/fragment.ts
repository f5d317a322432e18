import { isObject, parsedBody } from '#mocks/engine/request.ts'
import type { NamedValue } from '#src/session/request/address.ts'
import { methods } from '#mocks/engine/endpoint.ts'
import { LONGEST_BODY, LONGEST_LINK, MOST_PAIRS, type Shared } from './shared.ts'

/** The last instant that a date can name, epoch ms; the first one is the beginning of this century. */
const FIRST = Date.parse('2000-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-31T23:59:59Z')

const clockText = ({ at, runs }: { readonly at: number; readonly runs: boolean }): string =>
  `${new Date(at).toISOString().replace('.000Z', 'Z')}${runs ? '+' : ''}`

const queryText = (pairs: readonly NamedValue[]): string =>
  new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString()

/** The fragment that says all this: `#playground?provider=paykore&case=good-key&path=...`. */
export const fragmentOf = (shared: Shared): string => {
  const { provider, case: caseId, endpoint, key, keytext, token, way, method, host, path } = shared
  const named = { provider, case: caseId, endpoint, key, keytext, token, method, host, path }
  const params = new URLSearchParams(
    Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
  if (way !== undefined) params.set('way', String(way))
  if (shared.query) params.set('query', queryText(shared.query))
  if (shared.extra?.length === 0) params.set('header', '')
  for (const [name, value] of shared.extra ?? []) params.append('header', `${name}: ${value}`)
  if (shared.body !== undefined) params.set('body', shared.body)
  if (shared.patch) params.set('patch', JSON.stringify(shared.patch))
  if (shared.clock) params.set('clock', clockText(shared.clock))
  if (shared.pasted) params.set('pasted', '1')
  return `#playground?${params.toString()}`
}

/** A part of a link that could not be read: its name, and why, as the end of a sentence. */
export type LinkProblem = { readonly field: string; readonly why: string }

/** Reads one part; a text that begins with `!` says why it is none. */
type Reader = (values: readonly string[]) => Partial<Shared> | `!${string}`

// What no address, header or name holds when somebody typed it.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/
const short = (text: string): boolean => text.length <= LONGEST_LINK && !CONTROL.test(text)
const NAME = /^[\w-]{1,60}$/

const word =
  (field: 'provider' | 'case' | 'endpoint' | 'key'): Reader =>
  ([text = '']) =>
    NAME.test(text) ? { [field]: text } : '!it is not a name'

const pairsOf = (pairs: readonly NamedValue[]): boolean =>
  pairs.length <= MOST_PAIRS && pairs.every(([name, value]) => short(name) && short(value))

const headerOf = (line: string): NamedValue | undefined => {
  const [, name, value = ''] = /^([^:\s][^:]*): ?(.*)$/s.exec(line) ?? []
  return name === undefined ? undefined : [name, value]
}

const readers = {
  provider: word('provider'),
  case: word('case'),
  endpoint: word('endpoint'),
  key: word('key'),
  keytext: ([text = '']) => (text.length <= LONGEST_LINK ? { keytext: text } : '!it is too long'),
  token: ([text]) => (text === 'none' || text === 'login' ? { token: text } : '!it is neither none nor login'),
  way: ([text = '']) => (/^\d$/.test(text) ? { way: Number(text) } : '!it is not the number of a way'),
  method: ([text]) => {
    const method = methods.find((each) => each === text)
    return method === undefined ? `!it is not one of ${methods.join(', ')}` : { method }
  },
  host: ([text = '']) => (/^[a-z\d.-]{1,200}$/.test(text) ? { host: text } : '!it is not a host'),
  path: ([text = '']) =>
    !short(text)
      ? '!it is too long, or holds a control character'
      : /^\/(?!\/)[^?#]*$/.test(text)
        ? { path: text }
        : '!it is not a path',
  query: ([text = '']) => {
    const query = [...new URLSearchParams(text)]
    return pairsOf(query) ? { query } : '!it is too long, or holds a control character'
  },
  header: (lines) => {
    const extra = lines.filter((line) => line !== '').map(headerOf)
    const named = extra.filter((pair) => pair !== undefined)
    if (named.length < extra.length) return '!a header is a name, a colon and a value'
    return pairsOf(named) ? { extra: named } : '!it is too long, or holds a control character'
  },
  body: ([body = '']) => (body.length <= LONGEST_BODY ? { body } : '!it is too long'),
  patch: ([text = '']) => {
    const patch = text.length <= LONGEST_BODY ? parsedBody({ body: text }) : undefined
    return isObject(patch) ? { patch } : '!it is not a JSON object'
  },
  clock: ([text = '']) => {
    const [, instant = '', runs] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z)(\+)?$/.exec(text) ?? []
    const at = Date.parse(instant)
    return at >= FIRST && at <= LAST
      ? { clock: { at, runs: runs !== undefined } }
      : '!it is not an instant such as 2026-01-15T10:00:00Z'
  },
  pasted: ([text]) => (text === '1' ? { pasted: true } : '!it is not 1'),
} satisfies Record<string, Reader>

const isKnown = (name: string): name is keyof typeof readers => Object.hasOwn(readers, name)

/** Reads a fragment. What makes no sense in it is named, and loses nothing else. */
export const readFragment = (hash: string): { readonly shared: Shared; readonly problems: readonly LinkProblem[] } => {
  const params = new URLSearchParams(/^#playground\?(.*)$/s.exec(hash)?.[1] ?? '')
  let shared: Shared = {}
  const problems: LinkProblem[] = []
  for (const name of new Set(params.keys())) {
    if (!isKnown(name)) {
      problems.push({
        field: /^[a-z]{1,12}$/i.test(name) ? name : 'a part without a proper name',
        why: 'links have no such part',
      })
      continue
    }
    const read = readers[name](params.getAll(name))
    if (typeof read === 'string') problems.push({ field: name, why: read.slice(1) })
    else shared = { ...shared, ...read }
  }
  return { shared, problems }
}
