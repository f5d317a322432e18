import type { Json } from '#mocks/engine/request.ts'
import type { FieldError, Problem } from '#mocks/engine/problem.ts'

/** What a dashboard call comes to. */
export type ControlResult = { readonly status: number; readonly body: Json } | { readonly problem: Problem }

export const ok = (body: Json, status = 200): ControlResult => ({ status, body })

export const notFound = (what: string): ControlResult => ({
  problem: { status: 404, title: 'Not found', detail: `There is no ${what} here.` },
})

export const conflict = (detail: string): ControlResult => ({ problem: { status: 409, title: 'Conflict', detail } })

/** How many fields a refusal names, and how many characters of a name it repeats. */
const NAMED = 100
const LONGEST_NAME = 100

const shortened = (field: string): string => (field.length > LONGEST_NAME ? `${field.slice(0, LONGEST_NAME)}…` : field)

/** A refusal that names the fields, the first of them where there are many. */
export const badFields = (all: readonly FieldError[]): ControlResult => {
  const errors = all.slice(0, NAMED).map(({ field, message }) => ({ field: shortened(field), message }))
  return {
    problem: {
      status: 422,
      title: 'Bad input',
      detail: errors.map(({ field, message }) => `${field || 'body'}: ${message}`).join(' '),
      errors,
    },
  }
}
