import { DiagnosePanel } from './DiagnosePanel.tsx'
import { ErrorFinder } from './ErrorFinder.tsx'
import { LeadToPlayground } from './LeadToPlayground.tsx'

const panel = (
  <DiagnosePanel actions={({ playground }) => playground && <LeadToPlayground shared={playground.shared} />} />
)

/** The diagnosis, where a page has more to say. */
export const Diagnosis = () => <div className="diag">{panel}</div>

/** The diagnosis as a whole, and the finder of errors below. */
export const DiagnosePage = () => (
  <div className="diag">
    {panel}
    <ErrorFinder />
  </div>
)
