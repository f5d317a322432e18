import type { Conflict, OpenQuestion } from '#mocks/engine/docs.ts'
import { pages, text } from './sources.ts'

/** Where PayKore's pages differ from its text, or from each other. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'publishable-keys',
    title: 'Can a mobile app use a publishable key?',
    sides: [
      {
        who: 'Authentication text',
        says: 'Publishable keys are not available yet; all calls use secret keys.',
        source: text.keys,
      },
      {
        who: 'Best-practice page',
        says: 'Mobile developers are told to use publishable keys.',
        source: pages.practices,
      },
    ],
    follows: 'The authentication text: each call with `pk_` is refused.',
  },
  {
    id: 'expired-code',
    title: 'Is there a code for an expired key?',
    sides: [
      {
        who: 'Authentication text',
        says: 'Yes, `EXPIRED_API_KEY`, with the date in the message.',
        source: text.errors,
      },
      { who: 'Support page', says: 'Its table of codes has no such row.', source: pages.support },
    ],
    follows: 'The authentication text: the code exists.',
  },
  {
    id: 'retry-after',
    title: 'Where does a 429 say how long to wait?',
    sides: [
      {
        who: 'Authentication text',
        says: 'In the body, as `meta.retry_after`, beside three `X-RateLimit` headers.',
        source: text.limits,
      },
      { who: 'Support page', says: 'It speaks of a Retry-After value.', source: pages.support },
    ],
    follows: 'The authentication text: no `Retry-After` header is sent.',
  },
  {
    id: 'rate-headers',
    title: 'Does each answer have rate headers?',
    sides: [
      { who: 'Authentication text', says: 'Every response includes them.', source: text.limits },
      { who: 'The same text', says: 'A limit is counted for each key.', source: text.limits },
    ],
    follows:
      'Both, as far as they go together: each answer to a known key has them. Without a known key there is no count to show.',
  },
  {
    id: 'status-case',
    title: 'How is the status of a wallet written?',
    sides: [
      { who: 'Wallet guide', says: '`active`, in the printed body.', source: pages.wallets },
      { who: 'Core concepts', says: '`ACTIVE`, in the table of states.', source: pages.concepts },
    ],
    follows: 'The wallet guide: the body says `active`.',
  },
]

/** What no text says about PayKore, with our decisions. */
export const questions: readonly OpenQuestion[] = [
  {
    id: 'OK-1',
    question: 'How does one host serve both the sandbox and live data?',
    decision:
      'The data decides: a call that addresses a wallet of the other environment gets 401 `INVALID_API_KEY`, an id that exists in neither gets 404.',
    why: 'The key is said to fail against the other data, and no second host is named.',
  },
  {
    id: 'OK-2',
    question: 'What does a publishable key get?',
    decision: '401 `INVALID_API_KEY`.',
    why: 'All calls take secret keys, and this is the nearest of the three printed errors.',
  },
  {
    id: 'OK-3',
    question: 'Which header counts when both are sent?',
    decision: '`X-API-Key`; `Authorization` is then not read.',
    why: 'It is the preferred form.',
  },
  {
    id: 'OK-4',
    question: 'What does `Authorization` with another scheme get?',
    decision: '401 `MISSING_API_KEY`.',
    why: 'No key came in a form that is read.',
  },
  {
    id: 'OK-5',
    question: 'When does the five-minute cache begin?',
    decision:
      'With the first valid call; it lasts 300 seconds and later calls do not prolong it. A revoked key that was not cached fails at once.',
    why: 'The text says only that it may take up to 5 minutes.',
  },
  {
    id: 'OK-6',
    question: 'At what time of its date does a key expire?',
    decision: 'At 00:00 UTC, cached or not.',
    why: 'The text gives a date alone; the earlier cut-off is the safe reading.',
  },
  {
    id: 'OK-7',
    question: 'What kind of window is the minute?',
    decision:
      'A full minute of the clock, for each key. `X-RateLimit-Reset` is its end in Unix seconds, `retry_after` the seconds until then.',
    why: 'The printed reset, 1717200060, is a full minute.',
  },
  {
    id: 'OK-8',
    question: 'Do 401 answers carry rate headers?',
    decision: 'Yes where the key is known, even if it is revoked or expired; no where it is missing or unknown.',
    why: 'Each response is said to have them, but an unknown key has no counter.',
  },
  {
    id: 'OK-9',
    question: 'What do the messages of the other errors say?',
    decision: 'Short texts of our own.',
    why: 'The public table gives meanings only. Branch on `error.code`.',
  },
  {
    id: 'OK-10',
    question: 'What does a missing field get?',
    decision: '400 with `VALIDATION_ERROR`.',
    why: 'No code is listed for it.',
  },
  {
    id: 'OK-11',
    question: 'What does a second wallet for the same user and currency get?',
    decision: '409 with `DUPLICATE_USER_REF`.',
    why: 'That it must be unique is public; the code is not.',
  },
  {
    id: 'OK-12',
    question: 'Which status does a created wallet or transfer have?',
    decision: '200.',
    why: 'No number is printed.',
  },
  {
    id: 'OK-13',
    question: 'What does the list of wallets look like?',
    decision: '`data` with the wallets, and `meta.request_id`.',
    why: 'Only the request id is known.',
  },
  {
    id: 'OK-14',
    question: 'What does a repeated `Idempotency-Key` do?',
    decision:
      'With the same body the first answer comes again, under a fresh request id. Another body is treated as a new call, and the first answer stays with the key. An empty header is none.',
    why: 'Only the use of the header is public.',
  },
  {
    id: 'OK-15',
    question: 'What does a key get when it is too short or not hex?',
    decision: '401 `INVALID_API_KEY`.',
    why: 'Such a key cannot exist.',
  },
  {
    id: 'OK-16',
    question: 'How many calls does Scale allow?',
    decision: '5,000 a minute, a number of ours.',
    why: 'The text calls it custom.',
  },
]
