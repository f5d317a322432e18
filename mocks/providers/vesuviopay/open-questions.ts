import type { Conflict, OpenQuestion } from '#mocks/engine/docs.ts'
import { pages, text } from './sources.ts'

/** Where VesuvioPay's text and its other pages differ. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'cart-key',
    title: 'Does a cart call need the API key?',
    sides: [
      { who: 'Authentication text', says: 'Yes: key and token, both.', source: text.cart },
      { who: 'Cart guide and reference', says: 'The token is required, the key optional.', source: pages.cart },
    ],
    follows: 'The authentication text: a cart call without `X-API-Key` is refused.',
  },
  {
    id: 'login-key',
    title: 'Does the log-in need the API key?',
    sides: [
      {
        who: 'Authentication text',
        says: 'Yes: the header `X-API-Key` belongs to all requests.',
        source: text.sending,
      },
      { who: 'Cart guide', says: 'The printed log-in sends no key.', source: pages.cartGuide },
    ],
    follows: 'The guide: a log-in without a key is answered. The text shows no log-in to compare it with.',
  },
  {
    id: 'rate-limits',
    title: 'Are keys rate limited today?',
    sides: [
      { who: 'Authentication text', says: 'Yes, and the numbers are in the rate limiting guide.', source: text.faq },
      {
        who: 'Rate limiting guide',
        says: 'Planned, not enforced yet; numbers, headers and the 429 are given.',
        source: pages.limits,
      },
    ],
    follows:
      "The authentication text, with the guide's numbers by the minute. The hourly limit and the burst are printed and not applied.",
  },
  {
    id: 'token-codes',
    title: 'Which code does a bad token get?',
    sides: [
      {
        who: 'Authentication text',
        says: '`INVALID_TOKEN` for a bad one, `TOKEN_EXPIRED` for an old one.',
        source: text.errors,
      },
      { who: 'Cart reference', says: '`UNAUTHORIZED`, for a bad token and for none.', source: pages.cart },
    ],
    follows: 'The authentication text; `UNAUTHORIZED` is left for an absent token, on which it is silent.',
  },
  {
    id: 'wrong-class',
    title: 'What does a publishable key get on customer data?',
    sides: [
      { who: 'Authentication text', says: '403 `ACCESS_DENIED` where a permission is missing.', source: text.errors },
      { who: 'Customer reference', says: 'Its only 403 is `NO_STORE_ACCESS`.', source: pages.customer },
    ],
    follows: 'The authentication text.',
  },
  {
    id: 'secret-on-store',
    title: 'May a secret key read branding, settings and availability?',
    sides: [
      { who: 'Authentication text', says: 'A secret key opens all SDK operations.', source: text.secret },
      { who: 'Reference pages', says: 'They name the publishable key alone.', source: pages.branding },
    ],
    follows: 'The authentication text: either key passes.',
  },
]

/** What no source says. */
export const questions: readonly OpenQuestion[] = [
  {
    id: 'OE-1',
    question: 'What do the messages say that are not printed?',
    decision: 'Short texts, close to the list of codes where it describes them.',
    why: 'Two bodies are printed in full; for the rest only the code is given. Branch on `errorCode`.',
  },
  {
    id: 'OE-2',
    question: 'In which order is a call judged?',
    decision: 'Key sent, form, known, not revoked, rate, class, store, token, body.',
    why: 'The cheap and least revealing checks come first, and 401 before 403.',
  },
  {
    id: 'OE-3',
    question: 'How long does a token live?',
    decision: '15 minutes. A case shows one that is over, and the clock can be moved.',
    why: 'It is said to follow the account settings; the duration is announced for later.',
  },
  {
    id: 'OE-4',
    question: 'What does a customer get without a verified phone?',
    decision: '403 `ACCESS_DENIED`.',
    why: 'A public guide asks for the verified phone; this is the nearest code.',
  },
  {
    id: 'OE-5',
    question: 'Which call sends the verification code?',
    decision: 'None here: the code is fixed, and only the log-in is mocked. Signing up is not.',
    why: 'No such endpoint was seen.',
  },
  {
    id: 'OE-6',
    question: 'Does the log-in take an API key?',
    decision: 'No. One that comes along is not looked at.',
    why: 'The printed call sends none, although the text asks for the header on all requests.',
  },
  {
    id: 'OE-7',
    question: 'Does revoking a key end its pair?',
    decision: 'No, it ends that key; the partner keeps working until it is revoked too.',
    why: 'Keys are revoked in the singular and generated in pairs.',
  },
  {
    id: 'OE-8',
    question: 'What does a test key get when it asks for a live object?',
    decision: '404, as for an object that does not exist.',
    why: 'The data are isolated, so for that key it does not exist.',
  },
  {
    id: 'OE-9',
    question: 'What does a customer of another store get?',
    decision: '403 `NO_STORE_ACCESS`.',
    why: "A store's customers are inside its scope.",
  },
  {
    id: 'OE-10',
    question: 'Which fields do customers, carts, orders and settings have?',
    decision: 'Plausible ones of ours.',
    why: 'Only `email`, `phoneNumber`, `companyName`, `logoUrl`, `primaryColor` and `isAvailable` were seen.',
  },
  {
    id: 'OE-11',
    question: 'What is the fourth field of the 429 body?',
    decision: '`retryAfter`, in seconds.',
    why: 'The part that was seen ends after `retry`; the other fields are written in camel case.',
  },
  {
    id: 'OE-12',
    question: 'How long is a key?',
    decision: 'No length is checked. Keys made here have 32 characters behind the prefix.',
    why: 'Four public samples have 32; no page says that it must be so.',
  },
  {
    id: 'OE-13',
    question: 'What kind of window is the minute?',
    decision: 'A full minute of the clock, for each key.',
    why: 'A limit per minute and a reset time are named, the window is not.',
  },
  {
    id: 'OE-14',
    question: 'Which 400 does a bad body get?',
    decision: '`INVALID_REQUEST` at the availability check, whose only 400 it is; `VALIDATION_FAILED` elsewhere.',
    why: 'Both codes are public; what belongs where is not.',
  },
  {
    id: 'OE-15',
    question: 'Is a token tied to a store and an environment?',
    decision: 'Yes. Beside a key of the other environment, or at another store, it is `INVALID_TOKEN`.',
    why: 'Customers belong to a store, and test and live share no data. `NO_STORE_ACCESS` speaks of the key, and the key has access.',
  },
  {
    id: 'OE-16',
    question: 'What does an `Authorization` header get when it is not `Bearer` and a token?',
    decision: '`INVALID_TOKEN`; with nothing after `Bearer` it counts as absent.',
    why: 'Something came that is no valid token, or nothing came.',
  },
  {
    id: 'OE-17',
    question: 'Is a store looked up before its owner is compared?',
    decision:
      'Yes: an id that no store has is 404 `STORE_NOT_FOUND`, whatever its form; the id of another store is 403.',
    why: 'Both codes are documented for the same calls.',
  },
  {
    id: 'OE-18',
    question: 'What does an empty `X-API-Key` get?',
    decision: 'The same as none.',
    why: 'It carries no key.',
  },
]
