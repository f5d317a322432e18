import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedAddress, NearestRoute } from '#src/features/diagnose/address.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import type { Kind } from '#src/features/diagnose/credential/look.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { isAboutKey } from './between.ts'
import { type Finding, finding, oneFinding } from './catalog.ts'
import { hostMistakes } from './in-host.ts'

const pathWords = (
  provider: Provider,
  nearest: NearestRoute,
  kind: NearestRoute['kinds'][number],
  method: string,
): { readonly says: string; readonly fix: string } => {
  const { path } = nearest.routed.endpoint
  const write = `Write ${nearest.path}.`
  switch (kind) {
    case 'slash':
      return { says: 'There is one slash too many in the path, and addresses must match exactly.', fix: write }
    case 'case':
      return { says: 'Paths must match exactly, capitals included.', fix: write }
    case 'prefix-missing':
      return { says: `The beginning of the path is missing: at ${provider.name} the address is ${path}.`, fix: write }
    case 'prefix-extra':
      return {
        says: `This part of the path does not exist at ${provider.name}: the address is ${path}.`,
        fix: `Delete it: ${nearest.path}.`,
      }
    case 'prefix-wrong':
      return { says: `The path begins differently at ${provider.name}: the address is ${path}.`, fix: write }
    case 'method':
      return {
        says: `${provider.name} takes ${nearest.method} at this address, not ${method}.`,
        fix: `Send a ${nearest.method}.`,
      }
    default:
      return kind satisfies never
  }
}

const inPath = (
  provider: Provider,
  call: PastedCall,
  url: SourceText,
  { path }: PastedAddress,
  nearest: NearestRoute | undefined,
): readonly Finding[] => {
  const method = call.method.text
  if (!nearest)
    return oneFinding('path', {
      says: `${provider.name} has no address like this, with any method.`,
      fix: 'Compare it with the endpoint table on the overview page.',
      spans: [spanIn(url, path.from, path.to)],
    })
  const { wrong } = nearest
  return nearest.kinds.map((kind) => {
    const { says, fix } = pathWords(provider, nearest, kind, method)
    if (kind !== 'method')
      return finding(kind, {
        says,
        fix,
        spans: [spanIn(url, path.from + wrong.from, path.from + Math.max(wrong.to, wrong.from + 1))],
      })
    if (method.toUpperCase() === 'OPTIONS')
      return finding('preflight', {
        says: 'OPTIONS is what a browser asks by itself before the call of a page, the preflight. It never carries a key, and its answer says nothing about yours.',
        fix: `Look at the ${nearest.method} behind it. Where the browser stops after the preflight, call from your server: a secret key does not belong in a page.`,
        spans: [spanIn(call.method)],
      })
    const by =
      call.methodBy === 'body'
        ? ' The body made it a POST.'
        : call.methodBy === 'default'
          ? ' Without a method and a body it is a GET.'
          : ''
    const isData = call.methodBy === 'body' && nearest.method === 'GET' && /^(?:curl|cmd|powershell)$/.test(call.form)
    return finding(kind, {
      says: says + by,
      fix: isData ? `${fix} With -G curl puts what follows -d into the address.` : fix,
      spans: [spanIn(call.method)],
    })
  })
}

/** What is wrong with the address: scheme, host, path, method. */
export const addressMistakes = (
  provider: Provider,
  call: PastedCall,
  address: PastedAddress | undefined,
  nearest: NearestRoute | undefined,
  kind: Kind | undefined,
): readonly Finding[] => {
  const { url } = call
  if (!url || !address) return []
  const plain = address.scheme.text === 'http' || (address.scheme.text === '' && address.hostKnown)
  const [from, to] =
    address.scheme.text === 'http' ? [address.scheme.from, address.scheme.to] : [address.host.from, address.host.to]
  const isRefused = address.scheme.text === '' && /^(?:fetch|node|python|go|java|csharp|ruby)$/.test(call.form)
  const scheme =
    isRefused && address.hostKnown
      ? call.faults.some(({ id }) => id === 'address-refused')
        ? []
        : oneFinding('address-refused', {
            says: 'There is no https:// in front of the address. A client in code refuses it before it sends anything; in a page, a browser takes it for a path of its own server.',
            fix: 'Write https:// in front of the host.',
            spans: [spanIn(url, from, to)],
          })
      : plain
        ? oneFinding('http', {
            says: `${address.scheme.text === '' ? 'Without a scheme curl takes http, and' : 'Over http'} the key crosses the network in the clear. No page documents a plain port.`,
            fix: 'Write https://. If the call ever went out like this, replace the key.',
            spans: [spanIn(url, from, to)],
          })
        : []
  const ids = [...url.text.matchAll(/\{\w+\}|<[\w -]+>|(?<=\/):(?!splat)[A-Za-z]\w*(?![\w*])/g)]
    .filter(
      ({ index, 0: all }) =>
        index >= address.path.from &&
        index < address.path.to &&
        !url.placeholders.some((each) => each.from <= index && each.to >= index + all.length),
    )
    .map(({ index, 0: all }) =>
      finding('path-placeholder', {
        says: 'This part of the path is still a placeholder.',
        fix: 'Put the id of your own object in its place.',
        spans: [spanIn(url, index, index + all.length)],
      }),
    )
  return [
    ...(address.hostKnown
      ? hostMistakes(provider, address.host.text, kind, [spanIn(url, address.host.from, address.host.to)])
      : []),
    // A provider that objects to the key knows the address, or looks at it later.
    ...inPath(provider, call, url, address, nearest).map((each) =>
      isAboutKey(provider, call.response) ? { ...each, fails: false } : each,
    ),
    ...ids,
    ...scheme,
  ]
}
