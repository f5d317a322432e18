import { useId } from 'react'
import { strategies } from '#src/features/labs/backoff.ts'
import { barsPath, linePath, ticksOf, xOf } from '#src/features/labs/drawing.ts'
import { RATE_RUN, type RateClient, WORKERS } from '#src/features/labs/rate.ts'
import { useWidth } from '#src/features/labs/use-width.ts'
import { countWords, seconds, stamp } from '#src/features/labs/words.ts'

const UP = 56
const DOWN = 56
const TOP = 8
const BASE = TOP + UP
/** Answers in a second, at most: what all workers together can send. */
const MOST = WORKERS * 4

const Row = ({ name, children }: { readonly name: string; readonly children: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

type Props = {
  readonly client: RateClient
  readonly now: number
  readonly windowMs: number
  readonly hasNames: Readonly<Record<'limit' | 'remaining' | 'reset', string>>
}

/** One client: useful answers upward, refusals downward, what is left of the quota as a line. */
export const RateChart = ({ client, now, windowMs, hasNames }: Props) => {
  const id = useId()
  const { ref, width } = useWidth()
  const { strategy, head, ok, refused, waiting, longestWait } = client
  const axis = { span: RATE_RUN, left: 4, right: width - 4 }
  const height = BASE + DOWN + 22
  const windows = Array.from({ length: Math.floor(RATE_RUN / windowMs) + 1 }, (_, n) => n * windowMs)
  const values = (which: 'ok' | 'refused') => client.seconds.map((second) => second[which])
  return (
    <section className="client" aria-labelledby={`${id}-h`}>
      <h3 id={`${id}-h`}>
        {strategies[strategy]} <code>{client.hint}</code>
      </h3>
      <p className="client__sum">
        <span className="client__ok">{countWords(ok, 'useful call')}</span>
        <span className="client__no">{countWords(refused, '429')}</span>
      </p>
      <div ref={ref} className="chart">
        <svg
          role="img"
          aria-labelledby={`${id}-t ${id}-d`}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
        >
          <title id={`${id}-t`}>{`${strategies[strategy]}: answers by the second, up to ${stamp(now)}`}</title>
          <desc
            id={`${id}-d`}
          >{`${countWords(ok, 'useful call')} as bars upward, ${countWords(refused, 'refusal')} with 429 as bars downward. The line is what is left of the quota in each window of ${seconds(windowMs)}.`}</desc>
          {windows.map((at) => (
            <path key={at} className="chart__grid" d={`M${xOf(axis, at)} ${TOP}V${BASE + DOWN}`} />
          ))}
          <path
            className="chart__ok"
            d={barsPath({ values: values('ok'), most: MOST, base: BASE, height: UP, down: false }, axis)}
          />
          <path
            className="chart__no"
            d={barsPath({ values: values('refused'), most: MOST, base: BASE, height: DOWN, down: true }, axis)}
          />
          <path
            className="chart__left"
            d={linePath(
              client.seconds.map(({ remaining }) => remaining),
              head?.limit ?? 1,
              TOP,
              BASE,
              axis,
            )}
          />
          <path className="chart__axis" d={`M4 ${BASE}H${width - 4}`} />
          <path className="chart__now" d={`M${xOf(axis, now)} ${TOP}V${BASE + DOWN}`} />
          {ticksOf(RATE_RUN, width).map((at) => (
            <text
              key={at}
              className="chart__tick"
              x={xOf(axis, at)}
              y={height - 6}
              textAnchor={at === 0 ? 'start' : at === RATE_RUN ? 'end' : 'middle'}
            >
              {stamp(at)}
            </text>
          ))}
        </svg>
      </div>
      <dl className="kv">
        <Row name={hasNames.limit}>{head ? String(head.limit) : 'not sent yet'}</Row>
        <Row name={hasNames.remaining}>{head ? String(head.remaining) : 'not sent yet'}</Row>
        <Row name={hasNames.reset}>
          {head ? `${stamp(head.resetsAt)}, in ${seconds(Math.max(0, head.resetsAt - now))}` : 'not sent yet'}
        </Row>
        <Row name="Seconds to wait">
          {head?.retryAfter === undefined ? 'none named' : `${head.retryAfter} s, by the last 429`}
        </Row>
        <Row name="Workers that wait">{`${waiting} of ${WORKERS}, longest wait ${seconds(longestWait)}`}</Row>
      </dl>
    </section>
  )
}
