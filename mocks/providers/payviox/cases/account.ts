import { bearer, payOut, type PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'
import { invalid } from '#mocks/providers/payviox/refused.ts'

const fields = (body: { readonly [field: string]: readonly string[] }) => ({ status: 400, reply: 'validation', body })
const notFound = {
  status: 404,
  reply: 'unknown-path',
  body: { error: 'Not Found', message: 'There is no such endpoint.' },
}

/** An address of `length` characters. */
const emailOf = (length: number): string => {
  const domain = `@${'shop.'.repeat(39)}example`
  return 'a'.repeat(length - domain.length) + domain
}

/** Balance, payouts, and addresses that lead nowhere. */
export const accountCases: readonly PayvioxCase[] = [
  {
    id: 'balance',
    title: 'The balance',
    source: pages.balance,
    expects: { status: 200, body: { balance: 1500000, payout_balance: 500000 } },
    arrange: (context) => ({ endpoint: 'read-balance', headers: { Authorization: bearer(context) } }),
  },
  {
    id: 'public-key-on-balance',
    title: 'A public key that reads the balance',
    note: 'A key for front ends must not show what a shop earns.',
    source: open.wrongClass,
    expects: invalid('class'),
    arrange: (context) => ({
      endpoint: 'read-balance',
      headers: { Authorization: bearer(context, { class: 'public' }) },
    }),
  },
  {
    id: 'payout',
    title: 'A payout',
    note: 'The same call once more adds the same amount once more.',
    source: open.success,
    expects: { status: 200 },
    arrange: (context) => payOut(context, { email: 'ada@shop.example', amount: 2500 }),
  },
  {
    id: 'payout-limits',
    title: 'The largest payout, to the longest address',
    source: open.success,
    expects: { status: 200 },
    arrange: (context) => payOut(context, { email: emailOf(255), amount: 100_000_000 }),
  },
  {
    id: 'public-key-on-payout',
    title: 'A public key that pays out',
    source: open.wrongClass,
    expects: invalid('class'),
    arrange: (context) => ({
      ...payOut(context, { email: 'ada@shop.example', amount: 2500 }),
      headers: { Authorization: bearer(context, { class: 'public' }) },
    }),
  },
  {
    id: 'payout-fields-wrong',
    title: 'A payout of nothing to no address',
    source: open.validation,
    expects: fields({
      email: ['The email must be a valid email address.'],
      amount: ['The amount must be at least 1.'],
    }),
    arrange: (context) => payOut(context, { email: 'ada', amount: 0 }),
  },
  {
    id: 'payout-fields-missing',
    title: 'A payout with nothing filled in',
    source: open.validation,
    expects: fields({ email: ['The email field is required.'], amount: ['The amount field is required.'] }),
    arrange: (context) => payOut(context, {}),
  },
  {
    id: 'payout-too-large',
    title: 'A payout one cent above the largest',
    source: open.validation,
    expects: fields({ amount: ['The amount must be at most 100000000.'] }),
    arrange: (context) => payOut(context, { email: 'ada@shop.example', amount: 100_000_001 }),
  },
  {
    id: 'payout-address-too-long',
    title: 'A payout to an address of 256 characters',
    source: open.validation,
    expects: fields({ email: ['The email must be at most 255 characters.'] }),
    arrange: (context) => payOut(context, { email: emailOf(256), amount: 2500 }),
  },
  {
    id: 'unknown-endpoint',
    title: 'An address that does not exist',
    note: 'Judged before the key. A version in the path is a common reason.',
    source: open.unknownPath,
    expects: notFound,
    arrange: (context) => ({
      endpoint: 'read-balance',
      path: '/v1/balance',
      headers: { Authorization: bearer(context) },
    }),
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    source: open.unknownPath,
    expects: notFound,
    arrange: (context) => ({ endpoint: 'create-session', method: 'GET', headers: { Authorization: bearer(context) } }),
  },
]
