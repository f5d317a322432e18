import type { Conflict } from '#mocks/engine/docs.ts'
import { pages, text } from './sources.ts'

/** Where Payviox's text and its other pages differ, or the text differs from itself. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'same-endpoints',
    title: 'Do both classes of key work everywhere?',
    sides: [
      {
        who: 'Authentication text',
        says: 'Yes: the endpoints are the same, and a secret key adds parameters. The one endpoint it shows is `POST /session`.',
        source: text.sending,
      },
      {
        who: 'Endpoint pages',
        says: 'No: `GET /balance` and `GET /payment/{session_id}` are for secret keys.',
        source: pages.balance,
      },
    ],
    follows:
      'Both, each where it speaks: `POST /session` takes either class, the other endpoints refuse public keys. Refusing is the safe reading.',
  },
  {
    id: 'unauthorized-body',
    title: 'What is in the body of a 401?',
    sides: [
      {
        who: 'Authentication text',
        says: '`error` and `message`, in each of three printed bodies.',
        source: text.errors,
      },
      { who: 'Endpoint pages', says: '`error` alone.', source: pages.balance },
    ],
    follows: 'The authentication text: a 401 always has both fields.',
  },
  {
    id: 'update-before-regenerate',
    title: 'Which comes first, the update or the new key?',
    sides: [
      {
        who: 'The note on regeneration',
        says: 'The integration is to be updated before the click.',
        source: text.regenerating,
      },
      { who: 'The numbered steps', says: 'The click is step 2 and the update step 3.', source: text.regenerating },
    ],
    follows:
      'The steps, since the new key does not exist before the click. What can be done before it is to prepare the switch.',
  },
  {
    id: 'customer-type',
    title: 'Is the customer a text or an object?',
    sides: [
      {
        who: 'Authentication text and current endpoint page',
        says: 'A text, such as `customer_abc123`.',
        source: text.example,
      },
      {
        who: 'Old endpoint page',
        says: 'An object with `email`, `name` and `phone`; and USD is the only currency.',
        source: pages.oldSession,
      },
    ],
    follows: 'The authentication text: `customer` is a text. Currencies other than USD are accepted.',
  },
  {
    id: 'payment-method',
    title: 'Must a session name its payment method?',
    sides: [
      { who: 'Endpoint page', says: 'No, and the sample call of the text has none.', source: pages.session },
      { who: 'SDK page', says: "Yes, for the SDK's session call.", source: pages.paymentMethods },
    ],
    follows: 'The endpoint page: it is optional.',
  },
]
