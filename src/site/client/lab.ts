import controls from '../../styles/playground.css?url'
import styles from '../../styles/labs.css?url'
import { loadStyles } from './load-styles.ts'
import { mountWhenSeen } from './mount-when-seen.ts'

mountWhenSeen(
  '[data-lab]',
  async (element) => {
    const [lab] = await Promise.all([import('../../labs/mount.ts'), loadStyles(controls), loadStyles(styles)])
    await lab.mount(element)
  },
  'The lab did not load. Reload the page to try again; what it shows is told on this page.',
)
