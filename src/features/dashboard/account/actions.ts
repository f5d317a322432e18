import type { JsonObject } from '#mocks/engine/request.ts'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { DashboardAction } from '#mocks/engine/operations.ts'

const paramsOf = (path: string): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** The fields of an action's form: the parameters of its path, then those of its body. */
export const actionFields = ({ path, fields }: Pick<DashboardAction, 'path' | 'fields'>): readonly string[] => [
  ...paramsOf(path),
  ...fields,
]

/** The dashboard call of an action, with the values filled in. */
export const actionCall = (
  providerId: string,
  { path, fields }: Pick<DashboardAction, 'path' | 'fields'>,
  values: Readonly<Record<string, string>>,
): { readonly path: string; readonly body: JsonObject } => ({
  path: `/_dashboard/${providerId}${path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}`,
  body: Object.fromEntries(fields.map((name) => [name, values[name] ?? ''])),
})

/** What is wrong with the values before anything is sent: parameters of the path that are empty, and what the body's schema refuses. */
export const actionErrors = (
  { path, fields, body }: Pick<DashboardAction, 'path' | 'fields' | 'body'>,
  values: Readonly<Record<string, string>>,
): readonly FieldError[] => {
  const read = body.safeParse(Object.fromEntries(fields.map((name) => [name, values[name] ?? ''])))
  return [
    ...paramsOf(path)
      .filter((name) => (values[name] ?? '') === '')
      .map((field) => ({ field, message: 'Fill this in.' })),
    ...(read.error?.issues ?? []).map(({ path: [field], message }) => ({ field: String(field), message })),
  ]
}
