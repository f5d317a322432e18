import type { Span } from './source-text.ts'

/** Where in a call a mistake lies, in the order in which a call meets them. */
export const stages = ['writing', 'address', 'key', 'token', 'body'] as const
export type FindingStage = (typeof stages)[number]

/** One mistake: what is wrong, what to do, and the exact characters. `refuses`: the call fails for it; else it is a risk or a trap. */
export type Finding = {
  readonly id: string
  readonly stage: FindingStage
  readonly refuses: boolean
  readonly says: string
  readonly fix: string
  readonly spans: readonly Span[]
}
