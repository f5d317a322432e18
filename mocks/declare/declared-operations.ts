import type { Operations } from '#mocks/engine/operations.ts'
import type { Source } from '#mocks/engine/source.ts'
import { declaredCheck } from './declared-checks.ts'
import { placeOfCheck } from './rules-links.ts'
import type { Rules } from './rules-schema.ts'

/** What the dashboard offers: what a check looks at can be brought about. */
export const operationsOf = (rules: Rules, source: Source): Operations => {
  const classes = [...new Set(rules.keys.map((key) => key.class))]
  const has = (name: 'expired' | 'revoked' | 'replaced'): boolean => placeOfCheck(rules, name) >= 0
  const tiers = Object.keys(declaredCheck(rules, 'rate')?.tiers ?? {})
  return {
    mint: {
      issues: 'one',
      fields: [
        'class',
        'label',
        ...(has('expired') ? (['expiresAt'] as const) : []),
        ...(rules.scopes ? (['scopes'] as const) : []),
      ],
      classes,
      ...(rules.scopes && { scopes: rules.scopes }),
      replaces: false,
      says: 'Creates one key.',
      source,
    },
    ...(has('revoked') && { revoke: { says: 'Revokes one key.', source } }),
    ...(has('replaced') && { rotate: { classes, expired: true, says: 'Puts a new key in the place of one.', source } }),
    ...(tiers.length > 0 && { tier: { values: tiers, says: 'Sets the tier of the account.', source } }),
  }
}
