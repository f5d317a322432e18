import { open, pages } from '#mocks/providers/vesuviopay/sources.ts'
import { invalidFields, type VesuvioPayCase } from '#mocks/providers/vesuviopay/case-helpers.ts'

export const loginCases: readonly VesuvioPayCase[] = [
  {
    id: 'login',
    title: 'A customer logs in',
    note: 'The answer holds the token that cart calls ask for. It takes no key.',
    source: pages.cartGuide,
    expects: { status: 200, headers: { 'X-RateLimit-Limit': null } },
    send: 'login',
  },
  {
    id: 'login-with-bad-key',
    title: 'A log-in beside a key that was never issued',
    note: 'No key is asked for, so none is judged.',
    source: open.loginKey,
    given: { key: { issued: false } },
    send: 'login',
    request: { headers: { 'X-API-Key': '{key}' } },
  },
  {
    id: 'wrong-code',
    title: 'A wrong verification code',
    source: pages.codes,
    expects: { status: 401, reply: 'invalid-credentials' },
    send: ['login', { verificationCode: '000000' }],
  },
  {
    id: 'unknown-phone',
    title: 'A phone number that no customer has',
    source: pages.codes,
    expects: { status: 404, reply: 'user-not-found' },
    send: ['login', { phoneNumber: '+12025550199' }],
  },
  {
    id: 'bad-phone',
    title: 'A phone number without its country code',
    source: pages.errors,
    expects: invalidFields({ field: 'phoneNumber', message: 'Invalid phone number format' }),
    send: ['login', { phoneNumber: '555 0199' }],
  },
  {
    id: 'login-missing-fields',
    title: 'A log-in without its fields',
    source: pages.errors,
    expects: invalidFields(
      { field: 'phoneNumber', message: 'Phone number is required' },
      { field: 'verificationCode', message: 'Verification code is required' },
    ),
    send: 'login',
    request: { body: {} },
  },
  {
    id: 'login-not-json',
    title: 'A log-in whose body is not JSON',
    source: open.validation,
    expects: { status: 400, reply: 'not-json' },
    send: 'login',
    request: { rawBody: 'phoneNumber=1' },
  },
]
