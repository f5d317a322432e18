import type { Step } from '#mocks/engine/rule.ts'
import { miniTrace } from './mini-trace.ts'
import { endingOf, miniSteps } from './trace.ts'

/** A trace for a line of a table, with its short form in words. */
export const MiniTrace = ({ trace, status }: { readonly trace: readonly Step[]; readonly status: number }) => {
  const { width, paths } = miniTrace(miniSteps(trace))
  const { short, gate } = endingOf(trace, status)
  return (
    <span className="stop">
      <svg className="mini" width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
        <circle className="ln" cx="4" cy="8" r="3" />
        {paths.map(({ name, d }) => (
          <path key={name} className={name} d={d} />
        ))}
      </svg>
      <span>
        {short}
        {gate !== undefined && <span className="stop__what">, {gate}</span>}
      </span>
    </span>
  )
}
