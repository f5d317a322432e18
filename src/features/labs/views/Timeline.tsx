import { useId } from 'react'
import type { LabCall } from '#src/features/labs/calls.ts'
import { callPaths, timeSpanOf, ticksOf, xOf } from '#src/features/labs/drawing.ts'
import { useWidth } from '#src/features/labs/use-width.ts'
import { stamp } from '#src/features/labs/words.ts'

export type Bar = { readonly from: number; readonly to: number; readonly kind: 'valid' | 'cached' }
export type TimelineRow = { readonly id: string; readonly label: string; readonly bars: readonly Bar[] }
export type TimelineMark = { readonly at: number; readonly label: string }
type Props = {
  readonly title: string
  readonly says: string
  readonly now: number
  readonly rows: readonly TimelineRow[]
  readonly calls: readonly LabCall[]
  readonly marks: readonly TimelineMark[]
  readonly least?: number
}

const TOP = 26
const ROW = 58
const SIDE = 10

/** Calls over time, a row for each credential: how long it is valid is a bar, each call a stroke or a cross. */
export const Timeline = ({ title, says, now, rows, calls, marks, least }: Props) => {
  const id = useId()
  const { ref, width } = useWidth()
  const axis = { span: timeSpanOf(now, least), left: SIDE, right: width - SIDE }
  const base = TOP + rows.length * ROW
  const edge = (at: number) => xOf(axis, at)
  return (
    <div ref={ref} className="chart">
      <svg
        role="img"
        aria-labelledby={`${id}-t ${id}-d`}
        width={width}
        height={base + 22}
        viewBox={`0 0 ${width} ${base + 22}`}
      >
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{says}</desc>
        {ticksOf(axis.span, width).map((at) => (
          <g key={at}>
            <path className="chart__grid" d={`M${edge(at)} ${TOP}V${base}`} />
            <text
              className="chart__tick"
              x={edge(at)}
              y={base + 15}
              textAnchor={at === 0 ? 'start' : at === axis.span ? 'end' : 'middle'}
            >
              {stamp(at)}
            </text>
          </g>
        ))}
        {rows.map((row, index) => {
          const y = TOP + index * ROW
          return (
            <g key={row.id}>
              <text className="chart__row" x={SIDE} y={y + 15}>
                {row.label}
              </text>
              {row.bars.map(({ from, to, kind }) => (
                <g key={`${from}-${kind}`}>
                  <path className={`chart__bar chart__bar--${kind}`} d={`M${edge(from)} ${y + 36}H${edge(to)}`} />
                  <path className="chart__axis" d={`M${edge(from)} ${y + 25}v22M${edge(to)} ${y + 25}v22`} />
                </g>
              ))}
              {callPaths(
                calls.filter(({ key }) => key === row.id),
                axis,
                y + 36,
              ).map(({ kind, d }) => (
                <path key={kind} className={`call call--${kind}`} d={d} />
              ))}
            </g>
          )
        })}
        <path className="chart__axis" d={`M${SIDE} ${base}H${width - SIDE}`} />
        {marks.map(({ at }, index) => (
          <g key={index}>
            <path className="chart__mark" d={`M${edge(at)} 20V${base}`} />
            <circle className="chart__dot" cx={edge(at)} cy="11" r="8.5" />
            <text className="chart__n" x={edge(at)} y="15" textAnchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
        <path className="chart__now" d={`M${edge(now)} ${TOP}V${base + 4}`} />
      </svg>
      {marks.length > 0 && (
        <ol className="marks" aria-label="What was done">
          {marks.map(({ at, label }, index) => (
            <li key={index}>
              <span className="marks__n">{index + 1}</span> {label} <time>{stamp(at)}</time>
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

const legends = { ok: 'answered', cached: 'answered from the cache', refused: 'refused' } as const

/** What the strokes mean. */
export const Legend = ({ kinds }: { readonly kinds: readonly (keyof typeof legends)[] }) => (
  <ul className="legend" role="list" aria-label="Legend">
    {kinds.map((kind) => (
      <li key={kind}>
        <svg width="12" height="20" viewBox="0 0 12 20" aria-hidden="true">
          <path
            className={`call call--${kind}`}
            d={kind === 'ok' ? 'M6 2v16' : kind === 'cached' ? 'M4.5 2h3v16h-3z' : 'M3 5l6 10M9 5l-6 10'}
          />
        </svg>
        {legends[kind]}
      </li>
    ))}
  </ul>
)
