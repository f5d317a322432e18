import styles from '#src/features/labs/labs.css?url'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  '[data-lab]',
  () => import('#src/features/labs/mount.ts'),
  styles,
  'The lab did not load. Reload the page to try again; this page says what it shows.',
)
