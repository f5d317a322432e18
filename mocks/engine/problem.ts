import type { Json } from './request.ts'

export type FieldError = { readonly field: string; readonly message: string }

/** An error of our own (not a provider's) as RFC 9457 problem details. */
export type Problem = {
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly errors?: readonly FieldError[]
  /** Methods that the address takes: a 405 has to name them in `Allow` (RFC 9110, section 15.5.6). */
  readonly allow?: string
}

/** The members of the `application/problem+json` body. */
export const problemBody = ({ status, title, detail, errors }: Problem): Json => ({
  type: 'about:blank',
  title,
  status,
  detail,
  ...(errors && { errors }),
})
