import * as usual from '#mocks/engine/usual-cases.ts'
import type { Json } from '#mocks/engine/request.ts'
import { type PayvioxCase, sampleOrder } from '#mocks/providers/payviox/case-helpers.ts'
import { open } from '#mocks/providers/payviox/sources.ts'

const fields = (body: { readonly [field: string]: readonly string[] }) => ({ status: 400, reply: 'validation', body })
const notJson = { status: 400, reply: 'not-json' }

/** A case whose sample call has another value in one or more fields. */
const changed = (
  id: string,
  title: string,
  change: { readonly [name: string]: Json },
  body: { readonly [field: string]: readonly string[] },
): PayvioxCase => ({
  id,
  title,
  source: open.validation,
  expects: fields(body),
  send: ['create-session', change],
})

/** What becomes of the body of `POST /session`. */
export const sessionCases: readonly PayvioxCase[] = [
  {
    id: 'session-all-fields',
    title: 'A session with every optional field',
    source: open.success,
    send: [
      'create-session',
      { description: 'Two nights', paymentMethodId: 'card', metadata: { cart: 'c-17' }, ip: '2001:db8::7' },
    ],
  },
  {
    id: 'session-redirect',
    title: 'A session for a payment method that redirects',
    note: 'The answer has a `redirect_url` beside the `session_id`. Here `paypal` stands for such a method.',
    source: open.success,
    send: ['create-session', { paymentMethodId: 'paypal' }],
  },
  {
    id: 'session-least-amount',
    title: 'The least amount, 100 cents',
    source: open.success,
    send: ['create-session', { amount: 100 }],
  },
  {
    id: 'session-other-currency',
    title: 'Another currency than USD',
    note: 'An old public page speaks of USD alone; the text does not.',
    source: open.success,
    send: ['create-session', { currency: 'EUR' }],
  },
  {
    id: 'session-totals-differ',
    title: 'Items that do not add up to the amount',
    source: open.totals,
    send: ['create-session', { amount: 12_000 }],
  },
  {
    id: 'session-public-ip-not-text',
    title: 'An ip of the wrong type, sent with a public key',
    note: 'The field is ignored, so its form does not matter.',
    source: open.publicIp,
    given: { key: { class: 'public' } },
    send: ['create-session', { ip: 7 }],
  },
  {
    id: 'session-empty-object',
    title: 'All required fields left out',
    source: open.validation,
    expects: fields({
      amount: ['The amount field is required.'],
      currency: ['The currency field is required.'],
      customer: ['The customer field is required.'],
      order_id: ['The order_id field is required.'],
      items: ['The items field is required.'],
    }),
    send: 'create-session',
    request: { body: {} },
  },
  {
    id: 'session-missing-field',
    title: 'One required field left out',
    source: open.validation,
    expects: fields({ customer: ['The customer field is required.'] }),
    send: ['create-session', { customer: undefined }],
  },
  changed(
    'session-amount-too-low',
    'An amount of 99 cents',
    { amount: 99 },
    { amount: ['The amount must be at least 100.'] },
  ),
  changed(
    'session-amount-text',
    'An amount in quotes',
    { amount: '10000' },
    { amount: ['The amount must be an integer.'] },
  ),
  changed(
    'session-amount-fraction',
    'An amount with a fraction',
    { amount: 100.5 },
    { amount: ['The amount must be an integer.'] },
  ),
  changed(
    'session-currency-short',
    'A currency of two letters',
    { currency: 'US' },
    { currency: ['The currency must be 3 letters.'] },
  ),
  changed(
    'session-currency-digits',
    'A currency of three digits',
    { currency: '840' },
    { currency: ['The currency must be 3 letters.'] },
  ),
  changed(
    'session-customer-object',
    'A customer as an object',
    { customer: { email: 'ada@shop.example', name: 'Ada' } },
    { customer: ['The customer must be a string.'] },
  ),
  changed(
    'session-items-object',
    'Items that are not a list',
    { items: { name: 'Product 1' } },
    { items: ['The items must be an array.'] },
  ),
  changed(
    'session-item-incomplete',
    'An item without a name, and one with a price in quotes',
    {
      items: [
        { quantity: 1, price: 10000 },
        { name: 'Product 2', quantity: 1, price: '0' },
      ],
    },
    {
      'items.0.name': ['The items.0.name field is required.'],
      'items.1.price': ['The items.1.price must be a number.'],
    },
  ),
  changed(
    'session-metadata-text',
    'Metadata that is a string',
    { metadata: 'c-17' },
    { metadata: ['The metadata must be an object.'] },
  ),
  {
    id: 'session-ip-not-address',
    title: 'An ip that is not an address, sent with a secret key',
    source: open.address,
    expects: fields({ ip: ['The ip must be a valid IP address.'] }),
    send: ['create-session', { ip: 'somewhere' }],
  },
  {
    ...usual.notJson,
    source: open.validation,
    expects: notJson,
    send: 'create-session',
    request: { rawBody: JSON.stringify(sampleOrder).replace(/}$/, ',}') },
  },
  {
    id: 'no-body',
    title: 'A session without a body',
    source: open.validation,
    expects: notJson,
    send: 'create-session',
    request: { rawBody: '' },
  },
  {
    id: 'body-is-list',
    title: 'A body that is a list',
    source: open.validation,
    expects: notJson,
    send: 'create-session',
    request: { body: [] },
  },
]
