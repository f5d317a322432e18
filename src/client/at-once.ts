import styles from '#src/features/live-compare/live-compare.css?url'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  '[data-at-once]',
  () => import('#src/features/live-compare/mount.ts'),
  styles,
  'The calls could not be prepared. Reload the page to try again; the table on this page has the answers.',
)
