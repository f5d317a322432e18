import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLogEntry, isStateOf, isWorldMeta } from '#mocks/state/check-state.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { fragmentOf, readFragment } from '#src/session/share/fragment.ts'
import { means } from '../diagnose/pasted.ts'
import { registered } from '../mocks/registered.ts'
import { hostile, hostileTexts } from './hostile.ts'
import { patience, TIMES } from './runs.ts'

const LINKS = 1500 * TIMES
const STATES = 500 * TIMES

test.each(hostileTexts.map((text, index) => ({ index, text })))(
  'hostile text $index is diagnosed, in a call and alone, and told as text',
  async ({ text }) => {
    for (const paste of [text, `curl -H 'X-API-Key: ${text}' https://api.paykore.dev/v1/wallets?x=${text}\n${text}`])
      expect(await diagnose(paste, means)).toHaveProperty('kind')
  },
)

test(
  `${LINKS} share links of hostile parts are read without a fault, and what is read can be shared again`,
  () => {
    const link = fc.array(
      fc.tuple(fc.oneof(hostile, fc.constantFrom('provider', 'case', 'path', 'key', 'body', 'now')), hostile),
      {
        maxLength: 6,
      },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          link.map((parts) => `#playground?${new URLSearchParams(parts.map(([a, b]) => [a, b])).toString()}`),
          hostile,
        ),
        (hash) => {
          const { shared } = readFragment(hash)
          expect(readFragment(fragmentOf(shared)).shared).toEqual(shared)
        },
      ),
      { numRuns: LINKS },
    )
  },
  patience(LINKS),
)

describe.each(registered)('stored state of $name', (provider) => {
  test(
    `${STATES} values that no version of the page has written are told from one that it has`,
    () => {
      const odd = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withMap: true }), hostile)
      fc.assert(
        fc.property(odd, (value) => {
          expect([isStateOf(provider, value), isWorldMeta(value), isLogEntry(value)]).toEqual([false, false, false])
        }),
        { numRuns: STATES },
      )
    },
    patience(STATES),
  )
})
