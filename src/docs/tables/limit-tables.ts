import type { PageBundle } from '#src/docs/provider-bundle.ts'
import { backticked, type StatementTable } from './statement-tables.ts'

const limitsOf = ({ provider }: PageBundle) => {
  if (!provider.limits) throw new Error(`${provider.name} has no rate limits, so it has no table of them.`)
  return provider.limits
}

const windowName = (seconds: number): string => (seconds === 60 ? 'a minute' : `in ${seconds} seconds`)

export const tiersTable = (bundle: PageBundle): StatementTable<string> => {
  const { tiers, windowSeconds, windowSource } = limitsOf(bundle)
  return {
    caption: `Rate limits of ${bundle.provider.name}`,
    columns: ['Tier', 'Calls'],
    rows: [
      ...Object.values(tiers).map((tier) => ({
        cells: [tier.title, `${tier.calls.toLocaleString('en-US')} ${windowName(windowSeconds)}`],
        sources: [tier.source],
      })),
      {
        cells: [
          'Window',
          `${windowSeconds} seconds, from the full ${windowSeconds === 60 ? 'minute' : 'window'} of the clock`,
        ],
        sources: [windowSource],
      },
    ],
  }
}

export const limitHeadersTable = (bundle: PageBundle): StatementTable => {
  const { headers, source } = limitsOf(bundle)
  const row = (name: string | undefined, says: string) =>
    name === undefined ? [] : [{ cells: [backticked(name), says], sources: [source] }]
  return {
    caption: `Rate headers of ${bundle.provider.name}`,
    columns: ['Header', 'Says'],
    rows: [
      ...row(headers.limit, 'calls that the window allows'),
      ...row(headers.remaining, 'calls that are left'),
      ...row(headers.reset, 'end of the window, in Unix seconds'),
      ...row(headers.retryAfter, 'seconds to wait; only with a 429'),
    ],
  }
}
