import type { JsonObject } from '#mocks/engine/request.ts'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { StoreRecord } from '#mocks/engine/endpoint.ts'
import type { Operations } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { KeyOrder } from '#mocks/state/issue-key.ts'
import { readDay, readInstant } from '#mocks/engine/read-instant.ts'
import { unknownFields } from './read.ts'

/** The beginning of a day, as a date that was written as an instant ends. */
const MIDNIGHT = /T00:00:00(?:\.000)?Z$/

/** Epoch ms of an expiry as `kind` writes it; undefined where it is none. */
const readExpiry = (value: unknown, kind: Operations['mint']['expiry']): number | undefined => {
  if (typeof value !== 'string') return undefined
  return kind === 'date' ? readDay(value.replace(MIDNIGHT, '')) : readInstant(value)
}

const isListOf = (names: readonly string[], value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each: unknown) => names.some((name) => name === each))

/** The orders of a mint call, one for each key that it issues; or what is wrong with its fields. */
export const mintOrders = (
  { operations: { mint }, environments, keyFormats }: Provider,
  stores: readonly StoreRecord[],
  fields: JsonObject,
): { readonly orders: readonly KeyOrder[] } | { readonly errors: readonly FieldError[] } => {
  const errors: FieldError[] = unknownFields(fields, ['environment', ...mint.fields])
  const bad = (field: string, message: string) => void errors.push({ field, message })

  const environment: Environment | undefined = environments.find(
    (each) => each === (fields['environment'] ?? environments[0]),
  )
  if (!environment) bad('environment', `Give one of: ${environments.join(', ')}.`)

  const asked = mint.fields.includes('class') ? fields['class'] : undefined
  const issuable = mint.classes.filter((each) =>
    keyFormats.some((form) => form.class === each && form.environment === environment),
  )
  const keyClass: KeyClass | undefined = mint.classes.find((each) => each === (asked ?? issuable[0] ?? mint.classes[0]))
  if (!keyClass) bad('class', `Give one of: ${mint.classes.join(', ')}.`)
  else if (environment && !issuable.includes(keyClass))
    bad('class', `There is no ${keyClass} key for ${environment}. Give one of: ${issuable.join(', ')}.`)

  const label = mint.fields.includes('label') ? fields['label'] : undefined
  if (label !== undefined && !isLabel(label)) bad('label', LABEL_RULE)

  const expiry = mint.fields.includes('expiresAt') ? fields['expiresAt'] : undefined
  const expiresAt = readExpiry(expiry, mint.expiry)
  if (expiry !== undefined && expiresAt === undefined) {
    bad(
      'expiresAt',
      mint.expiry === 'date' ? 'Give a date such as 2026-12-31.' : 'Give an instant such as 2026-12-31T12:00:00Z.',
    )
  }

  const store = mint.fields.includes('storeId')
    ? stores.find(({ id }) => id === (fields['storeId'] ?? stores[0]?.id))
    : stores[0]
  if (mint.fields.includes('storeId') && !store)
    bad('storeId', `Give the id of a store: ${stores.map(({ id }) => id).join(', ')}.`)

  const scopes = mint.fields.includes('scopes') ? fields['scopes'] : undefined
  const known = mint.scopes ?? []
  if (scopes !== undefined && !isListOf(known, scopes)) bad('scopes', `Give a list of: ${known.join(', ')}.`)

  if (errors.length > 0 || !environment || !keyClass) return { errors }
  const order = {
    environment,
    label: isLabel(label) ? label : null,
    expiresAt: expiresAt ?? null,
    storeId: store?.id ?? null,
    ...(isListOf(known, scopes) && { scopes }),
  }
  const classes = mint.issues === 'pair' ? issuable : [keyClass]
  return { orders: classes.map((each) => ({ ...order, class: each })) }
}

export const LABEL_RULE = 'Give a text of at most 100 characters.'
export const isLabel = (value: unknown): value is string => typeof value === 'string' && value.length <= 100
