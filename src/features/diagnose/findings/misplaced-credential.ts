import { headerOf } from '#src/features/diagnose/call.ts'
import { kindOfText, usualKind } from '#src/features/diagnose/credential/kind-of-key.ts'
import { parseCredentialValue } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { isLoggedSuccess } from '#src/features/diagnose/logged-success.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { waysOf } from './key-ways.ts'
import type { KeyOutlook } from './key-outlook.ts'
import { wrongCredential } from './wrong-credential.ts'

/** A name that is right but for its underscore. */
const underscore = ({ credentialLocations }: KeyOutlook['provider'], name: string): string => {
  const meant =
    name.includes('_') &&
    credentialLocations.find(({ header }) => header.toLowerCase() === name.toLowerCase().replaceAll('_', '-'))
  return meant
    ? ` The name is ${meant.header}, with a hyphen: nginx and other proxies drop names with an underscore.`
    : ''
}

const NEXT_HEADER =
  /(?:[,;\s_*]|\\[rn]|\b(?:json|xml|html|utf-8))(authorization|(?:x-)?api[-_]?key)[ \t]{0,4}:[ \t]{0,4}\S/i

/** A header of the key that was written into the value of another one. */
const headersInOne = ({ headers }: KeyOutlook['call']): readonly Finding[] | undefined => {
  for (const { name, value } of headers) {
    const [all = '', inner = ''] = NEXT_HEADER.exec(value.text) ?? []
    if (inner === '') continue
    const at = value.text.indexOf(all) + all.indexOf(inner)
    return oneFinding('headers-in-one', {
      says: `${name.text} and ${inner} are in one header: ${inner} became a part of the value of ${name.text}, so no key is sent.`,
      fix: 'Write each header on its own: with curl each has its own -H, in code each is an entry of its own.',
      spans: [spanIn(value, at, at + inner.length)],
    })
  }
  return undefined
}

/** What is wrong with a key of which the text does not say where it is sent. */
const unplacedMistakes = (outlook: KeyOutlook, key: SourceText): readonly Finding[] => {
  const { provider, providers, endpoint } = outlook
  const parsed = parseCredentialValue(key)
  return wrongCredential(
    { ...outlook, kind: kindOfText(provider, providers, parsed, usualKind(provider, endpoint, '')) },
    parsed,
  )
}

/** A key that stands where this provider does not look. */
export const misplacedCredential = (outlook: KeyOutlook): readonly Finding[] => {
  const { provider, place, call, endpoint } = outlook
  switch (place.where) {
    case 'way':
      return []
    case 'nowhere': {
      const inOne = headersInOne(call)
      if (inOne) return inOne
      if (call.unplaced) {
        const wrong = unplacedMistakes(outlook, call.unplaced)
        if (wrong.some(({ fails }) => fails)) return wrong
        return oneFinding('not-seen', {
          says: `A key is in the text, and the text does not say in which header it is sent. ${provider.name} reads ${waysOf(provider)}.`,
          fix: 'Compare the header that the call sends with this one: paste it as it is in your code, or as the network panel shows it.',
          spans: [spanIn(call.unplaced)],
        })
      }
      // A call that a log shows to have worked had its key.
      if (isLoggedSuccess(call.readAs, call.response?.status)) return []
      if (call.partial)
        return oneFinding('not-seen', {
          says: `No key is in what was pasted, which is only a part of the call. ${provider.name} reads ${waysOf(provider)}.`,
          fix: 'Check whether the call sends this header: paste it as it is in your code, or as the network panel shows it.',
        })
      const isToken = endpoint?.auth.token === true && headerOf(call, 'authorization') !== undefined
      return oneFinding('no-key', {
        says: `No key is in this call${isToken ? ': at this address Authorization holds the token of a customer' : ''}. ${provider.name} reads ${isToken ? 'the key from ' : ''}${waysOf(provider)}.`,
        fix: `Add the header: ${waysOf(provider)}.`,
      })
    }
    case 'header':
      return oneFinding('wrong-header', {
        says: `${provider.name} does not read a key from ${place.header.name.text}.${underscore(provider, place.header.name.text)}`,
        fix: `Send ${waysOf(provider)}.`,
        spans: [spanIn(place.header.name)],
      })
    case 'query':
      return oneFinding('key-in-query', {
        says: `${provider.name} reads no key from the address. Addresses also end up in logs and histories, so treat this key as leaked.`,
        fix: `Send ${waysOf(provider)}, and replace the key.`,
        spans: [spanIn(place.label), spanIn(place.parsed.whole)],
      })
    case 'userinfo':
      return oneFinding('key-in-address', {
        says: `A key in front of the host is sent as Basic authentication, which ${provider.name} does not read.`,
        fix: `Send ${waysOf(provider)}.`,
        spans: [spanIn(place.label)],
      })
    case 'body':
      return oneFinding('key-in-body', {
        says: `${provider.name} reads no key from the body.`,
        fix: `Send ${waysOf(provider)}, and take it out of the body.`,
        spans: [spanIn(place.label)],
      })
    default:
      return place satisfies never
  }
}
