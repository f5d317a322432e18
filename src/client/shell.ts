import './theme.ts'
import './copy.ts'
import './playground.ts'
import './search-key.ts'
import './after-touch.ts'
import './toc.ts'
import './fold.ts'

// The count of saved credentials belongs to the playground; a site without one has none.
import.meta.glob('/src/features/credentials/saved-badge.ts', { eager: true })

// Code in several languages is on few pages.
if (document.querySelector('[data-tabs]')) void import('./sample-tabs.ts')
