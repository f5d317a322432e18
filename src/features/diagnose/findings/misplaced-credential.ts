import type { Finding } from '#src/features/diagnose/finding.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { finding } from './key-finding.ts'
import { waysOf } from './key-ways.ts'
import type { KeyOutlook } from './key-outlook.ts'

/** A name that is right but for its underscore. */
const underscore = ({ credentialLocations: ways }: KeyOutlook['provider'], name: string): string => {
  const meant =
    name.includes('_') && ways.find(({ header }) => header.toLowerCase() === name.toLowerCase().replaceAll('_', '-'))
  return meant
    ? ` The name is ${meant.header}, with a hyphen: nginx and other proxies drop names with an underscore.`
    : ''
}

/** A key that stands where this provider does not look. */
export const misplacedCredential = ({ provider, place, call }: KeyOutlook): readonly Finding[] => {
  switch (place.where) {
    case 'way':
      return []
    case 'nowhere':
      if (call.partial)
        return [
          finding(
            'not-seen',
            [],
            `No key is in what was pasted, which is only a part of the call. ${provider.name} reads ${waysOf(provider)}.`,
            'Look whether the call sends this header: paste it as it stands in your code, or as the network panel shows it.',
            false,
          ),
        ]
      return [
        finding(
          'no-key',
          [],
          `No key is in this call. ${provider.name} reads ${waysOf(provider)}.`,
          `Add the header: ${waysOf(provider)}.`,
        ),
      ]
    case 'header':
      return [
        finding(
          'wrong-header',
          [spanIn(place.header.name)],
          `${provider.name} does not read a key from ${place.header.name.text}.${underscore(provider, place.header.name.text)}`,
          `Send ${waysOf(provider)}.`,
        ),
      ]
    case 'query':
      return [
        finding(
          'key-in-query',
          [spanIn(place.label), spanIn(place.peeled.whole)],
          `${provider.name} reads no key from the address. Addresses also end up in logs and histories, so treat this key as leaked.`,
          `Send ${waysOf(provider)}, and replace the key.`,
        ),
      ]
    case 'userinfo':
      return [
        finding(
          'key-in-address',
          [spanIn(place.label)],
          `A key in front of the host is sent as Basic authentication, which ${provider.name} does not read.`,
          `Send ${waysOf(provider)}.`,
        ),
      ]
    case 'body':
      return [
        finding(
          'key-in-body',
          [spanIn(place.label)],
          `${provider.name} reads no key from the body.`,
          `Send ${waysOf(provider)}, and take it out of the body.`,
        ),
      ]
    default:
      return place satisfies never
  }
}
