import { type Actions, DiagnosePanel, LeadToPlayground, type ToPlayground } from '#src/features/diagnose/index.ts'
import type { Shared } from '#src/session/share/shared.ts'

/** Opens a call in this playground; `own` is the reader's key, which then stays in memory. */
export type Put = (shared: Shared, own?: string) => void

/** The diagnosis beside a playground. Without `put`, its calls open in the full-size playground. */
export const PastePanel = ({ put }: { readonly put?: Put | undefined }) => {
  const actions: Actions = ({ playground }, ownKey) => {
    if (!playground) return null
    return put ? (
      <PutHere playground={playground} put={put} ownKey={ownKey} />
    ) : (
      <LeadToPlayground shared={playground.shared} />
    )
  }
  return (
    <div className="diag">
      <DiagnosePanel actions={actions} />
    </div>
  )
}

type Here = {
  readonly playground: ToPlayground
  readonly put: Put
  readonly ownKey: () => Promise<string | undefined>
}

const PutHere = ({ playground: { shared, hasOwnKey }, put, ownKey }: Here) => (
  <div className="diag__row">
    <button type="button" className="btn" onClick={() => put(shared)}>
      Put this into the playground
    </button>
    {hasOwnKey && (
      <button type="button" className="btn" onClick={() => void ownKey().then((own) => put(shared, own))}>
        The same with my own key
      </button>
    )}
    <p className="hint">
      An example key of the same class takes the place of yours.
      {hasOwnKey && ' Your own would stay in the memory of this page and is shown masked; the mock does not know it.'}
    </p>
  </div>
)
