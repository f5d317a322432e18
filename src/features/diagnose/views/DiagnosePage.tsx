import { DiagnosePanel } from './DiagnosePanel.tsx'
import { ErrorFinder } from './ErrorFinder.tsx'
import { LeadToPlayground } from './LeadToPlayground.tsx'

/** The diagnosis as a whole, and the finder of errors below. */
export const DiagnosePage = () => (
  <div className="diag">
    <DiagnosePanel actions={({ playground }) => playground && <LeadToPlayground shared={playground.shared} />} />
    <ErrorFinder />
  </div>
)
