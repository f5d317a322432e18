import type { Provider } from '#mocks/engine/provider.ts'
import { route, type Routed } from '#mocks/engine/route.ts'
import type { ValuePart } from './credential/parse-credential-value.ts'
import type { SourceText } from './source-text.ts'

/** An address taken apart; places count in the text. `hostKnown` is false where a variable stands for the host. */
export type PastedAddress = {
  readonly scheme: ValuePart & { readonly text: string }
  readonly userinfo: ValuePart & { readonly text: string }
  readonly host: ValuePart & { readonly text: string }
  readonly path: ValuePart & { readonly text: string }
  readonly query: ValuePart & { readonly text: string }
  readonly hostKnown: boolean
}

const PARTS = /^(?:([A-Za-z][\w+.-]*):\/\/)?(?:([^/?#@]*)@)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/
const WHOLE = /^[\w-]+(?:\.[\w-]+)*\.(?:com|io|dev|ai|org|net)$/
const FILLED = /^(?:\$\{?\w+\}?|\$env:\w+|%\w+%|\{\{?[^}]*\}\}?|<[^>]*>)/

/** Takes an address apart without judging it: people paste ones that no URL parser takes. */
export const readAddressOf = ({ text, placeholders }: SourceText): PastedAddress => {
  const [, scheme = '', userinfo = '', authority = '', behind = '', query = ''] = PARTS.exec(text) ?? []
  // A variable right behind a whole host holds the path, its first slash too.
  const start = text.indexOf(
    authority,
    scheme === '' ? 0 : scheme.length + 3 + (userinfo === '' ? 0 : userinfo.length + 1),
  )
  const joint = placeholders.find(({ from }) => from > start && from < start + authority.length)?.from ?? 0
  const isWhole = WHOLE.test(text.slice(start, joint))
  const host = isWhole ? text.slice(start, joint) : authority
  const path = isWhole ? authority.slice(host.length) + behind : behind
  const begin = placeholders.find(({ from }) => from === 0)
  const lead = begin ? begin.to : (FILLED.exec(text)?.[0].length ?? 0)
  if (lead > 0) {
    const rest = text.slice(lead)
    const at = rest.indexOf('?')
    const end = at < 0 ? text.length : lead + at
    const part = (from: number, to: number) => ({ from, to, text: text.slice(from, to) })
    return {
      scheme: part(0, 0),
      userinfo: part(0, 0),
      host: part(0, lead),
      path: part(lead, end),
      query: part(Math.min(end + 1, text.length), text.length),
      hostKnown: false,
    }
  }
  const hostAt = (scheme === '' ? 0 : scheme.length + 3) + (userinfo === '' ? 0 : userinfo.length + 1)
  const pathAt = hostAt + host.length
  const queryAt = pathAt + path.length + 1
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$|^[\w.-]+:\d+$/.test(host)
    ? /^(?:\/[\w-]+)?\/mock\/([^/]+)|^\/([a-z][\w-]*(?:\.[\w-]+)+)(?=\/|$)/.exec(path)
    : null
  const inner = local?.[1] ?? local?.[2]
  const filled = placeholders.some(({ from, to }) => from < pathAt && to > hostAt)
  const lower = (inner ?? host).toLowerCase()
  const skip = inner === undefined ? 0 : (local?.[0].length ?? 0)
  return {
    // The local server speaks plain HTTP, which is no mistake.
    scheme: { from: 0, to: scheme.length, text: inner === undefined ? scheme.toLowerCase() : 'https' },
    userinfo: {
      from: hostAt - userinfo.length - (userinfo === '' ? 0 : 1),
      to: hostAt - (userinfo === '' ? 0 : 1),
      text: userinfo,
    },
    host:
      inner === undefined
        ? { from: hostAt, to: pathAt, text: lower.replace(/:443$/, '') }
        : { from: pathAt + skip - inner.length, to: pathAt + skip, text: lower },
    path: { from: pathAt + skip, to: pathAt + path.length, text: path.slice(skip) === '' ? '/' : path.slice(skip) },
    query: { from: queryAt, to: queryAt + query.length, text: query },
    hostKnown: host !== '' && !filled,
  }
}

export type MendKind = 'slash' | 'case' | 'prefix-missing' | 'prefix-extra' | 'prefix-wrong' | 'method'
/** A path that leads somewhere, and what had to be done to it. `wrong` is the part of the pasted path that was in the way. */
export type NearestRoute = {
  readonly routed: Routed
  readonly method: string
  readonly path: string
  readonly kinds: readonly MendKind[]
  readonly wrong: ValuePart
}

/** What may be a version or a base: one or two parts in front of a part with a name. What stands before an id is the thing itself. */
const leads = (path: string): readonly string[] => {
  const parts = path.split('/').slice(1)
  return [1, 2]
    .filter((count) => count < parts.length && parts.slice(0, count + 1).every((part) => !part.startsWith(':')))
    .map((count) => `/${parts.slice(0, count).join('/')}`)
}

/** The nearest address of the provider: as it is, or mended in the ways that people get it wrong; undefined where nothing is near. */
export const nearestRoute = (provider: Provider, method: string, path: string): NearestRoute | undefined => {
  const clean = `/${path.split('/').filter(Boolean).join('/')}`
  const prefixes = [...new Set(provider.endpoints.flatMap((endpoint) => leads(endpoint.path)))]
  const tails = leads(`${clean}/x`).map((lead) => ({ lead, tail: clean.slice(lead.length) || '/' }))
  const none = { from: 0, to: 0 }
  const tries: readonly { readonly path: string; readonly kinds: readonly MendKind[]; readonly wrong: ValuePart }[] = [
    { path, kinds: [], wrong: none },
    {
      path: clean,
      kinds: ['slash'],
      wrong: {
        from: clean.length === path.length ? 0 : path.endsWith('/') ? path.length - 1 : path.indexOf('//'),
        to: path.endsWith('/') ? path.length : path.indexOf('//') + 2,
      },
    },
    { path: clean.toLowerCase(), kinds: ['case'], wrong: { from: 0, to: path.length } },
    ...prefixes.map((prefix) => ({
      path: prefix + clean,
      kinds: ['prefix-missing'] as const,
      wrong: { from: 0, to: 1 },
    })),
    ...tails.map(({ lead, tail }) => ({
      path: tail,
      kinds: ['prefix-extra'] as const,
      wrong: { from: 0, to: lead.length },
    })),
    ...tails.flatMap(({ lead, tail }) =>
      prefixes.map((prefix) => ({
        path: prefix + tail,
        kinds: ['prefix-wrong'] as const,
        wrong: { from: 0, to: lead.length },
      })),
    ),
  ]
  const others = [...new Set<string>(provider.endpoints.map((endpoint) => endpoint.method))].filter(
    (each) => each !== method,
  )
  for (const attempt of [method, ...others]) {
    for (const each of tries) {
      const routed = route(provider, attempt, each.path)
      if (routed)
        return { ...each, routed, method: attempt, kinds: attempt === method ? each.kinds : [...each.kinds, 'method'] }
    }
  }
  return undefined
}

/** This machine, or one of a private network. */
export const isLocal = (host: string): boolean =>
  /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\]|host\.docker\.internal|[\w-]+(?::|$)|[\w.-]+\.(?:local|localhost|internal|test|lan)(?::|$))/i.test(
    host,
  )
