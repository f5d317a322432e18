import type { Provider } from '#mocks/engine/provider.ts'
import type { ShownAnswer } from './answer.ts'

export type HeaderRow = { readonly name: string; readonly value: string; readonly note?: string }

/** `10:32:00`, of epoch ms, in UTC. */
const clockTime = (time: number): string => new Date(time).toISOString().slice(11, 19)

/** The headers of an answer; the reset of a rate window also as a time of day, seen from the world's now. */
export const headerRows = (
  { limits }: Pick<Provider, 'limits'>,
  { headers, entry }: Pick<ShownAnswer, 'headers' | 'entry'>,
): readonly HeaderRow[] =>
  headers.map(([name, value]) => {
    if (name.toLowerCase() !== limits?.headers.reset.toLowerCase() || !/^\d+$/.test(value)) return { name, value }
    const reset = Number(value) * 1000
    const left = entry ? `, in ${Math.ceil((reset - Date.parse(entry.at)) / 1000)} s` : ''
    return { name, value, note: `${clockTime(reset)} UTC${left}` }
  })
