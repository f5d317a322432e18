import type { Json } from '#mocks/engine/request.ts'

const unauthorized = (message: string): Json => ({ error: 'Unauthorized', message })

/** What a call without a key gets. */
export const missing = {
  status: 401,
  reply: 'missing-header',
  gate: 'key-sent',
  body: unauthorized('Missing authorization header'),
}

/** What a key past its expiry gets. */
export const expired = {
  status: 401,
  reply: 'expired-key',
  gate: 'not-expired',
  body: unauthorized('API key has expired'),
}

/** What an invalid key gets, whichever gate says so. */
export const invalid = (gate: string) => ({
  status: 401,
  reply: 'invalid-key',
  gate,
  body: unauthorized('Invalid API key'),
})
