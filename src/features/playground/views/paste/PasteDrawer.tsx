import { lazyPart } from '#src/ui/LazyPart.tsx'
import type { Put } from './PastePanel.tsx'

const PastePanel = lazyPart('The diagnosis', async () => (await import('./load-panel.ts')).loadPanel())

type Props = { readonly id: string; readonly open: boolean; readonly put?: Put }

/** The place of the diagnosis in a playground; nothing of it is loaded before it is opened. */
export const PasteDrawer = ({ id, open, put }: Props) => (
  <section className="pastedrawer" id={id} aria-label="Paste a failing call" hidden={!open}>
    {open && <PastePanel put={put} />}
  </section>
)
