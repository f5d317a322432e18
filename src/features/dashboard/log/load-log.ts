import styles from './log.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'
import { LogPane } from './LogPane.tsx'

/** The log with its style sheet. Imported as a sheet, every page would load it at once. */
export const loadLog = async (): Promise<{ default: typeof LogPane }> => {
  await loadStyles(styles).catch(() => undefined) // It reads without.
  return { default: LogPane }
}
