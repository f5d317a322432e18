import type { Conflict, OpenQuestion } from '#mocks/engine/docs.ts'
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
      'Both, each where it applies: `POST /session` takes either class, the other endpoints refuse public keys. Refusing is the safe reading.',
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

/** What no text says, and what the mock does about it. */
export const questions: readonly OpenQuestion[] = [
  {
    id: 'OV-1',
    question: 'Is there a test mode?',
    decision: 'No. All keys of the mock have the live form.',
    why: 'A test prefix would be an invention: only `pk_live_` and `sk_live_` are shown anywhere.',
  },
  {
    id: 'OV-2',
    question: 'How long is a key?',
    decision: 'Any length will do; only being issued counts. The mock issues 28 letters and digits behind the prefix.',
    why: 'Placeholders are all that is printed.',
  },
  {
    id: 'OV-3',
    question: 'When does a key expire?',
    decision: 'At the instant that it was given when it was issued; otherwise never.',
    why: 'The error is printed, and nothing about a lifetime or a setting.',
  },
  {
    id: 'OV-4',
    question: 'Which status does a success have?',
    decision: '200.',
    why: 'It is the only one seen, at `GET /balance`.',
  },
  {
    id: 'OV-5',
    question: 'Which status does an expired key get?',
    decision: '401.',
    why: 'Its `error` is the same word as that of the two known 401 answers.',
  },
  {
    id: 'OV-6',
    question: 'What does a body get when it does not fit?',
    decision:
      '400 with a list of messages for each field, everywhere. A body that is not a JSON object gets 400 with `error` and `message`.',
    why: 'The payout page shows this form for its own call, above its 400 entry, and its wording sets the pattern.',
  },
  {
    id: 'OV-7',
    question: 'What does an unknown session get?',
    decision: '404 with `Session not found`.',
    why: 'It has the two fields of the printed errors.',
  },
  {
    id: 'OV-8',
    question: 'How many calls are allowed?',
    decision: 'The mock limits nothing.',
    why: 'A public page mentions a limit, but we saw no number to apply.',
  },
  {
    id: 'OV-9',
    question: 'What does an `ip` do when it comes with a public key?',
    decision: 'Nothing: it is ignored, the captured address counts, and the trace notes it.',
    why: 'Capturing is said to be automatic, and none of the three errors fits.',
  },
  {
    id: 'OV-10',
    question: 'What does a header get when it is empty, or is not `Bearer` and a key?',
    decision: '401 `Invalid API key`.',
    why: 'The other message says that the header is missing, and it is not.',
  },
  {
    id: 'OV-11',
    question: "What happens when the payer's address is not the `ip` that was given?",
    decision:
      'The payment becomes `declined`, and the trace says "IP mismatch". No call fails. A captured address is not compared.',
    why: 'A public page names `declined` as the outcome of fraud prevention. The comparison is described for `ip` alone.',
  },
  {
    id: 'OV-12',
    question: 'Does a regeneration replace one key or both?',
    decision: 'The chosen one.',
    why: 'The text speaks of one old key.',
  },
  {
    id: 'OV-13',
    question: 'Must the items add up to the amount?',
    decision: 'No.',
    why: 'A public page has a heading on it; what stands below was not seen.',
  },
  {
    id: 'OV-14',
    question: 'Which error does a regenerated key get?',
    decision: '401 `Invalid API key`, even if its time is over as well.',
    why: 'Such a key is no longer one of the account; the text does not assign it an error.',
  },
  {
    id: 'OV-15',
    question: 'Which message does a public key get at an endpoint for secret keys?',
    decision: '401 `Invalid API key`.',
    why: 'The public pages show `error` alone, and of the three printed messages this one is nearest.',
  },
  {
    id: 'OV-16',
    question: 'What are the values of a payment?',
    decision:
      'What the session was opened with. Fees are 0 once it is paid; details of the payer, provider and country stay `null`.',
    why: 'The names of the fields are public, their values are not.',
  },
  {
    id: 'OV-17',
    question: 'Do payments and payouts move the balance?',
    decision: 'No, it stays at the figures of the public sample. Each payout hands out a fresh hash.',
    why: 'No rule for it was seen. Payouts that are switched off or not covered, and the use of a payout hash, are not part of the mock.',
  },
  {
    id: 'OV-18',
    question: 'Which texts pass as `ip`?',
    decision:
      'IPv4 and IPv6 addresses; another text sent with a secret key is a 400. Two spellings of one IPv6 address are the same, and so are an IPv4 address and its IPv6 form, `::ffff:198.51.100.24`.',
    why: 'Anything else could never equal the address of a payer.',
  },
]
