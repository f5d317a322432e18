import { expect } from 'vitest'
import * as z from 'zod/mini'
import type { Read } from './desk.ts'

const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.optional(z.array(z.strictObject({ field: z.string(), message: z.string() }))),
})

/** Status and the fields that a problem names; a status below 400 by itself. Fails where an error is no problem. */
export const outcome = (read: Read): string => {
  if (read.status < 400) return String(read.status)
  expect(read.headers.get('content-type')).toBe('application/problem+json')
  const { status, errors = [] } = z.parse(problem, read.body)
  expect(status).toBe(read.status)
  return [status, ...errors.map(({ field }) => field)].join(' ')
}
