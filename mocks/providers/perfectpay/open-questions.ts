import type { Conflict, OpenQuestion } from '#mocks/engine/docs.ts'
import { pages, text } from './sources.ts'

/** Where PerfectPay's text and its other pages differ. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'caption',
    title: 'Is the sample call a GET or a POST?',
    sides: [
      {
        who: 'Caption over the sample',
        says: '`GET //sandbox.perfectpay.ai/payments`: another method, and no scheme.',
        source: text.example,
      },
      {
        who: 'The command below it',
        says: '`curl` with `-X POST`, an `https` address and a body.',
        source: text.example,
      },
      {
        who: 'Payments page',
        says: 'The captions there have the same slip, over commands that post.',
        source: pages.payments,
      },
    ],
    follows: 'The command: creating a payment is a `POST`. A `GET` of `/payments` gets 404.',
  },
]

/** What no text says about PerfectPay, with our decisions. */
export const questions: readonly OpenQuestion[] = [
  {
    id: 'OP-1',
    question: 'What do errors look like?',
    decision:
      'One neutral body for all of them, `error` with a `message`. 401 for a key that is missing or not valid, 403 for a good key without the right, 400 for bad input, 404 for an object that does not exist.',
    why: 'Neither a status nor a body is printed. These are the plain meanings of HTTP, and no provider code is made up.',
  },
  {
    id: 'OP-2',
    question: 'What does a key look like?',
    decision:
      'The keys of the mock begin with `demo-secret-` or `demo-publishable-`, in both environments. No rule reads that: a key is looked up as it is.',
    why: 'Only placeholders are printed. A made-up prefix would be read as a fact.',
  },
  {
    id: 'OP-3',
    question: 'How is a payment’s status read?',
    decision: '`GET /payments/{payment_id}?client_secret=...`',
    why: 'The text says query or body, and a `GET` has no body. The path follows those of the other objects.',
  },
  {
    id: 'OP-4',
    question: 'Does a key of one environment work on the other host?',
    decision: 'No: 401.',
    why: 'Keys for each environment are the safe reading.',
  },
  {
    id: 'OP-5',
    question: 'How long does a secret key live after its rotation?',
    decision: 'Not at all: it is refused at once.',
    why: 'No overlap is promised.',
  },
  {
    id: 'OP-6',
    question: 'What does a refund take and answer?',
    decision:
      'It takes `payment_id` and, if only a part goes back, `amount`. It answers `refund_id`, `payment_id`, `amount` and `status`. Refunds together stay within the amount paid.',
    why: 'The smallest form that can be used.',
  },
  {
    id: 'OP-7',
    question: 'May a publishable key confirm a payment if it has the client secret?',
    decision: 'No: 403.',
    why: 'Confirming stands on the list of the secret key, and the publishable key is held to the status and the SDK.',
  },
  {
    id: 'OP-8',
    question: 'Which status does a success have?',
    decision: '200, for creations too.',
    why: 'No number is printed.',
  },
  {
    id: 'OP-9',
    question: 'Does a secret key need the client secret to read a payment?',
    decision: 'No.',
    why: 'The client secret is there for public clients.',
  },
  {
    id: 'OP-10',
    question: 'Are there rate limits?',
    decision: 'None is simulated, and no rate header is sent.',
    why: 'The text does not mention them.',
  },
  {
    id: 'OP-11',
    question: 'Which states does a payment go through?',
    decision:
      'From `requires_payment_method`, confirming leads to `succeeded`, or to `requires_capture` where `capture_method` is `manual`; a capture then leads to `succeeded`. Until it has succeeded it can be cancelled. A step out of turn gets 400.',
    why: 'Only the first status was seen; the rest is the shortest path that uses every documented call.',
  },
  {
    id: 'OP-12',
    question: 'Which endpoint takes the client secret in its body?',
    decision:
      'A `POST` that brings `client_secret` in its body has it compared with the addressed payment; one that does not fit gets 400. So does a secret key that adds a wrong one to a read.',
    why: 'Body or query is said to depend on the endpoint, and none is named.',
  },
  {
    id: 'OP-13',
    question: 'What do customers, payment methods and subscriptions need?',
    decision:
      'A customer needs no field; a payment method and a subscription need a `customer_id` that exists. A subscription answers with its id, the customer and `active`. Ids have a short prefix and 26 characters.',
    why: 'Bodies were seen in part, required fields not at all. Only the form of `payment_id` was seen.',
  },
]
