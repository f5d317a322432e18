import type { Check, Rule } from '#mocks/engine/rule.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { clientIp } from './client-ip.ts'
import { credentialLocations } from './formats.ts'
import { open, pages, text } from './sources.ts'
import type { replies } from './replies.ts'

type PayvioxRule = Rule<keyof typeof replies>

const behindBearer: Check<keyof typeof replies> = {
  id: 'bearer',
  label: 'A key without its scheme',
  aspect: 'header',
  asks: 'request',
  title: 'After Bearer',
  description: 'The header holds the word `Bearer`, a space and the key.',
  expected: 'Bearer <key>',
  response: 'invalid-key',
  scope: 'key',
  source: text.sending,
  answer: open.notBearer,
  notes: [{ says: '`bearer` in lower case works too.', source: open.schemeCase }],
  check: ({ credential, hint }) => {
    if (credential.found === 'absent' || credential.text === '')
      return { passes: false, observed: 'nothing after Bearer' }
    const offending = 'not after Bearer'
    if (credential.scheme === 'other') return { passes: false, observed: `${hint}, ${offending}`, offending }
    return { passes: true, observed: `Bearer ${hint}` }
  },
}

/** The checks in their order. Payviox prints the three errors, not the order. */
export const rules: readonly PayvioxRule[] = [
  keySent(credentialLocations, {
    description: 'Each request has an `Authorization` header.',
    expected: 'an Authorization header',
    response: 'missing-header',
    source: text.missing,
    notes: [{ says: 'An empty header is present, so it does not count as missing.', source: open.notBearer }],
  }),
  behindBearer,
  knownKey('Payviox', {
    response: 'invalid-key',
    source: text.invalid,
    notes: [
      { says: "The class comes from the key's record; prefixes are only typical.", source: text.sending },
      { says: 'No key is refused for its length.', source: open.length },
    ],
  }),
  notReplaced({
    description: 'A key that was regenerated stops working at once.',
    response: 'invalid-key',
    source: text.regenerating,
    answer: open.replacedAnswer,
    notes: [{ says: 'Regenerating one key leaves the other class alone.', source: open.oneKey }],
  }),
  notExpired({
    description: 'An expired key is refused.',
    response: 'expired-key',
    source: text.expired,
    notes: [
      {
        says: 'In the mock the expiry is set when the key is issued; the key is refused from that moment on.',
        source: open.expiryInstant,
      },
    ],
  }),
  keyClass({
    description: '`POST /session` takes both classes; the other endpoints take secret keys only.',
    response: 'invalid-key',
    source: pages.balance,
    answer: open.wrongClass,
    notes: [
      {
        says: 'The text lets both classes call the same endpoints, and shows one: `POST /session`.',
        source: text.sending,
      },
      {
        says: 'The public pages show such a refusal with `error` alone; the message is that of the text.',
        source: open.wrongClass,
      },
    ],
  }),
  clientIp,
]
