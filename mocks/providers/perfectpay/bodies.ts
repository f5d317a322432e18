import * as z from 'zod/mini'
import type { Json } from '#mocks/engine/request.ts'

const text = () => z.string('Give a text.').check(z.minLength(1, 'Give a text.'))
const minorUnits = () => z.int('Give a whole number of minor units.').check(z.minimum(1, 'Give 1 or more.'))
const metadata = z.optional(z.record(z.string(), z.custom<Json>(), 'Give a JSON object.'))

const card = z.object(
  { card_number: text(), card_exp_month: text(), card_exp_year: text(), card_cvc: text(), card_holder_name: text() },
  'Give the five fields of a card.',
)
/** How a payer pays. The card is looked at and thrown away: the mock keeps no card data. */
const method = {
  payment_method: z.literal('card', 'Give "card".'),
  payment_method_type: text(),
  payment_method_data: z.object({ card }, 'Give an object with the card.'),
}

export const confirmBody = z.object({ ...method, client_secret: z.optional(text()) })
export const paymentMethodBody = z.object({ customer_id: text(), ...method })

export const paymentBody = z.object({
  amount: minorUnits(),
  currency: text(),
  customer_id: z.optional(text()),
  capture_method: z.optional(z.enum(['automatic', 'manual'], 'Give "automatic" or "manual".')),
  authentication_type: z.optional(text()),
  return_url: z.optional(text()),
  confirm: z.optional(z.boolean('Give true or false.')),
  description: z.optional(z.string('Give a text.')),
  metadata,
  payment_method: z.optional(method.payment_method),
  payment_method_type: z.optional(method.payment_method_type),
  payment_method_data: z.optional(method.payment_method_data),
})

export const customerBody = z.object({
  name: z.optional(z.string('Give a text.')),
  email: z.optional(z.email('Give an e-mail address.')),
  phone: z.optional(z.string('Give a text.')),
  phone_country_code: z.optional(z.string('Give a text.')),
  metadata,
})

export const refundBody = z.object({ payment_id: text(), amount: z.optional(minorUnits()) })
export const subscriptionBody = z.object({ customer_id: text() })
