import { beginningOfKey, looksLikeKey } from '#mocks/engine/key-beginning.ts'
import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import { lookOf, ownersOf } from '#src/features/diagnose/credential/look.ts'
import { parseCredentialValue } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'
import type { KeyOutlook } from './key-outlook.ts'

const withKind = (header: string, text: string): string => {
  const { environment } = beginningOfKey(text)
  return environment === undefined ? header : `${header} (${environment})`
}

/** Another key in a second header, beside the one that is read. */
export const twoKeys = ({ provider, providers, place, call }: KeyOutlook): readonly Finding[] => {
  if (place.where !== 'way' || lookOf(place.parsed.credential) !== 'text') return []
  const own = place.parsed.credential.text
  const read = place.way.header
  for (const { name, value, lost } of call.headers) {
    const { credential } = parseCredentialValue(value)
    const isKey = looksLikeKey(credential.text) || ownersOf(providers, credential.text).length > 0
    if (lost === true || !mayCarryKey(name.text) || lookOf(credential) !== 'text' || !isKey) continue
    if (name.text.toLowerCase() === read.toLowerCase() || credential.text === own) continue
    const isWay = provider.credentialLocations.some(({ header }) => header.toLowerCase() === name.text.toLowerCase())
    return oneFinding('two-keys', {
      says: `Two different keys are sent: ${withKind(read, own)} and ${withKind(name.text, credential.text)}. ${isWay ? `Where both come, the mock reads ${read}; no text of the provider says which one counts.` : `${provider.name} reads ${read} alone.`}`,
      fix: `Keep one: delete ${name.text}, or put its key into ${read} if that is the one that you mean.`,
      spans: [spanIn(name), spanIn(place.header.name)],
    })
  }
  return []
}
