import * as z from 'zod/mini'
import { defineEndpoint } from '#mocks/engine/define.ts'
import { open, pages } from './sources.ts'
import { claimsOf, type Customer, VERIFICATION_CODE, type VesuvioPayData } from './state.ts'
import type { Environment } from '#mocks/engine/key.ts'

const E164 = /^\+[1-9]\d{6,14}$/

type Home = { readonly customer: Customer; readonly environment: Environment }

/** The customer with this phone number, and the environment they belong to: the call itself names none. */
const homeOf = (data: VesuvioPayData, phoneNumber: string): Home | undefined => {
  for (const environment of ['test', 'live'] as const) {
    const customer = Object.values(data[environment].customers).find((each) => each.phoneNumber === phoneNumber)
    if (customer) return { customer, environment }
  }
  return undefined
}

/** Logs a customer in; the token in the answer is signed after the engine has run. */
export const login = defineEndpoint<VesuvioPayData>()({
  id: 'login',
  title: 'Log a customer in',
  group: 'Customer',
  method: 'POST',
  path: '/api/v1/auth/login',
  auth: { keys: [] },
  source: pages.cartGuide,
  success: { status: 200, source: open.bodies },
  body: z.object({
    phoneNumber: z.string('Invalid phone number format').check(z.regex(E164, 'Invalid phone number format')),
    verificationCode: z
      .string('Invalid verification code format')
      .check(z.minLength(1, 'Invalid verification code format')),
  }),
  run: ({ body, data }) => {
    const home = homeOf(data, body.phoneNumber)
    if (!home) return { reply: 'user-not-found' }
    if (body.verificationCode !== VERIFICATION_CODE) return { reply: 'invalid-credentials' }
    return {
      status: 200,
      claims: claimsOf(home.customer, home.environment),
      body: (token) => ({ success: true, data: { token } }),
    }
  },
})
