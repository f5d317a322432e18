import type { OpenQuestion } from '#mocks/engine/docs.ts'

/** What nobody says about IvoryPay, with our decisions. */
export const questions: readonly OpenQuestion[] = [
  {
    id: 'OI-1',
    question: 'What does a public key get on a Merchant call, and how does it go on after `pk_`?',
    decision: '400 `Invalid key` on each endpoint, reads too. Its prefixes are `pk_test_` and `pk_live_`.',
    why: 'Merchant calls are for the secret key, and a message that exists invents nothing. The prefixes follow the secret ones.',
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
    why: 'Neither the text nor a page speaks of limits. That does not mean that there are none.',
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
