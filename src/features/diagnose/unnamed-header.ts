import { isMasked } from './credential/look.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedCall } from './call.ts'
import { parseCredentialValue } from './credential/parse-credential-value.ts'
import { isVariable } from '#mocks/engine/stand-in.ts'
import { concat, textFor, spanIn } from './source-text.ts'

/** A message may print a value and not the name of its header: the provider's own is then taken, since nothing speaks against it. */
export const named = ({ credentialLocations }: Provider, call: PastedCall): PastedCall => ({
  ...call,
  headers: call.headers.map((header) => {
    if (header.name.text !== '') return header
    const hasScheme = parseCredentialValue(header.value).prefixes.length > 0
    const way = credentialLocations.find(({ scheme }) => (scheme === 'bearer') === hasScheme) ?? credentialLocations[0]
    if (!way) return header
    const near = spanIn(header.value, 0, 1) ?? { from: 0, to: 0 }
    // A word that stands for nothing was printed without what goes in front of it.
    const isWord = !hasScheme && isVariable(header.value.text)
    const lead = isWord && way.scheme === 'bearer' ? [textFor('Bearer ', near)] : []
    return { name: textFor(way.header, near), value: concat([...lead, header.value]) }
  }),
})

/** A mask in words, or in blocks: a log puts it over the whole value of a header, its scheme included. */
const WHOLE = /^(?:\u2588+|[[<*]*[a-z]+[\]>*]*)$/i

/** The call with the scheme in front of a mask that hides the whole value: that it is missing cannot be seen. */
export const withHiddenScheme = (provider: Provider, call: PastedCall): PastedCall => ({
  ...call,
  headers: call.headers.map((header) => {
    const way = provider.credentialLocations.find(
      (each) => each.header.toLowerCase() === header.name.text.toLowerCase(),
    )
    const span = spanIn(header.value)
    return way?.scheme === 'bearer' && span && isMasked(header.value.text) && WHOLE.test(header.value.text)
      ? { ...header, value: concat([textFor('Bearer ', span), header.value]) }
      : header
  }),
})
