// Stands for `zod/mini` where a provider is loaded into a page: see in-pages.ts.
import { late } from './described.ts'

export const array = late('array')
export const boolean = late('boolean')
export const custom = late('custom')
export const email = late('email')
export const gte = late('gte')
export const int = late('int')
export const iso = { datetime: late('datetime', 'iso') }
export const length = late('length')
export const maximum = late('maximum')
export const maxLength = late('maxLength')
export const minimum = late('minimum')
export const minLength = late('minLength')
export const nonnegative = late('nonnegative')
export const nullable = late('nullable')
export const number = late('number')
export const object = late('object')
export const optional = late('optional')
export const positive = late('positive')
export const record = late('record')
export const refine = late('refine')
export const regex = late('regex')
export const string = late('string')
export const union = late('union')
export const unknown = late('unknown')

const exactly = late('literal')
const nothing = late('null')
const oneOf = late('enum')
const uniqueId = late('uuid')
export { exactly as literal, nothing as null, oneOf as enum, uniqueId as uuid }
