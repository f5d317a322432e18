import { open, pages } from '#mocks/providers/perfectpay/sources.ts'
import { cardFields, customer, keyed, says } from '#mocks/providers/perfectpay/case-helpers.ts'
import type { PerfectPayCase } from '#mocks/providers/perfectpay/case-helpers.ts'

const unknownCustomer = { status: 404, reply: 'unknown-customer', body: says('There is no such customer.') }
const nobody = `cus_${'0'.repeat(26)}`

/** Customers, their payment methods and their subscriptions. */
export const customerCases: readonly PerfectPayCase[] = [
  {
    id: 'create-customer',
    title: 'A new customer',
    ground: pages.customers,
    expects: { status: 200 },
    stage: (scene) => ({
      endpoint: 'create-customer',
      ...keyed(scene),
      body: { name: 'Ada Example', email: 'ada@shop.example', phone: '5550100', phone_country_code: '+1' },
    }),
  },
  {
    id: 'customer-without-fields',
    title: 'A customer without any field',
    note: 'No field is said to be required.',
    ground: open.objects,
    expects: { status: 200 },
    stage: (scene) => ({ endpoint: 'create-customer', ...keyed(scene), body: {} }),
  },
  {
    id: 'customer-bad-email',
    title: 'A customer with half an e-mail address',
    ground: open.objects,
    expects: { status: 400, reply: 'invalid-field', body: says('email: Give an e-mail address.') },
    stage: (scene) => ({ endpoint: 'create-customer', ...keyed(scene), body: { name: 'Ada Example', email: 'ada@' } }),
  },
  {
    id: 'create-payment-method',
    title: 'A card kept for a customer',
    ground: pages.methods,
    expects: { status: 200 },
    stage: (scene) => ({
      endpoint: 'create-payment-method',
      ...keyed(scene),
      body: { customer_id: customer(scene).id, ...cardFields },
    }),
  },
  {
    id: 'method-unknown-customer',
    title: 'A card for a customer that does not exist',
    ground: open.objects,
    expects: unknownCustomer,
    stage: (scene) => ({
      endpoint: 'create-payment-method',
      ...keyed(scene),
      body: { customer_id: nobody, ...cardFields },
    }),
  },
  {
    id: 'create-subscription',
    title: 'A new subscription',
    ground: open.objects,
    expects: { status: 200 },
    stage: (scene) => ({ endpoint: 'create-subscription', ...keyed(scene), body: { customer_id: customer(scene).id } }),
  },
  {
    id: 'subscription-unknown-customer',
    title: 'A subscription for a customer that does not exist',
    ground: open.objects,
    expects: unknownCustomer,
    stage: (scene) => ({ endpoint: 'create-subscription', ...keyed(scene), body: { customer_id: nobody } }),
  },
  {
    id: 'payment-unknown-customer',
    title: 'A payment for a customer that does not exist',
    ground: open.objects,
    expects: unknownCustomer,
    stage: (scene) => ({
      endpoint: 'create-payment',
      ...keyed(scene),
      body: { amount: 4999, currency: 'USD', customer_id: nobody },
    }),
  },
]
