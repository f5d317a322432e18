import type { Catalog } from '#mocks/engine/catalog.ts'
import type { Random } from '#mocks/engine/key.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { type Careful, strategies } from './backoff.ts'
import { cartActions, cartScripts, type CartState, openCart } from './cart.ts'
import { ghostActions, ghostScripts, type GhostState, type Leak, leaks, openGhost } from './ghost.ts'
import { openRate, type RateAction, type RateState } from './rate.ts'
import { openRotate, type RotateState } from './rotate.ts'
import { type Deployment, deployments, rotateActions, rotateScripts, rotationOf } from './rotation.ts'
import type { LabKind } from './session.ts'

const isOneOf =
  <Text extends string>(all: readonly Text[]) =>
  (text: string): text is Text =>
    all.some((each) => each === text)

const isDeployment = (text = ''): text is Deployment => Object.hasOwn(deployments, text)
const isLeak = (text = ''): text is Leak => Object.hasOwn(leaks, text)
const isCareful = (text = ''): text is Careful => text !== 'naive' && Object.hasOwn(strategies, text)

/** The deployment that an option names; a restart where it names none. */
export const deploymentOf = (text?: string): Deployment => (isDeployment(text) ? text : '8')
export const leakOf = (text?: string): Leak => (isLeak(text) ? text : 'used')
export const carefulOf = (text?: string): Careful => (isCareful(text) ? text : 'backoff')

/** The labs over a set of providers. `random` makes the keys; what decides on a run's course has a seed of its own. */
export const kindsOf = (catalog: Catalog, random: Random) => {
  const rotate: LabKind<RotateState> = {
    options: { deploy: ['8', ...Object.keys(deployments).filter((each) => each !== '8')] },
    isAction: isOneOf(rotateActions),
    open: (provider, { deploy }) => openRotate(provider, deploymentOf(deploy), catalog, random),
    scripts: ({ operations }, { deploy }) =>
      rotateScripts(rotationOf(operations)?.way ?? 'overlap', deploymentOf(deploy)),
  }
  const ghost: LabKind<GhostState> = {
    options: { leak: Object.keys(leaks) },
    isAction: isOneOf(ghostActions),
    open: (provider, { leak }) => openGhost(provider, leakOf(leak), catalog, random),
    scripts: (_, { leak }) => ghostScripts[leakOf(leak)],
  }
  const rate: LabKind<RateState> = {
    options: { careful: Object.keys(strategies).filter(isCareful) },
    isAction: (text): text is RateAction => text.startsWith('tier:'),
    open: (provider, { careful }) => openRate(provider, carefulOf(careful), catalog, random, seededRandom('jitter')),
    scripts: () => ({ right: [], wrong: [] }),
  }
  const cart: LabKind<CartState> = {
    options: {},
    isAction: isOneOf(cartActions),
    open: (provider) => openCart(provider, catalog, random),
    scripts: ({ tokens }) => cartScripts((tokens?.lifetimeSeconds ?? 0) * 1000),
  }
  return { rotate, ghost, rate, cart }
}
