import type { Conflict, OpenQuestion } from '#mocks/engine/docs.ts'
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

/** What no text says about IvoryPay, with our decisions. */
export const questions: readonly OpenQuestion[] = [
  {
    id: 'OI-1',
    question: 'What does a public key get on a Merchant call, and how does it go on after `pk_`?',
    decision: '400 `Invalid key` on each endpoint, reads too. Its prefixes are `pk_test_` and `pk_live_`.',
    why: 'Merchant calls are for the secret key, and with an existing message nothing is invented. The prefixes follow the secret ones.',
  },
  {
    id: 'OI-2',
    question: 'How long is a key?',
    decision: 'The length is not checked. The mock makes 32 letters and digits after the prefix.',
    why: 'No text gives a length or an alphabet.',
  },
  {
    id: 'OI-3',
    question: 'What does a good key after `Bearer` get?',
    decision: '400 `Invalid key`; the trace names the prefix.',
    why: 'The prefix is ruled out, and the header is there, so 401 does not fit.',
  },
  {
    id: 'OI-4',
    question: 'Which status does a success have?',
    decision: '200, for writes too.',
    why: 'The pages print `status: true` and no number.',
  },
  {
    id: 'OI-5',
    question: 'What does an unknown reference get?',
    decision: '404 `Transaction not found`.',
    why: 'The envelope is public, this answer is not.',
  },
  {
    id: 'OI-6',
    question: 'Are calls limited?',
    decision: 'Nothing is limited here.',
    why: 'Neither the text nor a page mentions limits. That does not mean that there are none.',
  },
  {
    id: 'OI-7',
    question: 'What does a missing or wrong field get, or a body that is no JSON?',
    decision: '400; the message begins with the name of the field, one field at a time.',
    why: 'The public messages have this form, as in `token must be one of ...`.',
  },
  {
    id: 'OI-8',
    question: 'What does an empty `Authorization` get?',
    decision: '401 `Unauthorized`, as if it were missing.',
    why: 'No key was supplied.',
  },
  {
    id: 'OI-9',
    question: 'In which order are key and account judged?',
    decision: 'Is the key known and current, is it secret, does the user exist, is the account active.',
    why: "This is the order of the text's table; the class stands with the other questions about the key.",
  },
  {
    id: 'OI-10',
    question: 'What does a test key get for live data?',
    decision: 'It sees none: a reference of the other environment is not found, as if it did not exist.',
    why: 'The key alone decides the environment.',
  },
  {
    id: 'OI-11',
    question: 'What do transfers, lists of networks and bank collections answer?',
    decision: 'The sent fields with an id and `PENDING`; a plain list; a bank name and an account number.',
    why: 'Only the envelope of these answers is public.',
  },
  {
    id: 'OI-12',
    question: 'Which tokens, networks, rates and fees are there?',
    decision:
      'Those that the pages name, with figures of ours: 1,500 naira a dollar, a fee of 1 %, 250 USDT in the wallet, Bitcoin not enabled.',
    why: 'The pages shorten their lists and give no figures.',
  },
  {
    id: 'OI-13',
    question: 'What does a repeated `reference` get?',
    decision: '400 `reference already exists`, within one kind of call and one environment.',
    why: 'That a caller brings its own reference is public; what a second use gets is not.',
  },
  {
    id: 'OI-14',
    question: 'Does a suspension reach both environments?',
    decision: 'Yes, test and live alike. A pair generated meanwhile gets the same answer.',
    why: 'The same business stands behind both pairs.',
  },
  {
    id: 'OI-15',
    question: 'When is an account number invalid?',
    decision: 'When it does not have ten digits.',
    why: 'The page names the error and not the form.',
  },
]
