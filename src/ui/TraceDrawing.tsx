import { type MiniStep, miniTrace } from './mini-trace.ts'

/** Steps as one small drawing, as high as a line of a table. */
export const TraceDrawing = ({ steps }: { readonly steps: readonly MiniStep[] }) => {
  const { width, paths } = miniTrace(steps)
  return (
    <svg className="mini" width={width} height="16" viewBox={`0 0 ${width} 16`} aria-hidden="true">
      <circle className="ln" cx="4" cy="8" r="3" />
      {paths.map(({ name, d }) => (
        <path key={name} className={name} d={d} />
      ))}
    </svg>
  )
}
