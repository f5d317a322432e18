import type { Span } from '#src/features/diagnose/source-text.ts'

/** Where in a call a mistake lies, in the order in which a call meets them. */
export const stages = ['writing', 'address', 'key', 'token', 'body'] as const
export type FindingStage = (typeof stages)[number]

type Entry = { readonly stage: FindingStage; readonly refuses: boolean }

const writing = { stage: 'writing', refuses: true } as const
const address = { stage: 'address', refuses: true } as const
const key = { stage: 'key', refuses: true } as const
const token = { stage: 'token', refuses: true } as const
const body = { stage: 'body', refuses: true } as const

/** Every mistake that can be found. `refuses`: the call fails for it; else it is a risk or a trap. */
export const findingCatalog = {
  'smart-quotes': writing,
  'single-quotes-in-cmd': writing,
  'continuation-space': writing,
  'continuation-missing': writing,
  'continuation-foreign': writing,
  'quote-open': writing,
  ampersand: writing,
  'no-colon': writing,
  'curl-alias': { ...writing, refuses: false },
  'method-as-address': writing,
  'header-unquoted': writing,
  'header-without-option': writing,
  'typographic-dash': writing,
  'powershell-quotes': writing,
  'option-unknown': writing,

  // How a client is wired: what was passed goes to another place than was meant.
  'headers-in-body': writing,
  'headers-in-query': writing,
  'headers-are-options': writing,
  'option-misnamed': writing,
  'headers-as-text': writing,
  'header-lines-as-map': writing,
  'pair-is-a-set': writing,
  'colon-in-name': writing,
  'no-cors': writing,
  'blank-line-before-headers': writing,
  'refused-by-client': writing,
  cors: writing,
  'redirect-dropped': writing,

  host: address,
  'host-environment': address,
  path: address,
  slash: address,
  case: address,
  'prefix-missing': address,
  'prefix-extra': address,
  'prefix-wrong': address,
  method: address,
  'path-placeholder': address,
  http: { ...address, refuses: false },

  'no-key': key,
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
  edges: { ...key, refuses: false },
  brackets: key,
  masked: { ...key, refuses: false },
  'not-seen': { ...key, refuses: false },
  'basic-from-auth': key,
  'scheme-by-client': key,
  'dotnet-scheme': key,
  'header-twice': key,
  'history-stripped': { ...key, refuses: false },
  'key-in-log': { ...key, refuses: false },

  // Where keys are kept.
  'secret-empty': key,
  'spaces-around-equals': key,
  'never-set': key,
  'powershell-variable': key,
  'file-untrimmed': { ...key, refuses: false },
  'key-in-browser': { ...key, refuses: false },
  'not-in-browser': key,
  'clocks-apart': token,
  'header-off': key,
  'key-as-name': key,
  'page-not-json': address,
  'key-encoded': key,
  'comment-behind-value': key,
  'quotes-kept': { ...key, refuses: false },
  'quotes-in-list': key,
  'byte-order-mark': key,
  'carriage-return': key,
  'line-endings': { ...key, refuses: false },
  'encoded-line-break': key,
  'not-encoded': key,
  'encoded-twice': key,

  // What happened between the caller and the provider.
  'proxy-drops': key,
  'gateway-page': address,
  'lost-between': key,
  'no-key-came': key,
  'a-key-came': { ...key, refuses: false },

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
  'content-type': { ...body, refuses: false },
  // What no look at the body explains, and the mock refuses.
  refused: body,
} as const satisfies Readonly<Record<string, Entry>>

export type FindingId = keyof typeof findingCatalog

/** One mistake: what is wrong, what to do, and the exact characters in the paste. */
export type Finding = Entry & {
  readonly id: FindingId
  readonly says: string
  readonly fix: string
  readonly spans: readonly Span[]
}

/** A finding of the catalogue. Parts that stand nowhere in the paste have no span. */
export const finding = (
  id: FindingId,
  {
    says,
    fix,
    spans = [],
  }: { readonly says: string; readonly fix: string; readonly spans?: readonly (Span | undefined)[] },
): Finding => ({ id, ...findingCatalog[id], says, fix, spans: spans.filter((span) => span !== undefined) })
