import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isLogEntry, isStateOf, isWorldMeta } from '#mocks/state/check-state.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { censored } from '#src/session/share/censor.ts'
import { fragmentOf, readFragment } from '#src/session/share/fragment.ts'
import { context } from '../diagnose/pasted.ts'
import { registered } from '../mocks/registered.ts'
import { shownOf } from '../secrets/neighbours.ts'
import { hostile, hostileTexts, secretAmong } from './hostile.ts'
import { patience, TIMES, tryOut } from './runs.ts'

const LINKS = 1500 * TIMES
const STATES = 500 * TIMES
const PASTES = 60 * TIMES
const keyFormats = registered.flatMap(({ keyFormats }) => keyFormats)

test.each(hostileTexts.map((text, index) => ({ index, text })))(
  'hostile text $index is diagnosed, in a call and alone, and told as text',
  async ({ text }) => {
    for (const paste of [text, `curl -H 'X-API-Key: ${text}' https://api.paykore.dev/v1/wallets?x=${text}\n${text}`])
      expect(await diagnose(paste, context)).toHaveProperty('kind')
  },
)

test(
  `${LINKS} share links of hostile parts are read without a fault, and what is read can be shared again`,
  async ({ task }) => {
    const name = fc.oneof(hostile, fc.constantFrom('provider', 'case', 'path', 'key', 'body', 'now'))
    const link = fc
      .array(fc.tuple(name, hostile), { maxLength: 6 })
      .map((parts) => `#playground?${new URLSearchParams(parts.map(([a, b]) => [a, b])).toString()}`)
    const property = fc.property(fc.oneof(link, hostile), (hash) => {
      const { shared } = readFragment(hash)
      expect(readFragment(fragmentOf(shared)).shared).toEqual(shared)
    })
    await tryOut(task, property, LINKS)
  },
  patience(LINKS),
)

test(
  `no credential is left of ${LINKS} links that hold one among hostile text`,
  async ({ task }) => {
    const name = fc.constantFrom(
      'case',
      'endpoint',
      'method',
      'host',
      'path',
      'key',
      'keytext',
      'token',
      'body',
      'patch',
    )
    const property = fc.property(name, secretAmong, (field, { specimen, text }) => {
      const hash = `#playground?${new URLSearchParams([
        ['provider', 'paykore'],
        [field, text],
      ]).toString()}`
      const { shared, problems } = readFragment(hash)
      const { shared: kept, problems: more } = censored(keyFormats, shared)
      expect(shownOf(JSON.stringify([fragmentOf(kept), problems, more]), specimen, 8)).toBeUndefined()
    })
    await tryOut(task, property, LINKS)
  },
  patience(LINKS),
)

test(
  `no credential is shown by the diagnosis of ${PASTES} pastes that hold one among hostile text`,
  async ({ task }) => {
    const around = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `curl -H 'X-API-Key: ${text}' https://api.paykore.dev/v1/wallets`,
      (text) => `fetch("https://api.paykore.dev/v1/wallets?note=${encodeURIComponent(text.toWellFormed())}")`,
      (text) => JSON.stringify({ error: { message: text } }),
    )
    const property = fc.asyncProperty(secretAmong, around, async ({ specimen, text }, paste) => {
      expect(shownOf(JSON.stringify(await diagnose(paste(text), context)), specimen, 8)).toBeUndefined()
    })
    await tryOut(task, property, PASTES)
  },
  patience(PASTES),
)

describe.each(registered)('stored state of $name', (provider) => {
  test(
    `${STATES} values that no version of the page has written are told from one that it has`,
    async ({ task }) => {
      const odd = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withDate: true, withMap: true }), hostile)
      const property = fc.property(odd, (value) => {
        expect([isStateOf(provider, value), isWorldMeta(value), isLogEntry(value)]).toEqual([false, false, false])
      })
      await tryOut(task, property, STATES)
    },
    patience(STATES),
  )
})
