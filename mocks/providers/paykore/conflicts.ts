import type { Conflict } from '#mocks/engine/docs.ts'
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
    id: 'status-case',
    title: 'How is the status of a wallet written?',
    sides: [
      { who: 'Wallet guide', says: '`active`, in the printed body.', source: pages.wallets },
      { who: 'Core concepts', says: '`ACTIVE`, in the table of states.', source: pages.concepts },
    ],
    follows: 'The wallet guide: the body says `active`.',
  },
]
