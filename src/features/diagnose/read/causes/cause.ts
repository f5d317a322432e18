import type { Fault } from '#src/features/diagnose/call.ts'

/** What a text tells of why a call fails, wherever it stands beside the call. */
export type Cause = (source: string) => readonly Fault[]

/** The name of a variable that keeps a key. */
export const KEY_NAME = '([A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})'
/** A secret that is empty where the call is made, and how it came so. */
export const empty = (how: string, name: string, from: number, text: string): readonly Fault[] => [
  { id: 'secret-empty', span: { from, to: from + text.length }, detail: `${how} ${name}` },
]
export const firstName = (source: string): string =>
  new RegExp(`\\b${KEY_NAME}\\b`).exec(source)?.[1] ?? 'the\u00a0variable'

/** Whether the text tells of a call without a key. */
export const isWithoutKey = (source: string): boolean =>
  /\b40[13]\b|MISSING_API_KEY|Missing authorization|Unauthorized|\bempty\b|\bundefined\b|not set/i.test(source)
