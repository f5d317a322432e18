import type { ZodMiniType } from 'zod/mini'
import { isObject, type Json } from './request.ts'
import type { FieldIssue } from './reply.ts'

export type Validated<Body> =
  | { readonly valid: true; readonly body: Body }
  | { readonly valid: false; readonly issues: readonly FieldIssue[] }

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

const present = (json: Json, path: readonly PropertyKey[]): boolean => {
  let at: Json | undefined = json
  for (const part of path) {
    if (isList(at)) at = at[Number(part)]
    else if (isObject(at)) at = at[String(part)]
    else return false
  }
  return at !== undefined
}

/** Reads a body through its schema. Each field is named once, with its first issue. */
export const validate = <Body>(schema: ZodMiniType<Body>, json: Json): Validated<Body> => {
  const result = schema.safeParse(json)
  if (result.success) return { valid: true, body: result.data }
  const issues = new Map<string, FieldIssue>()
  for (const { path, message } of result.error.issues) {
    const name = path.map(String).join('.')
    if (!issues.has(name)) issues.set(name, { path: name, missing: !present(json, path), message })
  }
  return { valid: false, issues: [...issues.values()] }
}

/** What is wrong with stored data, as one sentence; undefined where it fits its schema. */
export const wrongShape = (schema: ZodMiniType, data: unknown): string | undefined => {
  const result = schema.safeParse(data)
  if (result.success) return undefined
  const [issue] = result.error.issues
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`
}
