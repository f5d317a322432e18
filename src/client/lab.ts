import styles from '#src/features/labs/labs.css?url'
import { loadStyles } from '#src/ui/load-styles.ts'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  '[data-lab]',
  async (element) => {
    const [lab] = await Promise.all([import('#src/features/labs/mount.ts'), loadStyles(styles)])
    await lab.mount(element)
  },
  'The lab did not load. Reload the page to try again; this page says what it shows.',
)
