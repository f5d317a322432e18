import type { Case, CaseContext } from '#mocks/engine/case.ts'
import type { IvoryPayData } from '#mocks/providers/ivorypay/state.ts'
import { open, text } from '#mocks/providers/ivorypay/sources.ts'
import { invalidKey, rates } from './key.ts'

type IvoryPayCase = Case<IvoryPayData>
type State = CaseContext<IvoryPayData>['account']['status']

const deleted: IvoryPayCase['expects'] = {
  status: 400,
  reply: 'account-not-found',
  rule: 'user-exists',
  body: { statusCode: 400, message: 'Account not found' },
}
const inactive: IvoryPayCase['expects'] = {
  status: 400,
  reply: 'account-inactive',
  rule: 'account-active',
  body: { statusCode: 400, message: 'Your account is inactive. Please contact support' },
}

/** The quickstart's call, the account being in `status`. */
const during = (context: CaseContext<IvoryPayData>, status: State, key: string) => {
  context.account.status = status
  return rates({ Authorization: key })
}

export const accountCases: readonly IvoryPayCase[] = [
  {
    id: 'deleted-user',
    title: 'A good key of a deleted user',
    source: text.errors,
    expects: deleted,
    arrange: (context) => during(context, 'deleted', context.mint().text),
  },
  {
    id: 'suspended',
    title: 'A good key of a suspended business or user',
    note: 'Both get this answer, so the mock has one state for the two.',
    source: text.errors,
    expects: inactive,
    arrange: (context) => during(context, 'suspended', context.mint().text),
  },
  {
    id: 'suspended-live',
    title: 'The live key of a suspended business',
    source: open.bothEnvironments,
    expects: inactive,
    arrange: (context) => during(context, 'suspended', context.mint({ environment: 'live' }).text),
  },
  {
    id: 'unknown-key-suspended',
    title: 'A key nobody issued, the business suspended',
    note: 'The key is judged before the account, so this answer says nothing about the account.',
    source: open.order,
    expects: invalidKey('known'),
    arrange: (context) => during(context, 'suspended', context.unknown()),
  },
  {
    id: 'replaced-key-deleted-user',
    title: 'A replaced key of a deleted user',
    source: open.order,
    expects: invalidKey('not-replaced'),
    arrange: (context) => {
      const key = context.mint()
      context.end(key.id, 'replaced')
      return during(context, 'deleted', key.text)
    },
  },
  {
    id: 'public-key-suspended',
    title: 'A public key, the business suspended',
    source: open.publicKey,
    expects: invalidKey('class'),
    arrange: (context) => during(context, 'suspended', context.mint({ class: 'public' }).text),
  },
]
