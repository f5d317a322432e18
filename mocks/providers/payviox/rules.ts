import type { Rule } from '#mocks/engine/rule.ts'
import { keyClass } from '#mocks/engine/rules/key-class.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { notReplaced } from '#mocks/engine/rules/not-replaced.ts'
import { clientIp } from './client-ip.ts'
import { ways } from './formats.ts'
import { open, pages, text } from './sources.ts'
import type { replies } from './replies.ts'

type PayvioxRule = Rule<keyof typeof replies>

const behindBearer: PayvioxRule = {
  id: 'bearer',
  title: 'Behind Bearer',
  says: 'The header holds the word `Bearer`, a space and the key.',
  wants: 'Bearer <key>',
  denies: 'invalid-key',
  refuses: 'key',
  ground: open.notBearer,
  fine: [
    { says: 'The form of the header is printed; what another form gets is not.', ground: text.sending },
    { says: '`bearer` in lower case does as well.', ground: open.schemeCase },
  ],
  check: ({ credential, hint }) => {
    if (credential.found === 'absent' || credential.text === '') return { passes: false, saw: 'nothing behind Bearer' }
    const decided = 'not behind Bearer'
    if (credential.scheme === 'other') return { passes: false, saw: `${hint}, ${decided}`, decided }
    return { passes: true, saw: `Bearer ${hint}` }
  },
}

/** The gates in their order. Payviox prints the three errors, not the order. */
export const rules: readonly PayvioxRule[] = [
  keySent(ways, {
    says: 'Each request has an `Authorization` header.',
    wants: 'an Authorization header',
    denies: 'missing-header',
    ground: text.missing,
    fine: [{ says: 'An empty header is there, so it is not missing.', ground: open.notBearer }],
  }),
  behindBearer,
  knownKey('Payviox', {
    denies: 'invalid-key',
    ground: text.invalid,
    fine: [
      { says: "The class is read from the key's record: the prefixes are only typical.", ground: text.sending },
      { says: 'No key is refused for its length.', ground: open.length },
    ],
  }),
  notReplaced({
    says: 'A key that was regenerated stops working at once.',
    denies: 'invalid-key',
    ground: text.regenerating,
    fine: [
      { says: 'Which error such a key gets is not printed.', ground: open.replacedAnswer },
      { says: 'Regenerating one key leaves the other class alone.', ground: open.oneKey },
    ],
  }),
  notExpired({
    says: 'A key whose time is over is refused.',
    denies: 'expired-key',
    ground: text.expired,
    fine: [
      {
        says: 'Here the expiry is an instant that is given when the key is issued; the key is refused from that instant on.',
        ground: open.expiryInstant,
      },
    ],
  }),
  keyClass({
    says: '`POST /session` takes both classes; the other endpoints take secret keys only.',
    denies: 'invalid-key',
    ground: pages.balance,
    fine: [
      {
        says: 'The text lets both classes call the same endpoints, and shows one: `POST /session`.',
        ground: text.sending,
      },
      {
        says: 'The public pages show such a refusal with `error` alone; the message is that of the text.',
        ground: open.wrongClass,
      },
    ],
  }),
  clientIp,
]
