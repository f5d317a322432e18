import type { JsonObject } from '#mocks/engine/request.ts'
import { defineEndpoint } from '#mocks/engine/define.ts'
import type { EndpointResult, Endpoint, EndpointContext } from '#mocks/engine/endpoint.ts'
import { linesOf, plainCart } from './cart.ts'
import { open, pages, text } from './sources.ts'
import { ordersPage } from './orders.ts'
import { type Customer, customerOf, type EnvironmentData, type VesuvioPayData } from './state.ts'

const endpoint = defineEndpoint<VesuvioPayData>()
const auth = { keys: ['secret'] } as const

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const place: NonNullable<Endpoint<VesuvioPayData>['target']> = ({ params, key, data }) => {
  const storeId = customerOf(data, key?.environment, params['customerId'])?.storeId
  return storeId === undefined ? {} : { storeId }
}

const onCustomer =
  (answer: (customer: Customer, side: EnvironmentData) => EndpointResult) =>
  ({ params, data, environment }: EndpointContext<VesuvioPayData, unknown>): EndpointResult => {
    const id = params['customerId'] ?? ''
    if (!UUID.test(id)) return { reply: 'invalid-customer-id' }
    const customer = customerOf(data, environment, id)
    return customer ? answer(customer, data[environment]) : { reply: 'customer-not-found' }
  }

/** VesuvioPay's success envelope. */
export const success = (data: JsonObject): EndpointResult => ({ status: 200, body: { success: true, data } })

const readCustomer = endpoint({
  id: 'customer',
  title: 'Read a customer',
  group: 'Server',
  method: 'GET',
  reads: true,
  path: '/api/v1/customers/:customerId',
  auth,
  source: text.sending,
  success: { status: 200, source: pages.customer },
  target: place,
  run: onCustomer(({ id, firstName, lastName, email, phoneNumber }) =>
    success({ id, firstName, lastName, email, phoneNumber }),
  ),
})

const readCustomerCart = endpoint({
  id: 'customer-cart',
  title: "Read a customer's cart",
  group: 'Server',
  method: 'GET',
  reads: true,
  path: '/api/v1/customers/:customerId/cart',
  auth,
  source: pages.customerCart,
  success: { status: 200, source: pages.customerCart },
  target: place,
  run: onCustomer((customer, side) =>
    linesOf(side, customer.id).length === 0 ? { reply: 'cart-not-found' } : success(plainCart(side, customer)),
  ),
})

const listOrders = endpoint({
  id: 'orders',
  title: 'List orders',
  group: 'Server',
  method: 'GET',
  reads: true,
  path: '/api/v1/orders',
  auth,
  source: pages.orderGuide,
  success: { status: 200, source: open.bodies },
  query: {
    limit: 'How many orders at most: 1 to 50, 50 if absent.',
    status: 'Only orders with this status, such as `PAID`.',
    dateFrom: 'Only orders from this day or instant on.',
    dateTo: 'Only orders up to this day or instant.',
  },
  run: ({ call, data, environment, key }) => {
    const read = ordersPage(data[environment], key?.storeId ?? '', call.query)
    return 'issues' in read ? { reply: 'validation-failed', issues: read.issues } : success(read.page)
  },
})

/** Endpoints for a server with a secret key. */
export const serverEndpoints: readonly Endpoint<VesuvioPayData>[] = [readCustomer, readCustomerCart, listOrders]
