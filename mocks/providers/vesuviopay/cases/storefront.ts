import * as usual from '#mocks/engine/usual-cases.ts'
import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import { otherStore, printed, type VesuvioPayCase } from '#mocks/providers/vesuviopay/case-helpers.ts'

const NO_STORE = '00000000-0000-4000-8000-000000000000'

const noStore = { status: 404, reply: 'store-not-found', rule: 'store-exists' }

export const storefrontCases: readonly VesuvioPayCase[] = [
  {
    id: 'branding',
    title: "A publishable key reads a store's branding",
    source: text.publishable,
    send: 'branding',
  },
  {
    id: 'branding-secret',
    title: 'A secret key reads the branding',
    note: 'The public pages name the publishable key alone; the text gives a secret key full access.',
    source: text.secret,
    given: { key: { class: 'secret' } },
    send: 'branding',
  },
  {
    id: 'checkout-settings',
    title: 'A publishable key reads the checkout settings',
    source: text.publishable,
    send: 'checkout-settings',
  },
  {
    id: 'token-not-read',
    title: 'A worthless token where none is asked for',
    note: 'Only cart calls read `Authorization`.',
    source: pages.branding,
    send: 'branding',
    request: { headers: { 'X-API-Key': '{key}', Authorization: 'Bearer nothing' } },
  },
  {
    id: 'other-store',
    title: 'A key of another store',
    source: text.scopes,
    expects: {
      status: 403,
      reply: 'no-store-access',
      rule: 'store',
      body: printed('NO_STORE_ACCESS', 'API key does not have access to this store'),
    },
    send: 'branding',
    request: { params: { storeId: otherStore.id } },
  },
  {
    id: 'unknown-store',
    title: 'A store that does not exist',
    source: pages.settings,
    expects: noStore,
    send: 'checkout-settings',
    request: { params: { storeId: NO_STORE } },
  },
  {
    id: 'bad-store-id',
    title: 'A store id that is no UUID',
    note: 'No code of its own is documented for it.',
    source: open.storeFirst,
    expects: noStore,
    send: 'branding',
    request: { params: { storeId: 'lumen' } },
  },
  {
    id: 'available',
    title: 'A product that is in stock',
    source: pages.availability,
    expects: { status: 200, body: { success: true, data: { isAvailable: true } } },
    send: ['availability', { quantity: 25 }],
  },
  {
    id: 'not-available',
    title: 'More than there is in stock',
    source: pages.availability,
    expects: { status: 200, body: { success: true, data: { isAvailable: false } } },
    send: ['availability', { quantity: 26 }],
  },
  {
    id: 'availability-unknown-variant',
    title: 'A variant that the store does not sell',
    source: pages.availability,
    expects: { status: 404, reply: 'variant-not-found' },
    send: ['availability', { externalVariantId: 'decaf' }],
  },
  {
    id: 'availability-bad-quantity',
    title: 'An availability check for no items',
    source: pages.availability,
    expects: { status: 400, reply: 'invalid-request', body: printed('INVALID_REQUEST', 'quantity: Give 1 or more') },
    send: ['availability', { quantity: 0 }],
  },
  {
    id: 'availability-missing-field',
    title: 'An availability check without a variant',
    source: open.validation,
    expects: {
      status: 400,
      reply: 'invalid-request',
      body: printed('INVALID_REQUEST', 'externalVariantId: External variant id is required'),
    },
    send: ['availability', { externalVariantId: undefined }],
  },
  {
    id: 'availability-not-json',
    title: 'An availability check whose body is not JSON',
    source: open.validation,
    expects: { status: 400, reply: 'invalid-request' },
    send: 'availability',
    request: { rawBody: 'quantity=1' },
  },
  {
    ...usual.unknownEndpoint,
    note: 'Judged before the key. The key is known, so the rate headers show its window, and nothing is taken from it.',
    source: open.unknownPath,
    expects: {
      status: 404,
      reply: 'not-found',
      headers: { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '100' },
    },
    send: 'customer',
    request: { path: '/customers' },
  },
  { ...usual.wrongMethod, source: open.unknownPath, expects: { status: 404, reply: 'not-found' }, send: 'customer' },
]
