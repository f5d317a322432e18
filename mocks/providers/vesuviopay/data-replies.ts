import type { FieldIssue, ReplyDef } from '#mocks/engine/reply.ts'
import { coded, reply } from './envelope.ts'
import { open, pages } from './sources.ts'

/** A field's name in words: `phoneNumber` becomes `Phone number`. */
const spoken = (path: string): string => {
  const words = path.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const shown = ({ path, missing, message }: FieldIssue) => ({
  field: path,
  message: missing ? `${spoken(path)} is required` : message,
})

/** Answers about what a call addresses. */
export const resourceReplies = {
  'invalid-customer-id': reply({
    status: 400,
    code: 'INVALID_CUSTOMER_ID',
    says: 'The id in the address is not a UUID.',
    fix: 'Send the id as VesuvioPay gave it: 32 hex digits in five groups.',
    message: 'The customer id is not a UUID',
    source: coded(pages.customer),
  }),
  'customer-not-found': reply({
    status: 404,
    code: 'CUSTOMER_NOT_FOUND',
    says: "The key's environment has no such customer.",
    fix: 'Check the id, and whether the key is test or live: a customer of the other environment does not exist for it.',
    message: 'There is no customer with this id',
    source: coded(pages.customer),
  }),
  'cart-not-found': reply({
    status: 404,
    code: 'CART_NOT_FOUND',
    says: 'The customer has no cart.',
    fix: 'Treat it as an empty cart: the first item creates it.',
    message: 'This customer has no cart',
    source: coded(pages.customerCart),
  }),
  'cart-empty': reply({
    status: 404,
    code: 'CART_EMPTY',
    says: 'Nothing is in the cart yet.',
    fix: 'Show an empty cart: this 404 is not a failure.',
    message: 'The cart is empty',
    source: coded(pages.cart),
  }),
  'store-not-found': reply({
    status: 404,
    code: 'STORE_NOT_FOUND',
    says: 'No store has the id in the address.',
    fix: 'Copy the id of the store again, whole. The id of another store answers 403 instead.',
    message: 'There is no store with this id',
    source: coded(pages.settings),
  }),
  'variant-not-found': reply({
    status: 404,
    code: 'VARIANT_NOT_FOUND',
    says: 'The store sells no such product or variant.',
    fix: 'Send the two ids under which the product was synchronized, `externalProductId` and `externalVariantId`.',
    message: 'There is no such product variant in this store',
    source: coded(pages.availability),
  }),
  'out-of-stock': reply({
    status: 400,
    code: 'OUT_OF_STOCK',
    says: 'The cart would hold more than the store has.',
    fix: 'Ask the availability call first, and offer what there is.',
    message: 'There is not enough of this item in stock',
    source: coded(pages.addToCart),
  }),
  'invalid-quantity': reply({
    status: 400,
    code: 'INVALID_QUANTITY',
    says: 'The quantity is not a whole number of 1 or more.',
    fix: 'Send `quantity` as a whole number of 1 or more.',
    message: 'The quantity must be a whole number of 1 or more',
    source: coded(pages.addToCart),
  }),
} satisfies Record<string, ReplyDef>

/** Answers to input that cannot be read. */
export const inputReplies = {
  'invalid-request': reply({
    status: 400,
    code: 'INVALID_REQUEST',
    says: 'The availability check cannot read its body.',
    fix: 'Send a JSON object with `externalProductId`, `externalVariantId` and a `quantity` of 1 or more.',
    message: ({ issues = [] }) =>
      issues
        .map(shown)
        .map(({ field, message }) => `${field}: ${message}`)
        .join('; ') || 'The body is not a JSON object',
    source: coded(pages.availability),
  }),
  'validation-failed': reply({
    status: 400,
    code: 'VALIDATION_FAILED',
    says: 'A field is missing or has the wrong form.',
    fix: 'Correct each field that `errors` names.',
    message: 'Validation failed',
    more: ({ issues = [] }) => ({ errors: issues.map(shown) }),
    source: { status: pages.errors, body: pages.errors },
  }),
  'not-json': reply({
    status: 400,
    code: 'VALIDATION_FAILED',
    says: 'The body is not a JSON object.',
    fix: 'Send a JSON object, with double quotes and no trailing comma.',
    message: 'Validation failed',
    more: () => ({ errors: [{ field: 'body', message: 'A JSON object is required' }] }),
    source: { status: open.validation, body: open.validation },
  }),
  'not-found': reply({
    status: 404,
    code: 'NOT_FOUND',
    says: 'There is no such endpoint, or it takes another method.',
    fix: 'Compare method and path with the endpoint table. Paths begin with `/api/v1`.',
    message: 'There is no such endpoint',
    source: { status: open.unknownPath, body: open.unknownPath },
  }),
} satisfies Record<string, ReplyDef>
