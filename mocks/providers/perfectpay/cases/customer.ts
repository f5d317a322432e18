import { open, pages } from '#mocks/providers/perfectpay/sources.ts'
import { type PerfectPayCase, messageBody } from '#mocks/providers/perfectpay/case-helpers.ts'

const unknownCustomer = { status: 404, reply: 'unknown-customer', body: messageBody('There is no such customer.') }
const nobody = `cus_${'0'.repeat(26)}`

const forNobody = { source: open.objects, expects: unknownCustomer }

/** Customers, their payment methods and their subscriptions. */
export const customerCases: readonly PerfectPayCase[] = [
  { id: 'create-customer', title: 'A new customer', source: pages.customers, send: 'create-customer' },
  {
    id: 'customer-without-fields',
    title: 'A customer without any field',
    note: 'No field is said to be required.',
    source: open.objects,
    send: 'create-customer',
    request: { body: {} },
  },
  {
    id: 'customer-bad-email',
    title: 'A customer with half an e-mail address',
    source: open.objects,
    expects: { status: 400, reply: 'invalid-field', body: messageBody('email: Give an e-mail address.') },
    send: 'create-customer',
    request: { body: { name: 'Ada Example', email: 'ada@' } },
  },
  {
    id: 'create-payment-method',
    title: 'A card kept for a customer',
    source: pages.methods,
    send: 'create-payment-method',
  },
  {
    id: 'method-unknown-customer',
    title: 'A card for a customer that does not exist',
    ...forNobody,
    send: ['create-payment-method', { customer_id: nobody }],
  },
  { id: 'create-subscription', title: 'A new subscription', source: open.objects, send: 'create-subscription' },
  {
    id: 'subscription-unknown-customer',
    title: 'A subscription for a customer that does not exist',
    ...forNobody,
    send: ['create-subscription', { customer_id: nobody }],
  },
  {
    id: 'payment-unknown-customer',
    title: 'A payment for a customer that does not exist',
    ...forNobody,
    send: ['create-payment', { customer_id: nobody }],
  },
]
