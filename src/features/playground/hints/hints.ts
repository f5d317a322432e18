import { schemeWord } from '#mocks/engine/credential.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import { looksLive } from '#mocks/engine/key-format.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { RequestTarget } from '#mocks/engine/rule.ts'
import {
  type Finding,
  keyBeforeSending,
  keyInPaste,
  schemesBeforeSending,
} from '#src/features/diagnose/before-sending.ts'
import { keyValue, type RequestDraft } from '#src/session/request/draft.ts'
import { unsendable } from '#src/transport/sendable.ts'

/** What is known before sending: `key` is the record of the chosen key where this world issued it; `others` are the other providers. */
export type Outlook = {
  readonly provider: Provider
  readonly draft: RequestDraft
  readonly endpoint: Endpoint | undefined
  readonly target: RequestTarget
  readonly key: { readonly class: KeyClass; readonly environment: Environment } | undefined
  readonly others: readonly Pick<Provider, 'name' | 'keyFormats'>[]
}

/**
 * A finding of the diagnosis, or what only the page knows. `fails`: it will be refused; `notes`: it is good to know;
 * `warns`: it is about the reader's safety.
 */
export type Hint = {
  readonly id: Finding['id'] | 'live-key' | 'unsendable' | 'bearer-kept' | 'other-data'
  readonly weight: 'fails' | 'notes' | 'warns'
  readonly says: string
}

const hint = ({ id, fails, says, fix }: Finding): Hint => ({
  id,
  weight: fails ? 'fails' : 'notes',
  says: `${says} ${fix}`,
})

/** A pasted text that may be somebody's live key: the one hint that is about safety. */
const liveKey = ({ provider, draft, others, key }: Outlook): readonly Hint[] => {
  const keyFormats = [provider, ...others].flatMap(({ keyFormats }) => keyFormats)
  if (draft.key.from !== 'pasted' || key || !looksLive(keyInPaste(draft.key.text), keyFormats)) return []
  const says =
    'This looks like somebody’s live key. It never leaves this page and is not stored. An example key shows the same, so take one instead; if others have seen this one, replace it at its provider.'
  return [{ id: 'live-key', weight: 'warns', says }]
}

const inKey = ({ provider, draft, endpoint, others, key: record, target }: Outlook): readonly Hint[] => {
  const way = provider.credentialLocations[draft.way]
  const { text, from } = draft.key
  if (!way || from === 'none') return []
  const value = keyValue(way, draft.key)
  const typed = from === 'pasted'
  const { host } = draft
  const { findings, environment } = keyBeforeSending({ provider, others, endpoint, way, value, host, record, typed })
  const unfit = typed && !findings.some(({ fails }) => fails) && unsendable([[way.header, value.trim()]])
  const kept = way.scheme !== 'bare' && value === text && !findings.some(({ id }) => id === 'bearer-doubled')
  const isOtherEnvironment =
    target.environment !== undefined && environment !== undefined && target.environment !== environment
  return [
    ...(unfit ? [{ id: 'unsendable', weight: 'fails', says: unfit.why } as const] : []),
    ...(kept ? [schemeKept(schemeWord(way))] : []),
    ...findings.map(hint),
    ...(isOtherEnvironment
      ? [
          {
            id: 'other-data',
            weight: 'fails',
            says: `This is a ${environment} key, and the request addresses ${target.environment} data.`,
          } as const,
        ]
      : []),
  ]
}

const schemeKept = (word: string): Hint => ({
  id: 'bearer-kept',
  weight: 'notes',
  says: `${word} is there already, so the page does not put it in front again.`,
})

/** Keys in headers of the reader's own that the provider reads with a scheme in front. */
const inExtra = ({ provider, draft }: Outlook): readonly Hint[] =>
  draft.extra.flatMap(([name, value]) =>
    provider.credentialLocations
      .filter(({ header, scheme }) => scheme !== 'bare' && header.toLowerCase() === name.toLowerCase())
      .flatMap((way) => schemesBeforeSending(provider, way, value).map(hint)),
  )

/** What can be told before sending, the reader's safety first. All of it comes from the registry and the request itself. */
export const hintsOf = (outlook: Outlook): readonly Hint[] => [liveKey, inKey, inExtra].flatMap((look) => look(outlook))
