import { expect } from 'vitest'
import * as z from 'zod/mini'
import { problemSchema } from '#mocks/control/schema.ts'
import type { Read } from './control-calls.ts'

/** Status and the fields that a problem names; a status below 400 by itself. Fails where an error is no problem. */
export const outcome = (read: Read): string => {
  if (read.status < 400) return String(read.status)
  expect(read.headers.get('content-type')).toBe('application/problem+json')
  const { status, errors = [] } = z.parse(problemSchema, read.body)
  expect(status).toBe(read.status)
  return [status, ...errors.map(({ field }) => field)].join(' ')
}
