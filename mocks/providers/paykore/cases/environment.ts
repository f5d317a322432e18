import { invalid, pairOf, read } from '#mocks/providers/paykore/case-helpers.ts'
import type { PayKoreCase } from '#mocks/providers/paykore/case-helpers.ts'
import { open, text } from '#mocks/providers/paykore/sources.ts'

/** A key of one environment at the data of the other. */
export const environmentCases: readonly PayKoreCase[] = [
  {
    id: 'live-key-on-sandbox',
    title: 'A live key on sandbox data',
    ground: text.environments,
    expects: { ...invalid('environment'), headers: { 'X-RateLimit-Remaining': '300' } },
    stage: (scene) => read(scene.mint({ environment: 'live' }).text, pairOf(scene).source.id),
  },
  {
    id: 'test-key-on-live',
    title: 'A test key on live data',
    ground: text.environments,
    expects: invalid('environment'),
    stage: (scene) => read(scene.mint().text, pairOf(scene, 'live').source.id),
  },
  {
    id: 'transfer-across',
    title: 'A transfer into the other environment',
    note: 'The environment is judged before the body, so the missing amount does not matter yet.',
    ground: open.environmentByData,
    expects: invalid('environment'),
    stage: (scene) => ({
      endpoint: 'transfer',
      headers: { 'X-API-Key': scene.mint().text },
      body: { source_wallet_id: pairOf(scene).source.id, dest_wallet_id: pairOf(scene, 'live').source.id },
    }),
  },
  {
    id: 'bad-key-bad-body',
    title: 'A bad key with a bad body',
    note: 'The key is judged first.',
    ground: open.malformed,
    expects: invalid('known'),
    stage: (scene) => ({
      endpoint: 'transfer',
      headers: { 'X-API-Key': scene.unknown() },
      rawBody: '{"amount_kobo": ',
    }),
  },
]
