import type { JsonObject } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'

/** A field of the mint form, as the provider's operations know it. */
export type MintField =
  | {
      readonly name: string
      readonly label: string
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  | { readonly name: string; readonly label: string; readonly kind: 'text' | 'date' | 'instant' }

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

/** The fields that this provider's dashboard asks for; a choice of one is none, and is left out. */
export const mintFields = (
  { environments, operations: { mint } }: Pick<Provider, 'environments' | 'operations'>,
  { stores = [] }: Pick<DashboardReading, 'stores'>,
): readonly MintField[] => {
  const has = (name: (typeof mint.fields)[number]): boolean => mint.fields.includes(name)
  const fields: readonly (MintField | false)[] = [
    environments.length > 1 && {
      name: 'environment',
      label: 'Environment',
      kind: 'choice',
      options: same(environments),
    },
    has('class') &&
      mint.issues === 'one' &&
      mint.classes.length > 1 && { name: 'class', label: 'Class', kind: 'choice', options: same(mint.classes) },
    has('storeId') && {
      name: 'storeId',
      label: 'Store',
      kind: 'choice',
      options: stores.map(({ id, name }) => ({ value: id, label: name })),
    },
    has('label') && { name: 'label', label: 'Label', kind: 'text' },
    has('expiresAt') && { name: 'expiresAt', label: 'Expires, UTC', kind: mint.expiry ?? 'instant' },
  ]
  return fields.filter((field) => field !== false)
}

/** The body of the mint call: what was filled in, an instant with its zone. */
export const mintBody = (fields: readonly MintField[], values: Readonly<Record<string, string>>): JsonObject =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const value = values[name] ?? ''
      return value === '' ? [] : [[name, kind === 'instant' ? `${value}Z` : value] as const]
    }),
  )

/** What the field for the expiry holds at first: this instant, as a date or to the minute; nothing where there is no such field. */
export const expiryValue = (
  fields: readonly MintField[],
  expiry: number | undefined,
): Readonly<Record<string, string>> => {
  const field = fields.find(({ name }) => name === 'expiresAt')
  if (!field || expiry === undefined) return {}
  return { expiresAt: new Date(expiry).toISOString().slice(0, field.kind === 'date' ? 10 : 16) }
}
