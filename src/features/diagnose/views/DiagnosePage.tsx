import { DiagnosePanel } from './DiagnosePanel.tsx'
import { ErrorFinder } from './ErrorFinder.tsx'
import { LeadToPlayground } from './LeadToPlayground.tsx'

/** What a reader began before this was there: a paste, or words in the finder of errors. */
export type Begun = { readonly paste?: string; readonly sought?: string }

const panel = (paste: string | undefined) => (
  <DiagnosePanel
    first={paste}
    actions={({ playground }) => playground && <LeadToPlayground shared={playground.shared} />}
  />
)

/** The diagnosis, where a page has more to say. */
export const Diagnosis = ({ paste }: Begun) => <div className="diag">{panel(paste)}</div>

/** The diagnosis as a whole, and the finder of errors below. */
export const DiagnosePage = ({ paste, sought }: Begun) => (
  <div className="diag">
    {panel(paste)}
    <ErrorFinder first={sought} />
  </div>
)
