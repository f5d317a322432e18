import type { LabFinding } from './finding.ts'
import type { RateClient, RateState } from './rate.ts'
import { countWords, seconds } from './words.ts'

const share = ({ ok, refused }: RateClient): string => `${Math.round((refused / Math.max(1, ok + refused)) * 100)} %`

/** What the reader has seen so far of the two clients. */
export const rateFinding = ({ clients: [naive, careful], now, over }: RateState): LabFinding => {
  if (naive.refused + careful.refused === 0) {
    const why = over
      ? 'The tier has room for all that these workers can send.'
      : 'The quota lasts for now. Both clients get the same answers.'
    return { kind: over ? 'good' : 'open', says: `No 429 in ${seconds(now)}`, why }
  }
  const useful =
    naive.ok === careful.ok
      ? `${countWords(naive.ok, 'useful call')} each`
      : `${naive.ok.toLocaleString('en')} and ${countWords(careful.ok, 'useful call')}`
  const says = `${countWords(naive.refused, 'wasted call')} against ${careful.refused.toLocaleString('en')}, for ${useful}`
  const why = `${share(naive)} of the naive client’s calls were refused, ${share(careful)} of the careful one’s. The window decides how much gets done; the way of retrying decides how much is wasted.`
  return { kind: 'open', says, why }
}

/** So many seconds make a row of the table. */
const every = 10

/** The clients side by side in rows of ten seconds, for the table behind the chart. */
export const rateRows = ({
  clients,
}: Pick<RateState, 'clients'>): readonly {
  readonly from: number
  readonly of: readonly { readonly ok: number; readonly refused: number }[]
}[] => {
  const length = Math.max(...clients.map((client) => client.seconds.length))
  return Array.from({ length: Math.ceil(length / every) }, (_, row) => ({
    from: row * every * 1000,
    of: clients.map((client) =>
      client.seconds
        .slice(row * every, (row + 1) * every)
        .reduce((sum, each) => ({ ok: sum.ok + each.ok, refused: sum.refused + each.refused }), { ok: 0, refused: 0 }),
    ),
  }))
}
