import type { SourceText, Span } from './source-text.ts'

/** A header as it was written. `lost`: what was pasted never sends it, since the command ends or breaks before. */
export type PastedHeader = { readonly name: SourceText; readonly value: SourceText; readonly lost?: boolean }

/** Something wrong with the writing of the paste itself, found while it was read. */
export type Fault = { readonly id: FaultId; readonly span: Span }
export type FaultId =
  | 'smart-quotes'
  | 'single-quotes-in-cmd'
  | 'continuation-space'
  | 'continuation-missing'
  | 'quote-open'
  | 'ampersand'
  | 'no-colon'
  | 'curl-alias'

/** In what form a call was pasted. */
export type CallForm = 'curl' | 'cmd' | 'powershell' | 'fetch' | 'http' | 'har'

export type PastedResponse = { readonly status: number | undefined; readonly body: string }

/** A call as it was pasted, each part with its place in the paste. */
export type PastedCall = {
  readonly form: CallForm
  readonly method: SourceText
  /** Set where nobody wrote the method: curl and fetch choose it. */
  readonly methodBy?: 'body' | 'default'
  readonly url: SourceText | undefined
  readonly headers: readonly PastedHeader[]
  readonly body: SourceText | undefined
  /** The body comes from a file or a variable, so it was not pasted. */
  readonly bodyUnseen?: boolean
  /** The `Content-Type` that the client sends where nobody wrote one. */
  readonly usualType?: string
  readonly faults: readonly Fault[]
  readonly response?: PastedResponse
}

/** What a paste is. */
export type Paste =
  | { readonly kind: 'call'; readonly call: PastedCall }
  | { readonly kind: 'response'; readonly response: PastedResponse }
  | { readonly kind: 'header'; readonly header: PastedHeader }
  | { readonly kind: 'key'; readonly key: SourceText; readonly variable?: string }
  | { readonly kind: 'unreadable'; readonly why: string }

export const headerOf = (call: Pick<PastedCall, 'headers'>, name: string): PastedHeader | undefined =>
  call.headers.find((each) => each.lost !== true && each.name.text.toLowerCase() === name.toLowerCase())
