import styles from '#src/features/diagnose/diagnose.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'
import { PastePanel } from './PastePanel.tsx'

/** The diagnosis with its style sheet. Imported as a sheet, every page would load it at once. */
export const loadPanel = async (): Promise<{ default: typeof PastePanel }> => {
  await loadStyles(styles).catch(() => undefined) // It reads without.
  return { default: PastePanel }
}
