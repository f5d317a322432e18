import { tierWords } from '#src/features/dashboard/index.ts'
import { type Careful, strategies } from '#src/features/labs/backoff.ts'
import { carefulOf } from '#src/features/labs/kinds.ts'
import type { RateState } from '#src/features/labs/rate.ts'
import { rateFinding, rateRows } from '#src/features/labs/rate-verdict.ts'
import type { LabProps } from '#src/features/labs/session.ts'
import { useRunning } from '#src/features/labs/use-player.ts'
import { stamp } from '#src/features/labs/words.ts'
import { Choice } from './Choice.tsx'
import { Frame } from './Frame.tsx'
import { RateChart } from './RateChart.tsx'
import { Transport } from './Transport.tsx'

const manners: Readonly<Record<Careful, string>> = {
  backoff: 'backs off with jitter',
  obey: 'waits as told, then backs off',
}

/** Two clients, one rate limit: the same work with different manners. */
export const RateLab = ({ kind, providers, first }: LabProps<RateState>) => {
  const running = useRunning(kind, providers, first)
  const { provider, options, player, shown, restart } = running
  const { state } = shown
  const { limits, operations } = provider
  const careful = carefulOf(options['careful'])
  if (!limits || !operations.tier) return null
  return (
    <Frame
      running={running}
      providers={providers}
      finding={rateFinding(state)}
      below={
        <details className="card__band behind">
          <summary>The answers as a table</summary>
          <div className="tbl">
            <table>
              <caption className="vh">Answers of both clients in steps of ten seconds</caption>
              <thead>
                <tr>
                  <th scope="col">From</th>
                  {state.clients.flatMap(({ strategy }) => [
                    <th key={`${strategy}-ok`} scope="col">
                      {strategies[strategy]}: useful
                    </th>,
                    <th key={`${strategy}-no`} scope="col">
                      429
                    </th>,
                  ])}
                </tr>
              </thead>
              <tbody>
                {rateRows(state).map(({ from, of }) => (
                  <tr key={from}>
                    <td>{stamp(from)}</td>
                    {of.flatMap(({ ok, refused }, index) => [
                      <td key={`${index}-ok`}>{ok}</td>,
                      <td key={`${index}-no`}>{refused}</td>,
                    ])}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      }
      tools={
        <Choice
          label="The careful client"
          values={Object.entries(manners)}
          value={careful}
          choose={(each) => restart({ options: { careful: each } })}
        />
      }
    >
      <Transport running={running} jump={{ label: 'To the end', to: 180_000 }} />
      <div className="card__band">
        <Choice
          label="Tier"
          values={operations.tier.values.map((each) => [each, tierWords(limits, each)] as const)}
          value={state.tier}
          choose={(tier) => void player.act(`tier:${tier}`)}
        />
        {state.acts.length > 0 && (
          <ol className="marks" aria-label="What was done">
            {state.acts.map(({ at, do: action }) => (
              <li key={at}>
                Tier {limits.tiers[action.slice('tier:'.length)]?.title} <time>{stamp(at)}</time>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="card__band clients">
        {state.clients.map((client) => (
          <RateChart
            key={client.strategy}
            client={client}
            now={state.now}
            windowMs={limits.windowSeconds * 1000}
            hasNames={limits.headers}
          />
        ))}
      </div>
      <ul className="card__band legend" role="list" aria-label="Legend">
        <li>Bar upward: answered</li>
        <li>Bar downward: 429</li>
        <li>Line: what is left of the quota</li>
        <li>Upright lines: a window ends</li>
      </ul>
    </Frame>
  )
}
