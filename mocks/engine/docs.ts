import type { ZodMiniType } from 'zod/mini'
import type { Source, StatementSource } from './source.ts'

/** A statement and what it rests on. Text may hold `code` in backticks. */
export type Statement = { readonly says: string; readonly source: Source }

/** A statement of a comparison, or that nobody makes one. */
export type AspectStatement = { readonly says: string; readonly source: StatementSource }

/** What stands in a comparison where no text says anything of an aspect. */
export const silence: AspectStatement = { says: 'not stated', source: { basis: 'unstated' } }

/** The aspects in which providers are compared; each provider has to state all of them. */
export const aspectIds = [
  'header',
  'environment',
  'missingKey',
  'badKey',
  'wrongClass',
  'clientKey',
  'secondCredential',
  'issued',
  'shownOnce',
  'replacedKey',
  'revocation',
  'expiry',
  'rateLimit',
  'errorShape',
  'branchOn',
  'requestId',
  'ipRules',
  'usage',
] as const
export type Aspect = (typeof aspectIds)[number]

/** A place where two sources differ: each side's statement, and which of them the mock follows. */
export type Conflict = {
  readonly id: string
  readonly title: string
  readonly sides: readonly (Statement & { readonly who: string })[]
  readonly follows: string
}

/** Something that nobody says, with our decision. Its id is what an `assumed` source names. */
export type OpenQuestion = {
  readonly id: string
  readonly question: string
  readonly decision: string
  readonly why: string
}

/** What the sources say differently, and what none of them says. */
export type OpenPoints = { readonly conflicts: readonly Conflict[]; readonly questions: readonly OpenQuestion[] }

/** What each endpoint answers with when it succeeds, by the endpoint's id. */
export type Answers = Readonly<Record<string, ZodMiniType>>

/** What the pages print of a provider besides what the mock runs. */
export type ProviderDocs = {
  /** One or two sentences: how this provider authenticates, and what surprises. */
  readonly lead: string
  readonly source: {
    readonly title: string
    readonly checked: string
    readonly official: string
    readonly dashboard?: string
  }
  /** Where keys are found in the provider's own dashboard. */
  readonly menu: Statement
  readonly compare: Readonly<Record<Aspect, AspectStatement>>
  /** The classes of key: what each may do and where it belongs. `term` is the provider's own word. */
  readonly classes: readonly (Statement & { readonly term: string; readonly belongs: string })[]
  /** The environments as the provider names them. */
  readonly environments: readonly (Statement & { readonly term: string; readonly chosenBy: string })[]
  /** Loaded by the pages that print them; a playground does without. */
  points(): Promise<OpenPoints>
  /** Loaded by the description of the API; a playground does without. */
  answers(): Promise<{ readonly answers: Answers }>
  /** Ids of cases: `first` succeeds and is the quickstart; `featured` are the playground's buttons, in order. */
  readonly first: string
  readonly featured: readonly string[]
  /** The fields of the error body, and what each is for. */
  readonly errorFields: readonly { readonly field: string; readonly use: string }[]
}
