import type { FaultId } from './findings/faults/faults.ts'
import type { SourceText, Span } from './source-text.ts'

/** A header as it was written. `lost`: what was pasted never sends it, since the command ends or breaks before. `byCaller`: its whole value is given by the callers of a method, and none of them was pasted. */
export type PastedHeader = {
  readonly name: SourceText
  readonly value: SourceText
  readonly lost?: boolean
  readonly byCaller?: boolean
}

/** Something wrong with the writing of the paste itself, found while it was read. `sure`: the same paste shows that the call failed for it, where by itself it would be a risk. */
export type Fault = { readonly id: FaultId; readonly span: Span; readonly detail?: string; readonly sure?: boolean }

/** In what form a call was pasted. */
export type CallForm =
  | 'curl'
  | 'cmd'
  | 'powershell'
  | 'fetch'
  | 'node'
  | 'python'
  | 'php'
  | 'go'
  | 'java'
  | 'csharp'
  | 'ruby'
  | 'http'
  | 'har'
  | 'text'

export type PastedResponse = {
  readonly status: number | undefined
  readonly body: string
  /** Who passed the answer on, as its headers name them: `1.1 corp-proxy`. */
  readonly via?: string
  /** Who made the page that stands in the place of the provider's answer: `Cloudflare`. */
  readonly gateway?: string
}

/** A text that is no call: a file of settings, a message of a client, a page. What it holds of keys has its places. */
export type PastedText = {
  /** What it was taken for, as it is said to people: "a .env file". */
  readonly readAs: string
  readonly faults: readonly Fault[]
  readonly keys: readonly { readonly variable?: string; readonly value: SourceText }[]
  readonly response?: PastedResponse
}

/** One request of a file that holds several, as a reader chooses it. */
export type FileEntry = {
  readonly index: number
  readonly method: string
  /** The address without its query. */
  readonly address: string
  readonly status: number | undefined
}

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
  /** Fields of the body that are named like a key. */
  readonly keyFields?: readonly { readonly name: SourceText; readonly value: SourceText }[]
  /** The `Content-Type` that the client sends where nobody wrote one. */
  readonly usualType?: string
  readonly faults: readonly Fault[]
  readonly response?: PastedResponse
  /** Only a part of the call was pasted or understood: that something is missing here does not say that it is not sent. */
  readonly partial?: true
  /** A key that the text shows without saying where it is sent. */
  readonly unplaced?: SourceText
  /** What the reader took the text for, as it is said to people: "an axios call". */
  readonly readAs?: string
  /** Where the command stands in the paste, from its name to its end. */
  readonly extent?: Span
  /** The other requests of the same script, the likelier first. */
  readonly others?: readonly PastedCall[]
  /** The requests of the file that this one stands in, those that failed first; `entry` is this one. */
  readonly entries?: readonly FileEntry[]
  readonly entry?: number
}

/** What a paste is. */
export type Paste =
  | { readonly kind: 'call'; readonly call: PastedCall }
  | { readonly kind: 'response'; readonly response: PastedResponse }
  | { readonly kind: 'header'; readonly header: PastedHeader }
  | { readonly kind: 'key'; readonly key: SourceText; readonly variable?: string }
  | { readonly kind: 'text'; readonly text: PastedText }
  | { readonly kind: 'unreadable'; readonly why: string }

export const headerOf = (call: Pick<PastedCall, 'headers'>, name: string): PastedHeader | undefined =>
  call.headers.find((each) => each.lost !== true && each.name.text.toLowerCase() === name.toLowerCase())
