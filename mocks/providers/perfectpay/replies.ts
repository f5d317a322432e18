import type { ReplyArgs, ReplyDef } from '#mocks/engine/reply.ts'
import { open } from './sources.ts'

type Terms = Pick<ReplyDef, 'status' | 'says' | 'fix' | 'ofState'> & {
  readonly message: string
  readonly more?: (args: ReplyArgs) => string | undefined
}

/** PerfectPay prints no error at all: status, shape and message of each are ours. */
const reply = ({ message, more, ...rest }: Terms): ReplyDef => ({
  ...rest,
  code: message,
  source: { status: open.errors, body: open.errors },
  body: (args) => ({ error: { message: more?.(args) ?? message } }),
})

const namedFields = ({ issues = [] }: ReplyArgs): string | undefined =>
  issues.map(({ path, message }) => `${path}: ${message}`).join(' ') || undefined

export const replies = {
  'missing-key': reply({
    status: 401,
    message: 'No key came in the api-key header.',
    says: 'The `api-key` header is absent or empty.',
    fix: 'Send the key in `api-key`. `Authorization` and `X-API-Key` are not read here.',
  }),
  'invalid-key': reply({
    status: 401,
    message: 'This key is not valid here.',
    says: 'The key is unknown, was rotated away, or belongs to the environment of the other host.',
    fix: 'Compare the host with the environment that you copied the key from. If they agree, look whether the key was rotated, and deploy its successor.',
  }),
  forbidden: reply({
    status: 403,
    message: 'This call needs a secret key.',
    says: 'A publishable key asked for something that only a secret key may do.',
    fix: 'Make this call from your server, with the secret key. Do not move the secret key into the client.',
  }),
  'client-secret': reply({
    status: 400,
    message: 'The client_secret of this payment is missing or does not fit.',
    says: 'The client secret is missing, or it belongs to another payment.',
    fix: 'Pass the `client_secret` from the answer that created this very payment: in the query of the status read, in the body of a `POST`.',
  }),
  'invalid-field': reply({
    status: 400,
    message: 'A field is missing or wrong.',
    more: namedFields,
    says: 'A field is missing or has the wrong form.',
    fix: 'Correct the fields that the message names.',
  }),
  'not-json': reply({
    status: 400,
    message: 'The body is not a JSON object.',
    says: 'The body is not a JSON object.',
    fix: 'Send a JSON object, with double quotes and no trailing comma.',
  }),
  'wrong-state': reply({
    ofState: true,
    status: 400,
    message: 'The payment is not in a state that allows this.',
    more: ({ message }) => message,
    says: 'The payment is at a point where this step is not possible: confirmed twice, captured without need, cancelled too late, refunded before it was paid.',
    fix: 'Read the payment and look at its `status` before you repeat the step.',
  }),
  'refund-too-high': reply({
    ofState: true,
    status: 400,
    message: 'The refund is higher than what is left of the payment.',
    says: 'Refunds together would exceed what was paid.',
    fix: 'Ask for no more than the amount less the refunds before it, or leave `amount` out to refund the rest.',
  }),
  'unknown-payment': reply({
    status: 404,
    message: 'There is no such payment.',
    says: 'No payment of this environment has this id.',
    fix: 'Check the id, and the host: a payment made in the sandbox does not exist in production.',
  }),
  'unknown-customer': reply({
    status: 404,
    message: 'There is no such customer.',
    says: 'No customer of this environment has this id.',
    fix: 'Create the customer first, on the same host, and pass its `customer_id`.',
  }),
  'not-found': reply({
    status: 404,
    message: 'There is no such endpoint.',
    says: 'There is no such endpoint, or it takes another method.',
    fix: 'Compare method and path with the endpoint table. Paths have no version in front.',
  }),
} satisfies Record<string, ReplyDef>
