import { siteBase } from '../transport/worlds.ts'
import { linkTo } from '../world/link.ts'
import type { Kit } from '../world/open.ts'
import type { World } from '../world/state.ts'
import { Copy } from './Copy.tsx'

/** Copies a link to this case in the full-size playground. No credential is in it. */
export const LinkToThis = ({ kit, world }: { readonly kit: Kit; readonly world: World }) => (
  <Copy
    text={
      location.origin +
      linkTo(siteBase, { provider: kit.provider.id, ...(world.kind === 'case' && { case: world.caseId }) })
    }
  >
    Link to this
  </Copy>
)
