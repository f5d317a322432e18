import type { Json } from '#mocks/engine/request.ts'
import type { FieldError, Problem } from '#mocks/engine/problem.ts'

/** What a dashboard call comes to. */
export type ControlResult = { readonly status: number; readonly body: Json } | { readonly problem: Problem }

export const ok = (body: Json, status = 200): ControlResult => ({ status, body })

export const notFound = (what: string): ControlResult => ({
  problem: { status: 404, title: 'Not found', detail: `There is no ${what} here.` },
})

export const conflict = (detail: string): ControlResult => ({ problem: { status: 409, title: 'Conflict', detail } })

export const badFields = (errors: readonly FieldError[]): ControlResult => ({
  problem: {
    status: 422,
    title: 'Bad input',
    detail: errors.map(({ field, message }) => `${field || 'body'}: ${message}`).join(' '),
    errors,
  },
})
