import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import {
  item,
  itemWithout,
  otherStore,
  ownStore,
  printed,
  readCustomer,
  type VesuvioPayCase,
  type VesuvioPayScene,
} from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { Json } from '#mocks/engine/request.ts'

const NO_STORE = '00000000-0000-4000-8000-000000000000'

const publishable = (context: VesuvioPayScene) => ({ 'X-API-Key': context.mint({ class: 'publishable' }).text })
const branding = (context: VesuvioPayScene, storeId: string = ownStore.id) => ({
  endpoint: 'branding',
  params: { storeId },
  headers: publishable(context),
})
const available = (context: VesuvioPayScene, body: Json) => ({
  endpoint: 'availability',
  params: { storeId: ownStore.id },
  headers: publishable(context),
  body,
})

export const storefrontCases: readonly VesuvioPayCase[] = [
  {
    id: 'branding',
    title: "A publishable key reads a store's branding",
    source: text.publishable,
    expects: { status: 200 },
    arrange: (context) => branding(context),
  },
  {
    id: 'branding-secret',
    title: 'A secret key reads the branding',
    note: 'The public pages name the publishable key alone; the text gives a secret key full access.',
    source: text.secret,
    expects: { status: 200 },
    arrange: (context) => ({ ...branding(context), headers: { 'X-API-Key': context.mint().text } }),
  },
  {
    id: 'checkout-settings',
    title: 'A publishable key reads the checkout settings',
    source: text.publishable,
    expects: { status: 200 },
    arrange: (context) => ({ ...branding(context), endpoint: 'checkout-settings' }),
  },
  {
    id: 'token-not-read',
    title: 'A worthless token where none is asked for',
    note: 'Only cart calls read `Authorization`.',
    source: pages.branding,
    expects: { status: 200 },
    arrange: (context) => ({
      ...branding(context),
      headers: { ...publishable(context), Authorization: 'Bearer nothing' },
    }),
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
    arrange: (context) => branding(context, otherStore.id),
  },
  {
    id: 'unknown-store',
    title: 'A store that does not exist',
    source: pages.settings,
    expects: { status: 404, reply: 'store-not-found', rule: 'store-exists' },
    arrange: (context) => ({ ...branding(context, NO_STORE), endpoint: 'checkout-settings' }),
  },
  {
    id: 'bad-store-id',
    title: 'A store id that is no UUID',
    note: 'No code of its own is documented for it.',
    source: open.storeFirst,
    expects: { status: 404, reply: 'store-not-found', rule: 'store-exists' },
    arrange: (context) => branding(context, 'lumen'),
  },
  {
    id: 'available',
    title: 'A product that is in stock',
    source: pages.availability,
    expects: { status: 200, body: { success: true, data: { isAvailable: true } } },
    arrange: (context) => available(context, item(context, { quantity: 25 })),
  },
  {
    id: 'not-available',
    title: 'More than there is in stock',
    source: pages.availability,
    expects: { status: 200, body: { success: true, data: { isAvailable: false } } },
    arrange: (context) => available(context, item(context, { quantity: 26 })),
  },
  {
    id: 'availability-unknown-variant',
    title: 'A variant that the store does not sell',
    source: pages.availability,
    expects: { status: 404, reply: 'variant-not-found' },
    arrange: (context) => available(context, item(context, { externalVariantId: 'decaf' })),
  },
  {
    id: 'availability-bad-quantity',
    title: 'An availability check for no items',
    source: pages.availability,
    expects: { status: 400, reply: 'invalid-request', body: printed('INVALID_REQUEST', 'quantity: Give 1 or more') },
    arrange: (context) => available(context, item(context, { quantity: 0 })),
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
    arrange: (context) => available(context, itemWithout(context, 'externalVariantId')),
  },
  {
    id: 'availability-not-json',
    title: 'An availability check whose body is not JSON',
    source: open.validation,
    expects: { status: 400, reply: 'invalid-request' },
    arrange: (context) => ({
      endpoint: 'availability',
      params: { storeId: ownStore.id },
      headers: publishable(context),
      rawBody: 'quantity=1',
    }),
  },
  {
    id: 'unknown-endpoint',
    title: 'An address that does not exist',
    note: 'Judged before the key, so no rate headers come.',
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found', headers: { 'X-RateLimit-Limit': null } },
    arrange: (context) => ({ ...readCustomer(context.mint().text), path: '/customers' }),
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    source: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    arrange: (context) => ({ ...readCustomer(context.mint().text), method: 'DELETE' }),
  },
]
