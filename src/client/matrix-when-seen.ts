import styles from '#src/docs/compare/matrix-tools.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  'form[data-matrix]',
  async (form) => {
    const [matrix] = await Promise.all([import('./matrix.ts'), loadStyles(styles)])
    matrix.startMatrix(form)
  },
  'The controls did not load. Reload the page to try again; the table is complete without them.',
)
