import { useEffect } from 'react'
import { siteBase } from '../transport/worlds.ts'
import { linkTo } from './link.ts'
import type { World } from './state.ts'

/** Keeps the page's own address at the provider and case that are shown, so that a reload comes back to them. */
export const useAddress = (providerId: string, world: World): void => {
  const caseId = world.kind === 'case' ? world.caseId : undefined
  useEffect(
    () =>
      history.replaceState(
        history.state,
        '',
        linkTo(siteBase, { provider: providerId, ...(caseId !== undefined && { case: caseId }) }),
      ),
    [providerId, caseId],
  )
}
