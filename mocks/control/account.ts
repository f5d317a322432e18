import type { FieldError } from '#mocks/engine/problem.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Transaction } from '#mocks/engine/log-entry.ts'
import { readObject, unknownFields } from './read.ts'
import { badFields, conflict, type ControlResult, ok } from './result.ts'

/** Changes the status or the tier of the account, where the provider has such a thing. */
export const patchAccount = (provider: Provider, { state }: Transaction, text: string): ControlResult => {
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
  if (newStatus) state.account.status = newStatus
  if (newTier) state.account.tier = newTier
  return ok({ ...state.account })
}
