import type { Environment, KeyClass, KeyFormat } from '#mocks/engine/key.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { RequestTarget } from '#mocks/engine/rule.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'

/** What is known before sending: `key` is the record of the chosen key where this world issued it; `others` are the other providers. */
export type Outlook = {
  readonly provider: Provider
  readonly draft: RequestDraft
  readonly endpoint: Endpoint | undefined
  readonly place: RequestTarget
  readonly key: { readonly class: KeyClass; readonly environment: Environment } | undefined
  readonly others: readonly { readonly name: string; readonly keyFormats: readonly KeyFormat[] }[]
}

/** `fails`: it will be refused; `notes`: the page does something about it; `warns`: it is about the reader's safety. */
export type Hint = { readonly id: string; readonly weight: 'fails' | 'notes' | 'warns'; readonly says: string }
