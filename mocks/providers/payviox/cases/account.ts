import * as usual from '#mocks/engine/usual-cases.ts'
import { bearer, invalid, type PayvioxCase } from '#mocks/providers/payviox/case-helpers.ts'
import { open, pages } from '#mocks/providers/payviox/sources.ts'

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
    send: 'read-balance',
  },
  {
    id: 'public-key-on-balance',
    title: 'A public key that reads the balance',
    note: 'A key for front ends must not show what a shop earns.',
    source: open.wrongClass,
    expects: invalid('class'),
    given: { key: { class: 'public' } },
    send: 'read-balance',
  },
  {
    id: 'payout',
    title: 'A payout',
    note: 'The same call once more adds the same amount once more.',
    source: open.success,
    send: 'create-payout',
  },
  {
    id: 'payout-limits',
    title: 'The largest payout, to the longest address',
    source: open.success,
    send: ['create-payout', { email: emailOf(255), amount: 100_000_000 }],
  },
  {
    id: 'public-key-on-payout',
    title: 'A public key that pays out',
    source: open.wrongClass,
    expects: invalid('class'),
    given: { key: { class: 'public' } },
    send: 'create-payout',
  },
  {
    id: 'payout-fields-wrong',
    title: 'A payout of nothing to no address',
    source: open.validation,
    expects: fields({
      email: ['The email must be a valid email address.'],
      amount: ['The amount must be at least 1.'],
    }),
    send: ['create-payout', { email: 'ada', amount: 0 }],
  },
  {
    id: 'payout-fields-missing',
    title: 'A payout with nothing filled in',
    source: open.validation,
    expects: fields({ email: ['The email field is required.'], amount: ['The amount field is required.'] }),
    send: 'create-payout',
    request: { body: {} },
  },
  {
    id: 'payout-too-large',
    title: 'A payout one cent above the largest',
    source: open.validation,
    expects: fields({ amount: ['The amount must be at most 100000000.'] }),
    send: ['create-payout', { amount: 100_000_001 }],
  },
  {
    id: 'payout-address-too-long',
    title: 'A payout to an address of 256 characters',
    source: open.validation,
    expects: fields({ email: ['The email must be at most 255 characters.'] }),
    send: ['create-payout', { email: emailOf(256) }],
  },
  {
    ...usual.unknownEndpoint,
    note: 'Judged before the key. A version in the path is a common reason.',
    source: open.unknownPath,
    expects: notFound,
    send: 'read-balance',
    request: { path: '/v1/balance' },
  },
  {
    id: 'wrong-method',
    title: 'A method that the endpoint does not take',
    source: open.unknownPath,
    expects: notFound,
    arrange: (context) => ({ endpoint: 'create-session', method: 'GET', headers: { Authorization: bearer(context) } }),
  },
]
