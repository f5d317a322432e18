import { lifelinesOf, NOW_X, WIDTH } from './lifelines.ts'
import type { ClockMoment } from './moments.ts'

/** What lives at this time and until when: each life a shaft, and now the one mark through all of them. */
export const Lifelines = ({ now, moments }: { readonly now: number; readonly moments: readonly ClockMoment[] }) => {
  const { height, says, lines } = lifelinesOf(now, moments)
  return (
    <svg className="time__line" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={says}>
      {lines.map(({ id, life, ends, y, begun, end }) => (
        <g key={id}>
          <text x="0" y={y - 8}>
            {life}
          </text>
          <text className="t2" x={WIDTH} y={y - 8} textAnchor="end">
            {ends}
          </text>
          <path className="ax" d={`M0 ${y}H${WIDTH}`} />
          <path className="lv" d={`M${begun === undefined ? 0 : begun + 4} ${y}H${end}M${end} ${y - 6}v12`} />
          {begun !== undefined && <circle className="lv" cx={begun} cy={y} r="4" />}
        </g>
      ))}
      <path className="nw" d={`M${NOW_X} 12V${height}`} />
      <path className="nwf" d={`M${NOW_X - 5} 6h10l-5 7z`} />
      <text x={NOW_X + 9} y="12">
        now
      </text>
    </svg>
  )
}
