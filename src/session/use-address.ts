import { useEffect, useRef, useState } from 'react'
import { onClear } from './saved/on-clear.ts'
import { siteBase } from '#src/transport/worlds.ts'
import { type LinkTarget, linkTo } from './link.ts'
import type { Opened } from './open-location.ts'
import type { World } from './state.ts'

const targetOf = (world: World, isCleared: boolean): LinkTarget => {
  if (world.kind === 'case') return { case: world.caseId }
  // A reload after everything was cleared makes no new world.
  return isCleared ? {} : { own: true }
}

/**
 * Keeps the page's own address at the provider and the case or world that are shown: a reload comes back to them, and Back
 * goes to those before. A link that carried a request stays there until another case is opened, or everything is cleared.
 */
export const useAddress = (
  providerId: string,
  world: World,
  { link, start, from, isChosen }: Pick<Opened, 'link' | 'start' | 'from' | 'isChosen'>,
): void => {
  const [cleared, setCleared] = useState<World>()
  useEffect(() => onClear(() => setCleared(world)), [world])
  const isCleared = cleared === world
  const kept = link !== undefined && world === start.world && !isCleared ? link : undefined
  const address =
    kept === undefined
      ? linkTo(siteBase, { provider: providerId, ...targetOf(world, isCleared) })
      : `${siteBase}playground/${kept}`
  const shown = useRef(isChosen ? undefined : world)
  const opened = useRef(from)
  useEffect(() => {
    const isNew = shown.current !== world
    shown.current = world
    const isLeft = opened.current !== undefined && opened.current !== location.href
    opened.current = undefined
    if (isLeft || location.pathname + location.hash === address) return
    if (isNew) history.pushState(null, '', address)
    else history.replaceState(history.state, '', address)
  }, [address, world])
}
