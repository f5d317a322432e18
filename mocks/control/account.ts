import type { JsonObject } from '#mocks/engine/request.ts'
import type { FieldError } from '#mocks/engine/problem.ts'
import type { Operations } from '#mocks/engine/operations.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Slice } from '#mocks/engine/provider-state.ts'
import type { Draft } from '#mocks/state/store.ts'
import { readObject, unknownFields } from './read.ts'
import { badFields, conflict, ok } from './result.ts'
import type { Result } from './result.ts'

const OPERATIONS = ['mint', 'rotate', 'revoke', 'status', 'tier'] as const satisfies readonly (keyof Operations)[]

const shownAccount = ({ account }: Slice): JsonObject => ({ ...account })

/** A provider's summary: its account, and what its dashboard offers. */
export const summary = (provider: Provider, { slice }: Draft): Result =>
  ok({
    provider: provider.id,
    account: shownAccount(slice),
    ...(slice.stores.length > 0 && { stores: slice.stores }),
    ...provider.summary?.(slice.data, slice.stores),
    operations: OPERATIONS.filter((each) => provider.operations[each]),
  })

/** Changes the status or the tier of the account, where the provider has such a thing. */
export const patchAccount = (provider: Provider, { slice }: Draft, text: string): Result => {
  const read = readObject(text)
  if ('refused' in read) return read.refused
  const fields = read.value
  const { status, tier } = provider.operations
  const errors: FieldError[] = unknownFields(fields, ['status', 'tier'])
  if (errors.length > 0) return badFields(errors)
  if (fields['status'] !== undefined && !status) return conflict(`${provider.name} has no account status to change.`)
  if (fields['tier'] !== undefined && !tier) return conflict(`${provider.name} has no tiers.`)

  const newStatus = status?.values.find((each) => each === fields['status'])
  const newTier = tier?.values.find((each) => each === fields['tier'])
  if (fields['status'] !== undefined && !newStatus)
    errors.push({ field: 'status', message: `Give one of: ${status?.values.join(', ') ?? ''}.` })
  if (fields['tier'] !== undefined && !newTier)
    errors.push({ field: 'tier', message: `Give one of: ${tier?.values.join(', ') ?? ''}.` })
  if (errors.length > 0) return badFields(errors)
  if (newStatus) slice.account.status = newStatus
  if (newTier) slice.account.tier = newTier
  return ok(shownAccount(slice))
}
