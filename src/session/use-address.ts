import { useEffect, useState } from 'react'
import { onClear } from './saved/clear-everything.ts'
import { siteBase } from '#src/transport/worlds.ts'
import { linkTo } from './link.ts'
import type { Opened } from './open-location.ts'
import type { World } from './state.ts'

/**
 * Keeps the page's own address at the provider and case that are shown, so that a reload comes back to them. A link that
 * carried a request stays there until another case is opened, or everything is cleared.
 */
export const useAddress = (providerId: string, world: World, { link, start }: Pick<Opened, 'link' | 'start'>): void => {
  const [isCleared, setCleared] = useState(false)
  useEffect(() => onClear(() => setCleared(true)), [])
  const caseId = world.kind === 'case' ? world.caseId : undefined
  const kept = link !== undefined && world === start.world && !isCleared ? link : undefined
  useEffect(() => {
    const plain = linkTo(siteBase, { provider: providerId, ...(caseId !== undefined && { case: caseId }) })
    history.replaceState(history.state, '', kept === undefined ? plain : `${siteBase}playground/${kept}`)
  }, [providerId, caseId, kept])
}
