import { open, pages, text } from '#mocks/providers/vesuviopay/sources.ts'
import {
  item,
  itemWithout,
  otherStore,
  ownStore,
  printed,
  readCustomer,
} from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { VesuvioPayCase, VesuvioPayScene } from '#mocks/providers/vesuviopay/case-helpers.ts'
import type { Json } from '#mocks/engine/request.ts'

const NO_STORE = '00000000-0000-4000-8000-000000000000'

const publishable = (scene: VesuvioPayScene) => ({ 'X-API-Key': scene.mint({ class: 'publishable' }).text })
const branding = (scene: VesuvioPayScene, storeId: string = ownStore.id) => ({
  endpoint: 'branding',
  params: { storeId },
  headers: publishable(scene),
})
const available = (scene: VesuvioPayScene, body: Json) => ({
  endpoint: 'availability',
  params: { storeId: ownStore.id },
  headers: publishable(scene),
  body,
})

export const storefrontCases: readonly VesuvioPayCase[] = [
  {
    id: 'branding',
    title: "A publishable key reads a store's branding",
    ground: text.publishable,
    expects: { status: 200 },
    stage: (scene) => branding(scene),
  },
  {
    id: 'branding-secret',
    title: 'A secret key reads the branding',
    note: 'The public pages name the publishable key alone; the text gives a secret key full access.',
    ground: text.secret,
    expects: { status: 200 },
    stage: (scene) => ({ ...branding(scene), headers: { 'X-API-Key': scene.mint().text } }),
  },
  {
    id: 'checkout-settings',
    title: 'A publishable key reads the checkout settings',
    ground: text.publishable,
    expects: { status: 200 },
    stage: (scene) => ({ ...branding(scene), endpoint: 'checkout-settings' }),
  },
  {
    id: 'token-not-read',
    title: 'A worthless token where none is asked for',
    note: 'Only cart calls read `Authorization`.',
    ground: pages.branding,
    expects: { status: 200 },
    stage: (scene) => ({ ...branding(scene), headers: { ...publishable(scene), Authorization: 'Bearer nothing' } }),
  },
  {
    id: 'other-store',
    title: 'A key of another store',
    ground: text.scopes,
    expects: {
      status: 403,
      reply: 'no-store-access',
      gate: 'store',
      body: printed('NO_STORE_ACCESS', 'API key does not have access to this store'),
    },
    stage: (scene) => branding(scene, otherStore.id),
  },
  {
    id: 'unknown-store',
    title: 'A store that does not exist',
    ground: pages.settings,
    expects: { status: 404, reply: 'store-not-found', gate: 'store-exists' },
    stage: (scene) => ({ ...branding(scene, NO_STORE), endpoint: 'checkout-settings' }),
  },
  {
    id: 'bad-store-id',
    title: 'A store id that is no UUID',
    note: 'No code of its own is documented for it.',
    ground: open.storeFirst,
    expects: { status: 404, reply: 'store-not-found', gate: 'store-exists' },
    stage: (scene) => branding(scene, 'lumen'),
  },
  {
    id: 'available',
    title: 'A product that is in stock',
    ground: pages.availability,
    expects: { status: 200, body: { success: true, data: { isAvailable: true } } },
    stage: (scene) => available(scene, item(scene, { quantity: 25 })),
  },
  {
    id: 'not-available',
    title: 'More than there is in stock',
    ground: pages.availability,
    expects: { status: 200, body: { success: true, data: { isAvailable: false } } },
    stage: (scene) => available(scene, item(scene, { quantity: 26 })),
  },
  {
    id: 'availability-unknown-variant',
    title: 'A variant that the store does not sell',
    ground: pages.availability,
    expects: { status: 404, reply: 'variant-not-found' },
    stage: (scene) => available(scene, item(scene, { externalVariantId: 'decaf' })),
  },
  {
    id: 'availability-bad-quantity',
    title: 'An availability check for no items',
    ground: pages.availability,
    expects: { status: 400, reply: 'invalid-request', body: printed('INVALID_REQUEST', 'quantity: Give 1 or more') },
    stage: (scene) => available(scene, item(scene, { quantity: 0 })),
  },
  {
    id: 'availability-missing-field',
    title: 'An availability check without a variant',
    ground: open.validation,
    expects: {
      status: 400,
      reply: 'invalid-request',
      body: printed('INVALID_REQUEST', 'externalVariantId: External variant id is required'),
    },
    stage: (scene) => available(scene, itemWithout(scene, 'externalVariantId')),
  },
  {
    id: 'availability-not-json',
    title: 'An availability check whose body is not JSON',
    ground: open.validation,
    expects: { status: 400, reply: 'invalid-request' },
    stage: (scene) => ({
      endpoint: 'availability',
      params: { storeId: ownStore.id },
      headers: publishable(scene),
      rawBody: 'quantity=1',
    }),
  },
  {
    id: 'unknown-endpoint',
    title: 'An address that does not exist',
    note: 'Judged before the key, so no rate headers come.',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found', headers: { 'X-RateLimit-Limit': null } },
    stage: (scene) => ({ ...readCustomer(scene.mint().text), path: '/customers' }),
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    ground: open.unknownPath,
    expects: { status: 404, reply: 'not-found' },
    stage: (scene) => ({ ...readCustomer(scene.mint().text), method: 'DELETE' }),
  },
]
