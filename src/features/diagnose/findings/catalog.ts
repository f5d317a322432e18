import type { Span } from '#src/features/diagnose/source-text.ts'
import type { FaultId } from './faults/faults.ts'
import { address, body, type Entry, foundTwice, key, token, type Words } from './stage.ts'

/** Every mistake that can be found in a call once it is read; `faults` has what is seen in the writing of a paste. `fails`: the call fails for it; else it is a risk or a trap. */
export const findingCatalog = {
  ...foundTwice,
  host: address,
  'host-unknown': { ...address, fails: false },
  'host-environment': address,
  path: address,
  slash: address,
  case: address,
  'prefix-missing': address,
  'prefix-extra': address,
  'prefix-wrong': address,
  method: address,
  preflight: address,
  'path-placeholder': address,
  http: { ...address, fails: false },

  'no-key': key,
  'headers-in-one': key,
  'two-keys': { ...key, fails: false },
  'header-handed-on': { ...key, fails: false },
  'wrong-header': key,
  'key-in-query': key,
  'key-in-address': key,
  'key-in-body': key,
  'wrong-scheme': key,
  'bearer-missing': key,
  'bearer-extra': key,
  'bearer-colon': key,
  'bearer-glued': key,
  'bearer-doubled': key,
  'header-line': key,
  empty: key,
  variable: key,
  placeholder: key,
  token: key,
  'client-secret': key,
  'other-provider': key,
  class: key,
  'no-prefix': key,
  'form-characters': key,
  'form-length': key,
  'curly-quotes': key,
  quotes: key,
  unseen: key,
  'line-break': key,
  edges: { ...key, fails: false },
  brackets: key,
  masked: { ...key, fails: false },
  'not-seen': { ...key, fails: false },

  'command-as-value': key,
  'path-as-value': key,
  'key-encoded': key,
  'kept-beside': key,
  'scheme-kept': { ...key, fails: false },
  'other-kind': { ...key, fails: false },

  // What happened between the caller and the provider.
  'gateway-page': address,
  redirected: address,
  'lost-between': key,
  'no-key-came': key,
  'other-mode': { ...key, fails: false },
  'a-key-came': { ...key, fails: false },

  // What no look at the call explains, and a rule of the mock does.
  rule: key,

  'token-missing': token,
  'token-scheme': token,
  'token-doubled': token,
  'token-form': token,
  'token-expired': token,
  'token-early': token,

  'body-missing': body,
  'body-not-json': body,
  'body-form': body,
  'body-field': body,
  'content-type': { ...body, fails: false },
  // What no look at the body explains, and the mock refuses.
  refused: body,
} as const satisfies Readonly<Record<string, Entry>>

export type FindingId = keyof typeof findingCatalog | FaultId

/** One mistake: what is wrong, what to do, and the exact characters in the paste. */
export type Finding = Entry & Words & { readonly id: FindingId; readonly spans: readonly Span[] }

/** A finding of the catalogue. Parts that stand nowhere in the paste have no span. */
export const finding = (
  id: keyof typeof findingCatalog,
  { says, fix, spans = [] }: Words & { readonly spans?: readonly (Span | undefined)[] },
): Finding => {
  const { stage, fails } = findingCatalog[id]
  return { id, stage, fails, says, fix, spans: spans.filter((span) => span !== undefined) }
}

/** One finding where several may stand. */
export const oneFinding = (...of: Parameters<typeof finding>): readonly Finding[] => [finding(...of)]
