import { concat, spanIn, textFor } from '#src/features/diagnose/source-text.ts'
import type { Use } from '#src/features/diagnose/read/languages/value.ts'
import { addHeader, type Draft, textOf } from './draft.ts'

const BY_NAME = /(?:^|\.)request$/

/** Whether a scheme and a key are given, as Faraday takes them: `request :authorization, 'Bearer', key`, or `authorization :Bearer, key`. */
export const givesScheme = (draft: Draft, { method, args }: Use): boolean => {
  const [first] = args
  return BY_NAME.test(method)
    ? first !== undefined && textOf(draft, first.value)?.text === 'authorization'
    : /(?:^|\.)authorization$/.test(method) && args.length === 2
}

/** The header that comes of them. */
export const addScheme = (draft: Draft, { method, args }: Use): void => {
  const [scheme, token] = args.slice(BY_NAME.test(method) ? 1 : 0).map(({ value }) => textOf(draft, value))
  if (!scheme || !token) return
  const near = spanIn(scheme) ?? draft.span
  addHeader(draft, textFor('Authorization', near), concat([scheme, textFor(' ', near), token]))
}
