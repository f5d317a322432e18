import { labPath, labs } from './labs.ts'
import type { NavLink } from './pages.ts'

/** The page of all labs, and each lab behind it. */
export const labLinks: readonly NavLink[] = [
  { label: 'Labs', href: '/labs/' },
  ...labs.map(({ id, title }) => ({ label: title, href: labPath(id) })),
]
