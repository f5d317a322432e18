import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedCall } from './call.ts'
import { parseCredentialValue } from './credential/parse-credential-value.ts'
import { isVariable } from '#mocks/engine/stand-in.ts'
import { concat, textFor, spanIn } from './source-text.ts'

/** A message may print a value and not the name of its header: the provider's own is then taken, since nothing speaks against it. */
export const named = ({ credentialLocations: ways }: Provider, call: PastedCall): PastedCall => ({
  ...call,
  headers: call.headers.map((header) => {
    if (header.name.text !== '') return header
    const hasScheme = parseCredentialValue(header.value).prefixes.length > 0
    const way = ways.find(({ scheme }) => (scheme === 'bearer') === hasScheme) ?? ways[0]
    if (!way) return header
    const near = spanIn(header.value, 0, 1) ?? { from: 0, to: 0 }
    // A word that stands for nothing was printed without what goes in front of it.
    const isWord = !hasScheme && isVariable(header.value.text)
    const lead = isWord && way.scheme === 'bearer' ? [textFor('Bearer ', near)] : []
    return { name: textFor(way.header, near), value: concat([...lead, header.value]) }
  }),
})
