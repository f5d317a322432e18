import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type Check, isCheck } from '#mocks/engine/rule.ts'
import type { Played } from './played.ts'

/** The rules that a call of an endpoint meets, in their order: those that its cases were asked. */
export const checksOf = (provider: Provider, own: readonly Played[]): readonly Check[] => {
  const asked = new Set(own.flatMap((each) => each.asked))
  return provider.rules.filter(isCheck).filter(({ id }) => asked.has(id))
}

/** Ids of the replies that an endpoint can give: of its rules, to a body that does not fit, and those that its cases show. */
export const repliesOf = (
  provider: Provider,
  { method, body, invalid }: Endpoint,
  own: readonly Played[],
): readonly string[] => {
  const { notJson, invalid: general } = provider.fallback
  return [
    ...new Set([
      ...own.flatMap(({ reply }) => reply ?? []),
      ...checksOf(provider, own).map(({ response }) => response),
      ...(method === 'GET' ? [] : [invalid ?? notJson]),
      ...(body ? [invalid ?? general] : []),
    ]),
  ]
}
