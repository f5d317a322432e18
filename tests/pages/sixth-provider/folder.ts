import { join } from 'node:path'
import { root } from '../../project-copy.ts'

/** The copy of the project that has a sixth provider; build.ts writes it. */
export const sixth = join(root, '.cache/sixth-provider')
