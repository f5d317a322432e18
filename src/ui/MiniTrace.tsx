import { endingOf, type TracedCall, miniSteps } from './trace.ts'
import { TraceDrawing } from './TraceDrawing.tsx'

/** A trace for a line of a table: its drawing, and where it ended in words. */
export const MiniTrace = ({ trace, status }: Omit<TracedCall, 'at'>) => {
  const { short, check } = endingOf(trace, status)
  return (
    <span className="stop">
      <TraceDrawing steps={miniSteps(trace)} />
      <span>
        {short}
        {check !== undefined && <span className="stop__what">, {check}</span>}
      </span>
    </span>
  )
}
