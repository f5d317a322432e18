import { isoTime } from '#mocks/engine/iso-time.ts'
import { codedReply, type ReplyDef } from '#mocks/engine/reply.ts'
import { open, pages, text } from './sources.ts'

/** PayKore's error envelope: the same for each error. */
const reply = codedReply(({ status, code, message, requestId, more }) => ({
  error: { code, message, http_status: status },
  meta: { request_id: requestId, ...more },
}))

const printed = { status: text.errors, body: text.errors }
/** Status and code are public; the message is ours. */
const coded = { status: pages.support, code: pages.support, body: open.messages }

const dateOf = (time: number | null | undefined): string => isoTime(time ?? 0).slice(0, 10)

export const replies = {
  'missing-api-key': reply(401, 'MISSING_API_KEY', {
    says: 'No key came in either header.',
    fix: 'Send the key in `X-API-Key`. The message names only that header, but `Authorization: Bearer` works too.',
    message: 'No API key was provided. Add an X-API-Key header.',
    source: printed,
  }),
  'invalid-api-key': reply(401, 'INVALID_API_KEY', {
    says: 'The key is unknown, was revoked, or belongs to the other environment.',
    fix: 'Compare the prefix with the data that you address, then look the key up in the dashboard by its last four characters. If it was revoked, create a new one.',
    message: 'The API key provided is invalid or has been revoked.',
    source: printed,
  }),
  'expired-api-key': reply(401, 'EXPIRED_API_KEY', {
    says: 'The key has reached the expiry date that it was given when it was created.',
    fix: 'Create a new key, with a later date or none, and deploy it. An expiry cannot be changed.',
    message: ({ key }) => `This API key expired on ${dateOf(key?.expiresAt)}. Create a new key in the dashboard.`,
    source: printed,
  }),
  'rate-limit-exceeded': reply(429, 'RATE_LIMIT_EXCEEDED', {
    says: "The key has used up its tier's calls for this minute.",
    fix: 'Wait `meta.retry_after` seconds, then back off exponentially with some random delay, so that not all of your workers return in the same second.',
    message: 'Too many requests. Slow down and retry after the indicated time.',
    more: ({ retryAfter = 0 }) => ({ retry_after: retryAfter }),
    source: { status: text.limits, body: text.limits },
  }),
  'wallet-not-found': reply(404, 'WALLET_NOT_FOUND', {
    says: 'No wallet has this id, in either environment.',
    fix: 'Check the id. A wallet of the other environment answers 401 instead.',
    message: 'There is no wallet with this id.',
    source: coded,
  }),
  'invalid-currency': reply(400, 'INVALID_CURRENCY', {
    says: 'The currency is not `NGN`.',
    fix: 'Send `NGN`, the only currency of a wallet.',
    message: 'Wallets are held in NGN only.',
    source: coded,
  }),
  'amount-too-low': reply(400, 'AMOUNT_TOO_LOW', {
    says: 'The amount is below 1 kobo.',
    fix: 'Send `amount_kobo` as a whole number of 1 or more.',
    message: 'A transfer moves at least 1 kobo.',
    source: coded,
  }),
  'same-wallet-transfer': reply(400, 'SAME_WALLET_TRANSFER', {
    says: 'Source and destination are the same wallet.',
    fix: 'Send two different wallet ids.',
    message: 'Source and destination are the same wallet.',
    source: coded,
  }),
  'duplicate-reference': reply(409, 'DUPLICATE_REFERENCE', {
    ofState: true,
    says: 'The reference was used by an earlier transfer.',
    fix: 'Use a new `reference` for a new transfer. To repeat a call safely, send the same `Idempotency-Key` and the same body.',
    message: 'This reference belongs to an earlier transfer.',
    source: coded,
  }),
  'insufficient-funds': reply(422, 'INSUFFICIENT_FUNDS', {
    ofState: true,
    says: 'The source holds less than the amount and its fee.',
    fix: 'Fund the wallet, or send less. The fee is added to what the sender pays.',
    message: 'The source wallet holds less than the amount and its fee.',
    source: coded,
  }),
  'wallet-frozen': reply(422, 'WALLET_FROZEN', {
    ofState: true,
    says: 'The source wallet is frozen: it may receive but not send.',
    fix: 'Choose another source, or ask for the wallet to be unfrozen.',
    message: 'A frozen wallet cannot send.',
    source: coded,
  }),
  'wallet-closed': reply(422, 'WALLET_CLOSED', {
    ofState: true,
    says: 'One of the two wallets is closed for good.',
    fix: 'Choose another wallet: a closed one does not open again.',
    message: 'This wallet is closed.',
    source: coded,
  }),
  'duplicate-user-ref': reply(409, 'DUPLICATE_USER_REF', {
    ofState: true,
    says: 'The user has a wallet in this currency already.',
    fix: 'Use the wallet that exists; a user has one for each currency.',
    message: 'This userRef has a wallet in this currency already.',
    source: { status: open.duplicateUser, body: open.duplicateUser },
  }),
  'validation-error': reply(400, 'VALIDATION_ERROR', {
    says: 'A field is missing or has the wrong form.',
    fix: 'Correct the field that the message names.',
    message: ({ issues = [] }) =>
      issues.map(({ path, message }) => `${path}: ${message}`).join(' ') || 'A field is missing or wrong.',
    source: { status: open.validation, body: open.validation },
  }),
  'not-json': reply(400, 'VALIDATION_ERROR', {
    says: 'The body is not a JSON object.',
    fix: 'Send a JSON object, with double quotes and no trailing comma.',
    message: 'The body is not a JSON object.',
    source: { status: open.validation, body: open.validation },
  }),
  'not-found': reply(404, 'NOT_FOUND', {
    says: 'There is no such endpoint, or it takes another method.',
    fix: 'Compare method and path with the endpoint table. Paths begin with `/v1`.',
    message: 'There is no such endpoint.',
    source: { status: open.unknownPath, body: open.unknownPath },
  }),
} satisfies Record<string, ReplyDef>
