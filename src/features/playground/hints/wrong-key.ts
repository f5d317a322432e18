import type { Hint, Outlook } from './hint.ts'
import { bareKey } from '#mocks/engine/auth-scheme.ts'
import { fits, looksLive } from '#mocks/engine/key-format.ts'
import { looksOf } from './key-look.ts'

const article = (word: string): string => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`)

/** A key of a class that the endpoint does not take. */
export const wrongClass = (outlook: Outlook): readonly Hint[] => {
  const { endpoint, draft } = outlook
  if (!endpoint || endpoint.auth.keys.length === 0 || draft.key.from === 'none') return []
  const keyClass = looksOf(outlook).class ?? (/^pk_/.test(bareKey(draft.key.text)) ? 'publishable' : undefined)
  if (!keyClass || endpoint.auth.keys.includes(keyClass)) return []
  return [
    {
      id: 'class',
      weight: 'fails',
      says: `This is ${article(keyClass)} key. “${endpoint.title}” takes a ${endpoint.auth.keys.join(' or ')} key.`,
    },
  ]
}

/** A key of another environment than the host, or than the data that the address leads to. */
export const wrongEnvironment = (outlook: Outlook): readonly Hint[] => {
  const { provider, draft, place } = outlook
  const { environment } = looksOf(outlook)
  if (environment === undefined || draft.key.from === 'none') return []
  const host = provider.hosts.find((each) => each.host === draft.host)
  if (host?.environment !== undefined && host.environment !== environment) {
    return [
      {
        id: 'environment',
        weight: 'fails',
        says: `This is a ${environment} key, and ${draft.host} is the ${host.environment} host.`,
      },
    ]
  }
  if (place.environment !== undefined && place.environment !== environment) {
    return [
      {
        id: 'environment',
        weight: 'fails',
        says: `This is a ${environment} key, and the request addresses ${place.environment} data.`,
      },
    ]
  }
  return []
}

/** A text that has another provider's form to the last character, and not this one's. */
export const otherProvider = ({ provider, draft, others, key }: Outlook): readonly Hint[] => {
  const text = bareKey(draft.key.text)
  if (draft.key.from !== 'pasted' || key || provider.keyFormats.some((form) => fits(form, text))) return []
  const owner = others.find(({ keyFormats }) => keyFormats.some((form) => fits(form, text)))
  if (!owner) return []
  return [
    {
      id: 'other-provider',
      weight: 'fails',
      says: `This has the form of a key of ${owner.name}. ${provider.name} does not know it.`,
    },
  ]
}

/** A pasted text that may be somebody's live key: the one hint that is about safety. */
export const liveKey = ({ provider, draft, others, key }: Outlook): readonly Hint[] => {
  const text = bareKey(draft.key.text)
  const keyFormats = [...provider.keyFormats, ...others.flatMap((other) => other.keyFormats)]
  if (draft.key.from !== 'pasted' || key || !looksLive(text, keyFormats)) return []
  const says =
    'This looks like somebody’s live key. It never leaves this page and is not stored. An example key shows the same, so take one instead; if others have seen this one, replace it at its provider.'
  return [{ id: 'live-key', weight: 'warns', says }]
}
