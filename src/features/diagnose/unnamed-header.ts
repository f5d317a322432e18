import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedCall } from './call.ts'
import { parseCredentialValue } from './credential/parse-credential-value.ts'
import { textFor, spanIn } from './source-text.ts'

/** A message may print a value and not the name of its header: the provider's own is then taken, since nothing speaks against it. */
export const named = ({ credentialLocations: ways }: Provider, call: PastedCall): PastedCall => ({
  ...call,
  headers: call.headers.map((header) => {
    if (header.name.text !== '') return header
    const hasScheme = parseCredentialValue(header.value).prefixes.length > 0
    const way = ways.find(({ scheme }) => (scheme === 'bearer') === hasScheme) ?? ways[0]
    return way ? { ...header, name: textFor(way.header, spanIn(header.value, 0, 1) ?? { from: 0, to: 0 }) } : header
  }),
})
