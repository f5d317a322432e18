import * as z from 'zod/mini'
import { fiats, tokens } from './prices.ts'

// Each message goes on from the field's name, as IvoryPay's public messages do: `bankCode must be ...`.

export const text = () => z.string('must be a string').check(z.minLength(1, 'should not be empty'))
export const positive = () => z.number('must be a number').check(z.positive('must be a positive number'))
export const notNegative = () => z.number('must be a number').check(z.nonnegative('must not be less than 0'))
export const uuidText = () => z.uuid('must be a UUID')
export const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`)
export const fiat = () => oneOf(fiats)
export const token = () => oneOf(tokens)

/** A text that holds JSON. */
export const jsonText = () => z.string('must be a JSON string').check(z.refine(isJson, 'must be a JSON string'))

const isJson = (value: string): boolean => {
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}
