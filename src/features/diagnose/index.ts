export type { Finding } from './findings/catalog.ts'
export { keyBeforeSending, schemesBeforeSending } from './findings/before-sending.ts'
