import { defineAction } from '#mocks/engine/define.ts'
import { own } from '#mocks/engine/own.ts'
import { payerBody } from './bodies.ts'
import { finish, isExpired, type PayvioxData, shownPayment } from './state.ts'

/** The payer finishes a payment from an address. No call of the API does that, so it is an action of the dashboard. */
export const completePayment = defineAction<PayvioxData>()({
  path: '/payments/:session_id/complete',
  label: 'Complete payment',
  says: 'Finishes a payment as its payer would, from the address that is given.',
  body: payerBody,
  fields: ['ip'],
  run: ({ params, body, now, data }) => {
    const id = params['session_id'] ?? ''
    const session = own(data.sessions, id)
    if (!session)
      return {
        problem: {
          status: 404,
          title: 'Not found',
          detail: `There is no session "${id}" here. Open one with POST /session.`,
        },
      }
    if (session.finished) return refused(`This payment has ${session.finished.status} already. Open a new session.`)
    if (isExpired(session, now)) return refused('This session expired 24 hours after it was opened. Open a new one.')
    finish(session, body.ip)
    return { status: 200, body: shownPayment(session, now) }
  },
})

const refused = (detail: string) => ({ problem: { status: 409, title: 'Conflict', detail } })
