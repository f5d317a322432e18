import type { Json } from '#mocks/engine/request.ts'

const unauthorized = (message: string): Json => ({ error: 'Unauthorized', message })

/** What a call without a key gets. */
export const missing = {
  status: 401,
  reply: 'missing-header',
  rule: 'key-sent',
  body: unauthorized('Missing authorization header'),
}

/** What a key past its expiry gets. */
export const expired = {
  status: 401,
  reply: 'expired-key',
  rule: 'not-expired',
  body: unauthorized('API key has expired'),
}

/** What an invalid key gets, whichever rule says so. */
export const invalid = (rule: string) => ({
  status: 401,
  reply: 'invalid-key',
  rule,
  body: unauthorized('Invalid API key'),
})
