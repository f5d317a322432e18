import type { ReplyDef } from '#mocks/engine/reply.ts'
import { coded, reply } from './envelope.ts'
import { open, pages, text } from './sources.ts'

/** Answers to a key that is refused, or may not do what it asks. */
export const keyReplies = {
  'missing-key': reply({
    status: 401,
    code: 'INVALID_API_KEY',
    says: 'No key came in `X-API-Key`.',
    fix: 'Send the key in `X-API-Key`, by itself. `Authorization` does not count: it is for the token of a customer.',
    message: 'Invalid API key',
    source: { status: pages.customer, body: pages.customer },
  }),
  'invalid-api-key': reply({
    status: 401,
    code: 'INVALID_API_KEY',
    says: 'The key has the wrong form, or was never issued.',
    fix: 'Compare the first characters with `sk_test_`, `sk_live_`, `pk_test_`, `pk_live_`, and the last four with the list in the dashboard. Look for a quote or a space that came along from the `.env` file.',
    message: 'Invalid API key',
    source: { status: text.errors, body: text.errorBody },
  }),
  'api-key-inactive': reply({
    status: 401,
    code: 'API_KEY_INACTIVE',
    says: 'The key was revoked.',
    fix: 'Generate a new pair and deploy it. A revoked key does not come back.',
    message: 'API key has been revoked',
    source: coded(text.errors),
  }),
  'rate-limit-exceeded': reply({
    status: 429,
    code: 'RATE_LIMIT_EXCEEDED',
    says: "The key has used up its tier's calls of this minute.",
    fix: 'Wait as many seconds as `X-RateLimit-Retry-After` says, then send again. Watch `X-RateLimit-Remaining` and slow down before it is 0.',
    message: ({ retryAfter = 0 }) => `Rate limit exceeded. Please retry after ${retryAfter} seconds.`,
    more: ({ retryAfter = 0 }) => ({ retryAfter }),
    source: { status: pages.limits, body: open.retryKey },
  }),
  'access-denied': reply({
    status: 403,
    code: 'ACCESS_DENIED',
    says: 'The credential is good, but may not do this.',
    fix: 'With a publishable key: make the call from your server, with the secret key. On a cart call: have the customer verify their phone number.',
    message: 'Insufficient permissions for this operation',
    source: coded(text.errors),
  }),
  'no-store-access': reply({
    status: 403,
    code: 'NO_STORE_ACCESS',
    says: "The store in the address, or the store of the customer in it, is not the key's own.",
    fix: 'Use the pair of the store that the call addresses. If you have put that one in, compare its last four characters with the dashboard: a key does not show its store.',
    message: 'API key does not have access to this store',
    source: { status: text.errors, body: text.scopes },
  }),
} satisfies Record<string, ReplyDef>

/** Answers about the customer's token, and to the log-in that issues it. */
export const tokenReplies = {
  unauthorized: reply({
    status: 401,
    code: 'UNAUTHORIZED',
    says: 'A cart call came without the token of a customer.',
    fix: 'Log the customer in, then send their token as `Authorization: Bearer` beside the key.',
    message: 'Customer authentication required',
    source: coded(pages.cart),
  }),
  'invalid-token': reply({
    status: 401,
    code: 'INVALID_TOKEN',
    says: 'The value in `Authorization` is not a token that was issued for this environment.',
    fix: 'Check that it stands behind `Bearer` and that key and token are both test or both live. Otherwise log in again.',
    message: 'JWT token is invalid',
    source: coded(text.errors),
  }),
  'token-expired': reply({
    status: 401,
    code: 'TOKEN_EXPIRED',
    says: "The customer's token has expired.",
    fix: 'Log the customer in again and repeat the call with the new token. The key is not at fault.',
    message: 'JWT token has expired',
    source: coded(text.errors),
  }),
  'invalid-credentials': reply({
    status: 401,
    code: 'INVALID_CREDENTIALS',
    says: 'The verification code is not the right one.',
    fix: 'Have the customer type the code again.',
    message: 'The verification code is wrong',
    source: coded(pages.codes),
  }),
  'user-not-found': reply({
    status: 404,
    code: 'USER_NOT_FOUND',
    says: 'No customer has this phone number.',
    fix: 'Check the number with its country code. A new customer signs up first.',
    message: 'There is no customer with this phone number',
    source: coded(pages.codes),
  }),
} satisfies Record<string, ReplyDef>
