import { codedReply, type FieldIssue, type ReplyDef } from '#mocks/engine/reply.ts'
import type { Source } from '#mocks/engine/source.ts'
import { open, pages, text } from './sources.ts'

/** VesuvioPay's error envelope: the same for each error. */
const reply = codedReply(({ code, message, more }) => ({ success: false, message, errorCode: code, ...more }))

/** Status and code stand somewhere; the message is ours. */
const coded = (status: Source) => ({ status, code: status, body: open.messages })

/** A field's name in words: `phoneNumber` becomes `Phone number`. */
const spoken = (path: string): string => {
  const words = path.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const shown = ({ path, missing, message }: FieldIssue) => ({
  field: path,
  message: missing ? `${spoken(path)} is required` : message,
})

/** Every error that the mock sends. `API_KEY_EXPIRED` is not among them: the provider says that expiry is not built. */
export const replies = {
  // Answers to a key that is refused, or may not do what it asks.
  'missing-key': reply(401, 'INVALID_API_KEY', {
    says: 'No key came in `X-API-Key`.',
    fix: 'Send the key in `X-API-Key`, by itself. `Authorization` does not count: it is for the token of a customer.',
    message: 'Invalid API key',
    source: { status: pages.customer, body: pages.customer },
  }),
  'invalid-api-key': reply(401, 'INVALID_API_KEY', {
    says: 'The key has the wrong form, or was never issued.',
    fix: 'Compare the first characters with `sk_test_`, `sk_live_`, `pk_test_`, `pk_live_`, and the last four with the list in the dashboard. Look for a quote or a space that came along from the `.env` file.',
    message: 'Invalid API key',
    source: { status: text.errors, body: text.errorBody },
  }),
  'api-key-inactive': reply(401, 'API_KEY_INACTIVE', {
    says: 'The key was revoked.',
    fix: 'Generate a new pair and deploy it. A revoked key does not come back.',
    message: 'API key has been revoked',
    source: coded(text.errors),
  }),
  'rate-limit-exceeded': reply(429, 'RATE_LIMIT_EXCEEDED', {
    says: "The key has used up its tier's calls for this minute.",
    fix: 'Wait as many seconds as `X-RateLimit-Retry-After` says, then send again. Watch `X-RateLimit-Remaining` and slow down before it is 0.',
    message: ({ retryAfter = 0 }) => `Rate limit exceeded. Please retry after ${retryAfter} seconds.`,
    more: ({ retryAfter = 0 }) => ({ retryAfter }),
    source: { status: pages.limits, code: pages.limits, body: open.retryKey },
  }),
  'access-denied': reply(403, 'ACCESS_DENIED', {
    says: 'The credential is good, but may not do this.',
    fix: 'With a publishable key: make the call from your server, with the secret key. On a cart call: have the customer verify their phone number.',
    message: 'Insufficient permissions for this operation',
    source: coded(text.errors),
  }),
  'no-store-access': reply(403, 'NO_STORE_ACCESS', {
    says: "The store in the address, or the store of the customer in it, is not the key's own.",
    fix: 'Use the pair of the store that the call addresses. If you have put that one in, compare its last four characters with the dashboard: a key does not show its store.',
    message: 'API key does not have access to this store',
    source: { status: text.errors, body: text.scopes },
  }),
  // Answers about the customer's token, and to the log-in that issues it.
  unauthorized: reply(401, 'UNAUTHORIZED', {
    says: 'A cart call was sent without the token of a customer.',
    fix: 'Log the customer in, then send their token as `Authorization: Bearer` beside the key.',
    message: 'Customer authentication required',
    source: coded(pages.cart),
  }),
  'invalid-token': reply(401, 'INVALID_TOKEN', {
    says: 'The value in `Authorization` is not a token of this environment and this store.',
    fix: 'Check that it stands after `Bearer`, that key and token are both test or both live, and that the customer belongs to the store in the address. Otherwise log in again.',
    message: 'JWT token is invalid',
    source: coded(text.errors),
  }),
  'token-expired': reply(401, 'TOKEN_EXPIRED', {
    says: "The customer's token has expired.",
    fix: 'Log the customer in again and repeat the call with the new token. The key is not at fault.',
    message: 'JWT token has expired',
    source: coded(text.errors),
  }),
  'invalid-credentials': reply(401, 'INVALID_CREDENTIALS', {
    says: 'The verification code is wrong.',
    fix: 'Ask the customer to type the code again.',
    message: 'The verification code is wrong',
    source: coded(pages.codes),
  }),
  'user-not-found': reply(404, 'USER_NOT_FOUND', {
    says: 'No customer has this phone number.',
    fix: 'Check the number with its country code. A new customer signs up first.',
    message: 'There is no customer with this phone number',
    source: coded(pages.codes),
  }),
  // Answers about what a call addresses.
  'invalid-customer-id': reply(400, 'INVALID_CUSTOMER_ID', {
    says: 'The id in the address is not a UUID.',
    fix: 'Send the id as VesuvioPay gave it: 32 hex digits in five groups.',
    message: 'The customer id is not a UUID',
    source: coded(pages.customer),
  }),
  'customer-not-found': reply(404, 'CUSTOMER_NOT_FOUND', {
    says: "The key's environment has no such customer.",
    fix: 'Check the id, and whether the key is test or live: a customer of the other environment does not exist for it.',
    message: 'There is no customer with this id',
    source: coded(pages.customer),
  }),
  'cart-not-found': reply(404, 'CART_NOT_FOUND', {
    says: 'The customer has no cart.',
    fix: 'Treat it as an empty cart: the first item creates it.',
    message: 'This customer has no cart',
    source: coded(pages.customerCart),
  }),
  'cart-empty': reply(404, 'CART_EMPTY', {
    says: 'Nothing is in the cart yet.',
    fix: 'Show an empty cart: this 404 is not a failure.',
    message: 'The cart is empty',
    source: coded(pages.cart),
  }),
  'store-not-found': reply(404, 'STORE_NOT_FOUND', {
    says: 'No store has the id in the address.',
    fix: 'Copy the id of the store again, whole. The id of another store answers 403 instead.',
    message: 'There is no store with this id',
    source: coded(pages.settings),
  }),
  'variant-not-found': reply(404, 'VARIANT_NOT_FOUND', {
    says: 'The store sells no such product or variant.',
    fix: 'Send the two ids under which the product was synchronized, `externalProductId` and `externalVariantId`.',
    message: 'There is no such product variant in this store',
    source: coded(pages.availability),
  }),
  'out-of-stock': reply(400, 'OUT_OF_STOCK', {
    ofState: true,
    says: 'The cart would hold more than the store has.',
    fix: 'Ask the availability call first, and offer what there is.',
    message: 'There is not enough of this item in stock',
    source: coded(pages.addToCart),
  }),
  'invalid-quantity': reply(400, 'INVALID_QUANTITY', {
    says: 'The quantity is not a whole number of 1 or more.',
    fix: 'Send `quantity` as a whole number of 1 or more.',
    message: 'The quantity must be a whole number of 1 or more',
    source: coded(pages.addToCart),
  }),
  // Answers to input that cannot be read.
  'invalid-request': reply(400, 'INVALID_REQUEST', {
    says: 'The availability check cannot read its body.',
    fix: 'Send a JSON object with `externalProductId`, `externalVariantId` and a `quantity` of 1 or more.',
    message: ({ issues = [] }) =>
      issues
        .map(shown)
        .map(({ field, message }) => `${field}: ${message}`)
        .join('; ') || 'The body is not a JSON object',
    source: coded(pages.availability),
  }),
  'validation-failed': reply(400, 'VALIDATION_FAILED', {
    says: 'A field is missing or has the wrong form.',
    fix: 'Correct each field that `errors` names.',
    message: 'Validation failed',
    more: ({ issues = [] }) => ({ errors: issues.map(shown) }),
    source: { status: pages.errors, body: pages.errors },
  }),
  'not-json': reply(400, 'VALIDATION_FAILED', {
    says: 'The body is not a JSON object.',
    fix: 'Send a JSON object, with double quotes and no trailing comma.',
    message: 'Validation failed',
    more: () => ({ errors: [{ field: 'body', message: 'A JSON object is required' }] }),
    source: { status: open.validation, body: open.validation },
  }),
  'not-found': reply(404, 'NOT_FOUND', {
    says: 'There is no such endpoint, or it takes another method.',
    fix: 'Compare method and path with the endpoint table. Paths begin with `/api/v1`.',
    message: 'There is no such endpoint',
    source: { status: open.unknownPath, body: open.unknownPath },
  }),
} satisfies Record<string, ReplyDef>
