import * as z from 'zod/mini'
import type { Answers } from '#mocks/engine/docs.ts'

const text = z.string()
const money = z.number()

/** The success envelope around `data`. */
const envelope = (data: Readonly<Record<string, z.ZodMiniType>>) =>
  z.object({ success: z.literal(true), data: z.object(data) })

const item = z.object({
  externalProductId: text,
  externalVariantId: text,
  name: text,
  quantity: z.int(),
  unitPrice: money,
})
const totals = { subtotal: money, taxes: money, total: money }
const brandedCart = envelope({
  storeId: text,
  brands: z.array(z.object({ brand: text, items: z.array(item) })),
  ...totals,
})
const order = z.object({ id: text, customerId: text, status: text, total: money, createdAt: z.iso.datetime() })

/** What each endpoint of VesuvioPay answers with when it succeeds. */
export const answers = {
  login: envelope({ token: text }),
  customer: envelope({ id: text, firstName: text, lastName: text, email: text, phoneNumber: text }),
  'customer-cart': envelope({ customerId: text, items: z.array(item), ...totals }),
  orders: envelope({ orders: z.array(order), limit: z.int() }),
  branding: envelope({ companyName: text, logoUrl: text, primaryColor: text }),
  'checkout-settings': envelope({
    paymentMethods: z.array(text),
    currency: text,
    taxIncluded: z.boolean(),
    shippingRequired: z.boolean(),
    guestCheckout: z.boolean(),
  }),
  availability: envelope({ isAvailable: z.boolean() }),
  cart: brandedCart,
  'add-item': brandedCart,
} satisfies Answers
