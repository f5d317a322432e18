import styles from '#src/features/live-compare/live-compare.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  '[data-at-once]',
  async (element) => {
    const [compare] = await Promise.all([import('#src/features/live-compare/mount.ts'), loadStyles(styles)])
    await compare.mount(element)
  },
  'The calls could not be prepared. Reload the page to try again; the table on this page has the answers.',
)
