import type { Case, Scene } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'
import { invalidKey, rates } from './key.ts'

type IvoryPayCase = Case<IvoryPayData>
type State = Scene<IvoryPayData>['account']['status']

const deleted: IvoryPayCase['expects'] = {
  status: 400,
  reply: 'account-not-found',
  gate: 'user-exists',
  body: { statusCode: 400, message: 'Account not found' },
}
const inactive: IvoryPayCase['expects'] = {
  status: 400,
  reply: 'account-inactive',
  gate: 'account-active',
  body: { statusCode: 400, message: 'Your account is inactive. Please contact support' },
}

/** The quickstart's call, the account being in `status`. */
const during = (scene: Scene<IvoryPayData>, status: State, key: string) => {
  scene.account.status = status
  return rates({ Authorization: key })
}

export const accountCases: readonly IvoryPayCase[] = [
  {
    id: 'deleted-user',
    title: 'A good key of a deleted user',
    ground: text.errors,
    expects: deleted,
    stage: (scene) => during(scene, 'deleted', scene.mint().text),
  },
  {
    id: 'suspended',
    title: 'A good key of a suspended business or user',
    note: 'Both get this answer, so the mock has one state for the two.',
    ground: text.errors,
    expects: inactive,
    stage: (scene) => during(scene, 'suspended', scene.mint().text),
  },
  {
    id: 'suspended-live',
    title: 'The live key of a suspended business',
    ground: open.bothEnvironments,
    expects: inactive,
    stage: (scene) => during(scene, 'suspended', scene.mint({ environment: 'live' }).text),
  },
  {
    id: 'unknown-key-suspended',
    title: 'A key nobody issued, the business suspended',
    note: 'The key is judged before the account, so this answer says nothing about the account.',
    ground: open.order,
    expects: invalidKey('known'),
    stage: (scene) => during(scene, 'suspended', scene.unknown()),
  },
  {
    id: 'replaced-key-deleted-user',
    title: 'A replaced key of a deleted user',
    ground: open.order,
    expects: invalidKey('not-replaced'),
    stage: (scene) => {
      const key = scene.mint()
      scene.end(key.id, 'replaced')
      return during(scene, 'deleted', key.text)
    },
  },
  {
    id: 'public-key-suspended',
    title: 'A public key, the business suspended',
    ground: open.publicKey,
    expects: invalidKey('class'),
    stage: (scene) => during(scene, 'suspended', scene.mint({ class: 'public' }).text),
  },
]
