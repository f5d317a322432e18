import type { ReplyArgs, ReplyDef } from '#mocks/engine/reply.ts'
import { open, pages, text } from './sources.ts'

type Terms = Pick<ReplyDef, 'says' | 'fix' | 'source' | 'ofState'> & {
  readonly status: number
  readonly message: string
  /** The message of one answer, where `message` is only its pattern. */
  readonly filled?: (args: ReplyArgs) => string | undefined
}

/** IvoryPay's error envelope. There is no code, so the message is what a client branches on. */
const reply = ({ message, filled, ...rest }: Terms): ReplyDef => ({
  ...rest,
  code: message,
  body: (args) => ({ statusCode: rest.status, message: filled?.(args) ?? message }),
})

/** Status and message are printed in the text; the envelope around them is public. */
const printed = { status: text.errors, code: text.errors, body: pages.intro }
const stated = (source: ReplyDef['source']['status']) => ({ status: source, body: source })

const firstIssue = ({ issues = [] }: ReplyArgs): string | undefined => {
  const [issue] = issues
  return issue && `${issue.path} ${issue.missing ? 'should not be empty' : issue.message}`
}

export const replies = {
  unauthorized: reply({
    status: 401,
    message: 'Unauthorized',
    says: 'The `Authorization` header is missing or empty.',
    fix: 'Put the secret key into `Authorization`. If your code does so, check that its variable is set where the code runs.',
    source: printed,
  }),
  'invalid-key': reply({
    status: 400,
    message: 'Invalid key',
    says: 'The header holds no valid key: it was never issued, a newer pair replaced it, `Bearer` stands before it, or it is a public key.',
    fix: 'Remove `Bearer`, and check that the value begins with `sk_`. Then ask whether somebody generated a new pair. An old key does not come back: deploy the newest one.',
    source: printed,
  }),
  'account-not-found': reply({
    status: 400,
    message: 'Account not found',
    says: 'The key is good, but the user behind it was deleted.',
    fix: 'Ask a user who still exists to generate a pair, and deploy its secret key. Trying again does not help.',
    source: printed,
  }),
  'account-inactive': reply({
    status: 400,
    message: 'Your account is inactive. Please contact support',
    says: 'The key is good, but the business or the user behind it is suspended.',
    fix: 'Write to IvoryPay support. A new pair does not help, since the account stays suspended.',
    source: printed,
  }),
  'insufficient-balance': reply({
    ofState: true,
    status: 400,
    message: 'Insufficient balance',
    says: 'The wallet of this token holds less than the call needs.',
    fix: 'Fund the wallet in the environment of your key, or send less.',
    source: stated(pages.cryptoTransfer),
  }),
  'unknown-network': reply({
    status: 400,
    message: 'network chain must be one of …',
    filled: ({ message }) => message,
    says: "The key's environment does not have this network.",
    fix: 'Ask for the networks of the token first, with the same key.',
    source: { status: pages.cryptoTransfer, body: open.figures },
  }),
  'unknown-token': reply({
    status: 400,
    message: 'token must be one of …',
    filled: ({ message }) => message,
    says: 'There is no wallet for this token.',
    fix: 'Send one of the tokens that the message lists, in capitals.',
    source: { status: pages.cryptoTransfer, body: open.figures },
  }),
  'invalid-account-number': reply({
    status: 400,
    message: 'Invalid account number',
    says: 'The account number has the wrong form.',
    fix: 'Send the ten digits as a string, so that a leading zero is kept.',
    source: stated(pages.fiatTransfer),
  }),
  'same-currency': reply({
    status: 400,
    message: 'The source currency must be different from the target currency',
    says: 'A swap names the same currency twice.',
    fix: 'Send two different currencies.',
    source: stated(pages.swap),
  }),
  'inactive-wallet': reply({
    ofState: true,
    status: 400,
    message: 'Your <token> wallet is inactive. Please enable.',
    filled: ({ message }) => message,
    says: 'One of the two wallets of the swap is not enabled.',
    fix: 'Enable the wallet that the message names, or swap between others.',
    source: stated(pages.swap),
  }),
  'transaction-not-found': reply({
    status: 404,
    message: 'Transaction not found',
    says: "No transaction of the key's environment has this reference.",
    fix: 'Check the reference, and whether the transaction was made with a key of the same environment.',
    source: stated(open.notFound),
  }),
  'reference-used': reply({
    ofState: true,
    status: 400,
    message: 'reference already exists',
    says: 'An earlier call of the same kind, in this environment, used this reference.',
    fix: 'If you are repeating a call whose answer was lost, that call went through: look it up. Otherwise use a new reference.',
    source: stated(open.reference),
  }),
  'invalid-field': reply({
    status: 400,
    message: '<field> …',
    filled: firstIssue,
    says: 'A field is missing or has the wrong form.',
    fix: 'Correct the field that the message begins with. One field is named at a time.',
    source: stated(open.invalidField),
  }),
  'not-json': reply({
    status: 400,
    message: 'The body must be a JSON object',
    says: 'The body is not a JSON object.',
    fix: 'Send a JSON object, with double quotes and no trailing comma.',
    source: stated(open.invalidField),
  }),
  'not-found': reply({
    status: 404,
    message: 'There is no such endpoint',
    says: 'There is no such endpoint, or it takes another method.',
    fix: 'Compare method and path with the endpoint table. Paths begin with `/api/v1`.',
    source: stated(open.unknownPath),
  }),
} satisfies Record<string, ReplyDef>
