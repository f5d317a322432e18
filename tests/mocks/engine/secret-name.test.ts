import { describe, expect, test } from 'vitest'
import { isSecretName, mayBeKeyParameter, mayCarryKey } from '#mocks/engine/secret-name.ts'

describe('the name of a secret', () => {
  test.each([
    'client_secret',
    'accessToken',
    'password',
    'passwd',
    'passphrase',
    'key_hash',
    'Authorization',
    'credentials',
    'x-signature',
    'Set-Cookie',
    'session_id',
    'sessionkey',
    'session',
    'user-session',
    'card_number',
    'cardnumber',
    'cvc',
    'cvv2',
    'verification',
    'pin_code',
    'pincode',
    'api_key',
    'apikey',
    'private.key',
    'access key',
    'auth',
    'x-auth-1',
    'my_bearer',
    'jwt',
    'otp2',
    'user.pin',
    'pwd',
    'X-Acme-Key',
    'x-key',
    'public_key',
    'publishable-key',
    'clientkey',
    'signing_key',
    'encryption-key',
    'key',
  ])('%s', (name) => expect(isSecretName(name)).toBe(true))
  test.each([
    'name',
    'mysession',
    'sessions',
    'author',
    'authority',
    'bearing',
    'jwts',
    'option',
    'spinner',
    'pinned',
    'keyboard',
    'monkey',
    'primary_key',
    'hotkey',
    'keys',
    'card',
    'number',
  ])('is not %s', (name) => expect(isSecretName(name)).toBe(false))
  test.each([
    'token_type',
    'token_expiry',
    'token_expires_in',
    'key_hint',
    'secret_count',
    'password_length',
    'password_required',
    'token_at',
    'tokenAt',
    'secret-at',
  ])('is not %s, which tells of one', (name) => expect(isSecretName(name)).toBe(false))
})

describe('a header that may carry a key', () => {
  test.each([
    'Authorization',
    'proxy-authorization',
    'api-key',
    'apikey',
    'X-API-Key',
    'x api key',
    'auth',
    'X-Auth-Token',
    'access_token',
    'secret-key',
    'public_key',
    'publishable-key',
    'x-acme-key',
    'token',
    'Bearer',
    'KEY',
    'x-secret',
  ])('%s', (name) => expect(mayCarryKey(name)).toBe(true))
  test.each(['accept', 'my-authorization', 'authorization-x', 'keys', 'x-acme-keys', 'tokens', 'monkey'])(
    'not %s',
    (name) => expect(mayCarryKey(name)).toBe(false),
  )
})

describe('a parameter that may carry a key', () => {
  test.each([
    'api_key',
    'api-key',
    'apikey',
    'KEY',
    'token',
    'access_token',
    'access-token',
    'accesstoken',
    'secret',
    'secret_key',
    'secretkey',
    'auth',
    'authorization',
  ])('%s', (name) => expect(mayBeKeyParameter(name)).toBe(true))
  test.each(['my_key', 'keys', 'tokens', 'secrets', 'author', 'authorizations', 'page'])('not %s', (name) =>
    expect(mayBeKeyParameter(name)).toBe(false),
  )
})
