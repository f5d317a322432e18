import * as usual from '#mocks/engine/usual-cases.ts'
import { invalid, pairOf, type PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** A key of one environment at the data of the other. */
export const environmentCases: readonly PayKoreCase[] = [
  {
    id: 'live-key-on-sandbox',
    title: 'A live key on sandbox data',
    source: text.environments,
    expects: { ...invalid('environment'), headers: { 'X-RateLimit-Remaining': '300' } },
    given: { key: { environment: 'live' } },
    send: 'read-wallet',
  },
  {
    id: 'test-key-on-live',
    title: 'A test key on live data',
    source: text.environments,
    expects: invalid('environment'),
    send: 'read-live-wallet',
  },
  {
    id: 'transfer-across',
    title: 'A transfer into the other environment',
    note: 'The environment is judged before the body, so the missing amount does not matter yet.',
    source: open.environmentByData,
    expects: invalid('environment'),
    arrange: (context) => ({
      endpoint: 'transfer',
      headers: { 'X-API-Key': context.key().text },
      body: { source_wallet_id: pairOf(context).source.id, dest_wallet_id: pairOf(context, 'live').source.id },
    }),
  },
  {
    ...usual.badKeyBadBody,
    source: open.malformed,
    expects: invalid('known'),
    send: 'transfer',
    request: { rawBody: '{"amount_kobo": ' },
  },
]
