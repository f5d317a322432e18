import type { Rule } from '#mocks/engine/rule.ts'
import { environment } from '#mocks/engine/rules/environment.ts'
import { keyForm } from '#mocks/engine/rules/key-form.ts'
import { keySent } from '#mocks/engine/rules/key-sent.ts'
import { knownKey } from '#mocks/engine/rules/known-key.ts'
import { notExpired } from '#mocks/engine/rules/not-expired.ts'
import { notRevoked } from '#mocks/engine/rules/not-revoked.ts'
import { rateLimit } from '#mocks/engine/rules/rate-limit.ts'
import { forms, reserved, wayNotes, ways } from './formats.ts'
import { open, text } from './sources.ts'
import { limits } from './limits.ts'
import type { replies } from './replies.ts'

type PayKoreRule = Rule<keyof typeof replies>

/** Seconds for which PayKore keeps the look-up of a valid key. */
export const CACHE_SECONDS = 300

const secretOnly: PayKoreRule = {
  id: 'class',
  title: 'Class',
  says: 'Only secret keys open anything today; publishable keys wait for an SDK.',
  wants: 'a secret key',
  denies: 'invalid-api-key',
  refuses: 'key',
  ground: open.publishable,
  fine: [{ says: 'The rule is printed; the answer to such a key is not.', ground: text.keys }],
  check: ({ credential, hint }) => {
    const publishable = credential.found === 'present' && reserved.some((prefix) => credential.text.startsWith(prefix))
    const decided = 'a publishable key'
    return { passes: !publishable, saw: publishable ? `${hint}, ${decided}` : 'no publishable key', decided }
  },
}

/** The gates in their order. PayKore prints the rules, not the order. */
export const rules: readonly PayKoreRule[] = [
  keySent(ways, { denies: 'missing-api-key', ground: text.errors, fine: wayNotes }),
  secretOnly,
  keyForm(forms, {
    length: 'fixed',
    says: 'A secret key is `sk_test_` or `sk_live_` and 64 hex characters.',
    wants: 'sk_test_ or sk_live_, then 64 hex characters',
    denies: 'invalid-api-key',
    ground: open.malformed,
    fine: [{ says: 'The form is printed; what a key of another form gets is not.', ground: text.keys }],
  }),
  knownKey('PayKore', { denies: 'invalid-api-key', ground: text.errors }),
  notRevoked({
    cachedForSeconds: CACHE_SECONDS,
    denies: 'invalid-api-key',
    ground: text.rotation,
    fine: [
      {
        says: 'The cache is filled by a call with a valid key and is not prolonged by later ones.',
        ground: open.cacheFill,
      },
    ],
  }),
  notExpired({
    denies: 'expired-api-key',
    ground: text.errors,
    fine: [{ says: 'A key stops at 00:00 UTC of its date, cached or not.', ground: open.expiryInstant }],
  }),
  rateLimit(limits, {
    denies: 'rate-limit-exceeded',
    ground: text.limits,
    fine: [{ says: 'A window is a full minute of the clock.', ground: open.window }],
  }),
  environment({
    says: 'A key works on the data of its own environment and on no other.',
    denies: 'invalid-api-key',
    ground: text.environments,
    fine: [
      {
        says: 'One host serves both, so the wallet that a call addresses tells the environment.',
        ground: open.environmentByData,
      },
    ],
  }),
]
