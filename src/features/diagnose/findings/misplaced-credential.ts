import type { Finding } from '#src/features/diagnose/finding.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import { finding } from './key-finding.ts'
import { waysOf } from './key-ways.ts'
import type { KeyOutlook } from './key-outlook.ts'

/** A key that stands where this provider does not look. */
export const misplacedCredential = ({ provider, place }: KeyOutlook): readonly Finding[] => {
  switch (place.where) {
    case 'way':
      return []
    case 'nowhere':
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
          `${provider.name} does not read a key from ${place.header.name.text}.`,
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
