import type { Row } from './phone.ts'
import type { Sight } from './watch.ts'

const heading: Sight = { on: 'main h1' }
const answered: Sight = { on: '.ans__meta', text: 'in this page' }
const send: Sight = { on: 'form[aria-label="Request"] button[type="submit"]' }
// Made here: no file holds what looks like a key.
const paste = `curl https://api.paykore.dev/v1/wallets -H "api-key: sk_test_${'ab12'.repeat(16)}"`

/** The pages of the site that the bench opens, with what a reader does there; `site` is its address with the base. */
export const ownRows = (site: string): readonly Row[] => [
  { name: 'docs page', url: `${site}paykore/lifecycle/`, shows: heading },
  {
    name: 'playground',
    url: `${site}playground/`,
    shows: heading,
    answer: { acts: (hands) => hands.clickUntilAnswered(send), shows: answered },
  },
  {
    name: 'playground, deep link',
    url: `${site}playground/?provider=vesuviopay&case=cart-empty`,
    shows: { on: '.opening, .playground', text: 'api.vesuviopay.com' },
    answer: { acts: (hands) => hands.clickUntilAnswered(send), shows: answered },
  },
  {
    name: 'error page, Reproduce',
    url: `${site}paykore/errors/missing-api-key/`,
    shows: heading,
    answer: {
      // Before the page's script is there, the link leads to the playground, where the call is sent by hand.
      acts: async (hands) => {
        await hands.click({ on: '#case-missing-key a', text: 'Reproduce' })
        await hands.clickUntilAnswered(send)
      },
      shows: answered,
    },
  },
  {
    name: 'diagnosis',
    url: `${site}diagnose/`,
    shows: heading,
    answer: {
      acts: async (hands) => {
        await hands.fill({ on: 'main textarea' }, paste)
        await hands.clickUntilAnswered({ on: 'main button', text: 'Diagnose' })
      },
      shows: { on: '.diag__result', text: 'does not read a key from' },
    },
  },
  {
    name: 'dashboard, a new key',
    url: `${site}dashboard/#provider=paykore`,
    shows: heading,
    answer: {
      acts: async (hands) => {
        await hands.click({ on: '.dashboard button', text: 'Create Key' })
        await hands.clickUntilAnswered({ on: 'form.mint button[type="submit"]' })
      },
      shows: { on: '[data-fresh-credential]' },
    },
  },
  {
    name: 'comparison, all at once',
    url: `${site}compare/expired-key/`,
    shows: heading,
    answer: {
      acts: async (hands) => {
        await hands.see({ on: '[data-at-once]' })
        await hands.clickUntilAnswered({ on: '.at-once button[type="submit"]' })
      },
      shows: { on: '.at-once .column', text: 'answered in this page' },
    },
  },
]
