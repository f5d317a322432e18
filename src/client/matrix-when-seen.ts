import styles from '#src/docs/compare/matrix-tools.css?url'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  'form[data-matrix]',
  () => import('./matrix.ts'),
  styles,
  'The controls did not load. Reload the page to try again; the table is complete without them.',
)
