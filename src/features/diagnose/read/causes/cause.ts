import type { Fault } from '#src/features/diagnose/call.ts'

/** What a text tells of why a call fails, wherever it stands beside the call. */
export type Cause = (source: string) => readonly Fault[]
