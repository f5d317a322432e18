import { type KeyClass, type KeyRecord, type Random, statusAt } from '#mocks/engine/key.ts'
import { own } from '#mocks/engine/own.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type IssuedKey, issueKey, type KeyOrder } from '#mocks/state/issue-key.ts'
import { MOST_KEYS, type ProviderState } from '#mocks/engine/provider-state.ts'
import type { Transaction } from '#mocks/engine/log-entry.ts'
import { isLabel, LABEL_RULE, mintOrders } from './mint-order.ts'
import { readObject, unknownFields } from './read.ts'
import { badFields, conflict, type ControlResult, notFound, ok } from './result.ts'
import type { MintedKey } from './schema.ts'
import { shownKey } from './shown-key.ts'

/** Issues what the provider issues: one key or a pair. The answer is the only place that holds the full text. */
export const mintKeys = (
  provider: Provider,
  { state, now }: Transaction,
  text: string,
  random: Random,
): ControlResult => {
  const read = readObject(text)
  if ('refused' in read) return read.refused
  const order = mintOrders(provider, state.stores, read.value)
  if ('errors' in order) return badFields(order.errors)
  const [first] = order.orders
  const there = provider.operations.mint.onePerClass && first && activeKey(state, first.class, now)
  if (there)
    return conflict(
      `${provider.name} keeps one ${there.class} key, and the one that it has is active. Rotate that one instead: POST /_dashboard/${provider.id}/keys/${there.id}/rotate.`,
    )
  if (isFull(state, order.orders.length)) return full(provider)
  if (provider.operations.mint.replaces) replacePair(state, order.orders[0], now)
  return issued(
    order.orders.map((each) => issue(provider, state, each, now, random)),
    now,
  )
}

/** Puts a fresh key in the place of an old one, which is dead from now on. */
export const rotateKey = (
  provider: Provider,
  { state, now }: Transaction,
  id: string,
  random: Random,
): ControlResult => {
  const { rotate } = provider.operations
  if (!rotate) return conflict(`${provider.name} does not rotate keys.`)
  const key = own(state.keys, id)
  if (!key) return notFound(`key of ${provider.name} with this id`)
  if (!rotate.classes.includes(key.class)) return conflict(`${provider.name} does not rotate ${key.class} keys.`)
  const status = statusAt(key, now)
  if (status !== 'active' && !(status === 'expired' && rotate.expired))
    return conflict(`This key is ${status}; only an active key can be rotated.`)
  if (isFull(state, 1)) return full(provider)
  key.ended = { how: 'replaced', at: now }
  const { class: keyClass, environment, label, storeId, scopes } = key
  return issued(
    [issue(provider, state, { class: keyClass, environment, label, storeId, ...(scopes && { scopes }) }, now, random)],
    now,
  )
}

/** Revokes a key for good. */
export const revokeKey = (provider: Provider, { state, now }: Transaction, id: string): ControlResult => {
  if (!provider.operations.revoke) return conflict(`${provider.name} does not revoke keys.`)
  const key = own(state.keys, id)
  if (!key) return notFound(`key of ${provider.name} with this id`)
  const status = statusAt(key, now)
  if (status !== 'active') return conflict(`This key is ${status}; only an active key can be revoked.`)
  key.ended = { how: 'revoked', at: now }
  return ok(shownKey(key, now))
}

/** Names a key anew; `null` takes the label away. */
export const relabelKey = (
  provider: Provider,
  { state, now }: Transaction,
  id: string,
  text: string,
): ControlResult => {
  const key = own(state.keys, id)
  if (!key) return notFound(`key of ${provider.name} with this id`)
  const read = readObject(text)
  if ('refused' in read) return read.refused
  const errors = unknownFields(read.value, ['label'])
  const { label } = read.value
  if (label !== undefined && label !== null && !isLabel(label)) errors.push({ field: 'label', message: LABEL_RULE })
  if (errors.length > 0) return badFields(errors)
  if (label === null || isLabel(label)) key.label = label
  return ok(shownKey(key, now))
}

const isFull = ({ keys }: ProviderState, more: number): boolean => Object.keys(keys).length + more > MOST_KEYS

const full = ({ name }: Provider): ControlResult =>
  conflict(`A world keeps at most ${MOST_KEYS} keys of ${name}. Reset it, with POST /_dashboard/reset.`)

const issue = (provider: Provider, state: ProviderState, order: KeyOrder, now: number, random: Random): IssuedKey => {
  const result = issueKey(provider, state, order, now, random)
  if (!result) throw new Error(`${provider.id} has no form for a ${order.class} key in ${order.environment}`)
  return result
}

const issued = (keys: readonly IssuedKey[], now: number): ControlResult => {
  const minted = keys.map(({ key, text }): MintedKey => ({ ...shownKey(key, now), key: text }))
  return ok({ keys: minted }, 201)
}

const activeKey = (state: ProviderState, keyClass: KeyClass, now: number): KeyRecord | undefined =>
  Object.values(state.keys).find((key) => key.class === keyClass && statusAt(key, now) === 'active')

const replacePair = (state: ProviderState, order: KeyOrder | undefined, now: number): void => {
  const dying = (key: KeyRecord) => key.environment === order?.environment && key.ended === null
  for (const key of Object.values(state.keys).filter(dying)) key.ended = { how: 'replaced', at: now }
}
