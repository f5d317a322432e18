import type { Conflict } from '#mocks/engine/docs.ts'
import { pages, text } from './sources.ts'

/** Where IvoryPay's pages differ from its text, or from each other. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'invalid-key-status',
    title: 'Which status does an invalid key get?',
    sides: [
      { who: 'Authentication text', says: '400 `Invalid key`. 401 is only for a missing header.', source: text.errors },
      {
        who: 'Crypto transfer page',
        says: '401 `Unauthorized`, for a missing key and for an invalid one. The pages on fiat transfers and swaps say the same.',
        source: pages.cryptoTransfer,
      },
    ],
    follows: 'The authentication text: 400. A careful client treats both answers as a refused key.',
  },
  {
    id: 'verify-without-key',
    title: 'Can a transaction be verified without a key?',
    sides: [
      { who: 'Authentication text', says: 'No. Each Merchant request needs the secret key.', source: text.intro },
      {
        who: 'Transactions page',
        says: '`GET /v1/transactions/:reference/verify` is listed as public.',
        source: pages.transactions,
      },
    ],
    follows:
      'The authentication text: the mock has the address below `/v1/business`, which takes the key, and leaves the other out.',
  },
  {
    id: 'prefix',
    title: 'How does a secret key begin?',
    sides: [
      { who: 'Authentication text', says: '`sk_test_` or `sk_live_`, by environment.', source: text.environments },
      { who: 'Introduction', says: '`sk_` in both environments.', source: pages.intro },
    ],
    follows: 'The authentication text: the prefix tells the environment.',
  },
  {
    id: 'public-key-calls',
    title: 'May a public key call the API?',
    sides: [
      { who: 'Authentication text', says: 'No. All Merchant calls take the secret key.', source: text.keys },
      { who: 'Older pages', says: 'Almost each endpoint takes either key.', source: pages.old },
    ],
    follows: 'The authentication text: a public key is refused everywhere.',
  },
  {
    id: 'base-path',
    title: 'Where do paths begin?',
    sides: [
      {
        who: 'Introduction',
        says: '`/api/v1`, with `status: true` in a success. The transactions page gives 600 seconds to pay.',
        source: pages.intro,
      },
      { who: 'Older pages', says: '`/v1`, with `success: true` and 5 minutes to pay.', source: pages.oldVerify },
    ],
    follows: 'The introduction, which is the current one. The authentication text names no path.',
  },
  {
    id: 'ramp',
    title: 'Which header carries the key?',
    sides: [
      { who: 'Authentication text', says: '`Authorization`, on the Merchant API.', source: text.sending },
      {
        who: 'On/Off-Ramp pages',
        says: '`x-api-key`, on `ramp-api.ivorypay.io`. A missing, invalid or expired key gets 401 there.',
        source: pages.ramp,
      },
    ],
    follows: 'The authentication text. The ramp is another product, and no part of this mock.',
  },
  {
    id: 'bank-code',
    title: 'How long is a bank code?',
    sides: [
      { who: 'Fiat transfer page, sample', says: '`044`, three characters.', source: pages.fiatTransfer },
      {
        who: 'Fiat transfer page, errors',
        says: '`bankCode must be longer than 3 characters`.',
        source: pages.fiatTransfer,
      },
    ],
    follows: 'Neither: any code passes, and our samples have six characters.',
  },
]
