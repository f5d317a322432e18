import { lazyPart } from '#src/ui/LazyPart.tsx'
import { usePanel } from '#src/features/playground/views/use-panel.ts'
import type { Put } from './PastePanel.tsx'

const PastePanel = lazyPart('The diagnosis', async () => (await import('./load-panel.ts')).loadPanel())

type Props = { readonly id: string; readonly open: boolean; readonly close: () => void; readonly put?: Put }

/** The place of the diagnosis in a playground; nothing of it is loaded before it is opened. */
export const PasteDrawer = ({ id, open, close, put }: Props) => (
  <section className="pastedrawer" aria-label="Paste a failing call" {...usePanel(id, open, close)}>
    {open && <PastePanel put={put} />}
  </section>
)
