import { createElement, type FunctionComponent, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { obeyOtherTabs } from '#src/session/saved/clear-everything.ts'
import { kindsOf } from './kinds.ts'
import { type LabId, labIds } from '#src/docs/navigation/labs.ts'
import { plays } from './labs.ts'
import type { Base } from './run.ts'
import { type LabKind, type LabProps, openLab } from './session.ts'
import { readStart, type Start } from './start.ts'
import { CartLab } from './views/CartLab.tsx'
import { GhostLab } from './views/GhostLab.tsx'
import { RateLab } from './views/RateLab.tsx'
import { RotateLab } from './views/RotateLab.tsx'

/** The providers that play a lab, `preferred` first. */
const playersOf = async (id: LabId, preferred: string | undefined): Promise<readonly Provider[]> => {
  const all = await Promise.all(scratchCatalog.ids.map((each) => scratchCatalog.byId(each)))
  const able = all.filter((each) => each !== undefined).filter(plays[id])
  return able.toSorted((a, b) => Number(b.id === preferred) - Number(a.id === preferred))
}

const view = async (id: LabId, providers: readonly Provider[], start: Start): Promise<ReactElement> => {
  const { rotate, ghost, rate, cart } = kindsOf(scratchCatalog, platformRandom)
  const opened = async <State extends Base>(View: FunctionComponent<LabProps<State>>, kind: LabKind<State>) =>
    createElement(View, { kind, providers, first: await openLab(kind, providers, start) })
  switch (id) {
    case 'rotate':
      return opened(RotateLab, rotate)
    case 'five-minute-ghost':
      return opened(GhostLab, ghost)
    case 'rate-limit':
      return opened(RateLab, rate)
    case 'cart':
      return opened(CartLab, cart)
    default:
      return id satisfies never
  }
}

/** Puts the lab that `element` asks for (`data-lab`, `data-provider`) in the place of what stands in it. */
export const mount = async (element: HTMLElement): Promise<void> => {
  const id = labIds.find((each) => each === element.dataset['lab'])
  if (!id) throw new Error(`There is no lab "${element.dataset['lab'] ?? ''}".`)
  obeyOtherTabs()
  const shown = await view(id, await playersOf(id, element.dataset['provider']), readStart(location.hash))
  flushSync(() => createRoot(element).render(shown))
  element.dataset['ready'] = ''
}
