import type { Provider } from '#mocks/engine/provider.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'

type Verdict = Pick<LogEntry, 'verdict'>

/** Whether a check refused this request for its key or what the key may do; a rate limit counts as no failed authentication. */
export const isRefused = ({ rules }: Pick<Provider, 'rules'>, { verdict }: Verdict): boolean => {
  const rule = rules.filter(isCheck).find(({ id }) => id === verdict.rule)
  return rule !== undefined && rule.scope !== 'rate'
}

/** The span that counts as lately, in ms. */
const LATELY = 5 * 60_000

/** Requests that were refused in the span before `now`. */
export const refusedLately = (
  provider: Pick<Provider, 'rules'>,
  log: readonly (Verdict & Pick<LogEntry, 'at'>)[],
  now: number,
): number =>
  log.filter((entry) => {
    const at = Date.parse(entry.at)
    return at > now - LATELY && at <= now && isRefused(provider, entry)
  }).length
