import { lazy, Suspense } from 'react'
import type { Put } from './PastePanel.tsx'

const PastePanel = lazy(() => import('./load-panel.ts').then(({ loadPanel }) => loadPanel()))

type Props = { readonly id: string; readonly open: boolean; readonly put?: Put }

/** The place of the diagnosis in a playground; nothing of it is loaded before it is opened. */
export const PasteDrawer = ({ id, open, put }: Props) => (
  <section className="pastedrawer" id={id} aria-label="Paste a failing call" hidden={!open}>
    {open && (
      <Suspense fallback={<p className="hint">Loading the diagnosis</p>}>
        <PastePanel put={put} />
      </Suspense>
    )}
  </section>
)
