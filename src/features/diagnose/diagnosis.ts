import type { Basis } from '#mocks/engine/source.ts'
import type { Step } from '#mocks/engine/rule.ts'
import type { CallForm, FileEntry } from './call.ts'
import type { ErrorMatch } from './errors/error-match.ts'
import type { Finding } from './findings/catalog.ts'
import type { KeyReport } from './credential/inspect-key.ts'
import type { PossibleCause } from './possible-causes.ts'
import type { ShownPart } from './shown.ts'
import type { ToPlayground } from './to-playground.ts'
import type { Sureness } from './name-provider.ts'

export type ProviderName = { readonly id: string; readonly name: string; readonly tag: string }

/** The requests of a HAR to choose from, those that failed first, and the one that was told. */
export type EntryChoice = { readonly entries: readonly FileEntry[]; readonly current: number }

/** What the mock says of the call. `check` is where it ended; `elsewhere`: the call never reaches the provider. */
export type DiagnosisVerdict = {
  readonly status: number
  readonly code: string | undefined
  readonly check: { readonly id: string; readonly n: number; readonly title: string; readonly basis: Basis } | undefined
  readonly isOtherHost: boolean
  readonly trace: readonly Step[]
}

/** What the pasted answer says: it outranks what the mock answers. */
export type PastedAnswer = {
  readonly status: number | undefined
  readonly code: string | undefined
  /** Who made the page that stands in its place. */
  readonly gateway: string | undefined
  /** Its body says of itself that it is an error. */
  readonly isError: boolean
  /** The errors of the provider that it is, the likeliest first. */
  readonly matches: readonly ErrorMatch[]
}

export type CallDiagnosis = {
  readonly kind: 'call'
  /** What the paste was taken for: "an axios call". */
  readonly readAs: string
  /** Only a part of the call was pasted or understood. */
  readonly partial: boolean
  readonly answer: PastedAnswer | undefined
  readonly form: CallForm
  readonly provider: ProviderName
  readonly sure: Sureness
  readonly because: string
  readonly others: readonly ProviderName[]
  readonly endpoint: string | undefined
  readonly shown: readonly ShownPart[]
  /** The first is the one that the call fails for, where there is one. */
  readonly findings: readonly Finding[]
  readonly verdict: DiagnosisVerdict
  /** What was put in the place of things that only the reader has, as sentences. */
  readonly assumed: readonly string[]
  /** What no look at the call can rule out; empty where a finding explains the refusal. */
  readonly possibleCauses: readonly PossibleCause[]
  /** The call as it should be, and the status that the mock gave it. */
  readonly corrected:
    | {
        readonly command: string
        readonly status: number
        /** No address was pasted: it goes to an endpoint that was chosen for it. */
        readonly isExample: boolean
        /** The same in the shell or language of the paste, where that is another. */
        readonly own: { readonly label: string; readonly code: string } | undefined
      }
    | undefined
  readonly key: KeyReport | undefined
  readonly choice: EntryChoice | undefined
  /** The call as the playground can send it. */
  readonly playground: ToPlayground | undefined
}

/** What is told of a text that is no call: a file that keeps keys, a message of a client, a page. */
export type TextDiagnosis = {
  readonly kind: 'text'
  readonly readAs: string
  readonly provider: ProviderName | undefined
  readonly shown: readonly ShownPart[]
  readonly findings: readonly Finding[]
  readonly report: KeyReport | undefined
}

/** An answer, or a text that names an error (`isBody` false): the errors that it fits, and those that only look alike. */
export type AnswerDiagnosis = {
  readonly kind: 'answer'
  readonly isBody: boolean
  readonly shown: readonly ShownPart[]
  readonly matches: readonly ErrorMatch[]
  readonly alike: readonly ErrorMatch[]
}

/** A call that is nobody's whose rules are known here. */
export type UnnamedDiagnosis = {
  readonly kind: 'unnamed'
  readonly shown: readonly ShownPart[]
  readonly why: string
  readonly choice: EntryChoice | undefined
}

/** All that a reader is told of a paste. It holds no credential. */
export type Diagnosis =
  | CallDiagnosis
  | UnnamedDiagnosis
  | { readonly kind: 'key'; readonly report: KeyReport }
  | TextDiagnosis
  | AnswerDiagnosis
  | { readonly kind: 'unreadable'; readonly why: string }
