import { describe, expect, test } from 'vitest'
import { mintRaw } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { registry } from '#mocks/providers/registry.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { hintsOf, type Outlook } from '#src/features/playground/hints/hints.ts'
import { noCredential, type RequestDraft } from '#src/session/request/draft.ts'

const providerOf = async (id: string): Promise<Provider> => {
  const bundle = await registry[id]?.load()
  if (!bundle) throw new Error(`no ${id}`)
  return bundle.provider
}
const provider = await providerOf('paykore')
const perfectpay = await providerOf('perfectpay')
const vesuviopay = await providerOf('vesuviopay')
const random = seededRandom('hints')
const [test_, live] = provider.keyFormats
if (!test_ || !live) throw new Error('PayKore has two keyFormats')
const testKey: string = mintRaw(test_, random)
const liveKey: string = mintRaw(live, random)
const foreignForm = { ...test_, prefix: 'zz_test_', tail: { alphabet: 'abc', length: 24 } }
const foreign: string = mintRaw(foreignForm, random)

const BARE = 0
const BEARER = 1
const draft: RequestDraft = {
  endpoint: 'list-wallets',
  method: 'GET',
  host: 'api.paykore.dev',
  path: '/v1/wallets',
  query: [],
  way: BARE,
  key: noCredential,
  token: noCredential,
  extra: [],
  body: '',
}
const bareOnly: Provider = {
  ...provider,
  credentialLocations: provider.credentialLocations.filter(({ scheme: form }) => form === 'bare'),
}

const outlook = (text: string, change: Partial<RequestDraft> = {}, more: Partial<Outlook> = {}): Outlook => ({
  provider,
  draft: { ...draft, key: { from: 'pasted', id: '', text }, ...change },
  endpoint: provider.endpoints[0],
  target: {},
  key: undefined,
  others: [{ name: 'Otherpay', keyFormats: [foreignForm] }],
  ...more,
})

const at = (of: Provider, text: string): Outlook => {
  const endpoint = of.endpoints.find(({ auth }) => auth.keys.includes('secret'))
  const [host] = of.hosts
  return outlook(text, { host: host?.host ?? '' }, { provider: of, endpoint, others: [] })
}
const [perfectForm] = perfectpay.keyFormats
const perfectKey = perfectForm ? mintRaw(perfectForm, random) : ''

const rows: readonly (readonly [name: string, outlook: Outlook, ids: readonly string[]])[] = [
  ['a test key of the right form', outlook(testKey), []],
  ['no key at all', outlook('', { key: noCredential }), []],
  ['an empty field', outlook(''), ['empty']],
  ['Bearer twice', outlook(`Bearer Bearer ${testKey}`, { way: BEARER }), ['bearer-doubled']],
  ['Bearer once, where the page would add it', outlook(`Bearer ${testKey}`, { way: BEARER }), ['bearer-kept']],
  ['the word Bearer alone', outlook('Bearer', { way: BEARER }), ['empty']],
  ['the word Bearer alone, in a header that takes the key alone', outlook('Bearer'), ['empty']],
  ['a whole header line', outlook(`X-API-Key: ${testKey}`), ['header-line']],
  [
    'a whole header line with its scheme',
    outlook(`Authorization: Bearer ${testKey}`, { way: BEARER }),
    ['header-line'],
  ],
  ['a whole line of another header', outlook(`Authorization: Bearer ${testKey}`), ['header-line']],
  ['a header line with white space at its end', outlook(`X-API-Key: ${testKey} `), ['header-line', 'edges']],
  ['a header line without a key', outlook('X-API-Key: '), ['empty']],
  ['a header line with a placeholder', outlook('X-API-Key: YOUR_API_KEY'), ['header-line', 'placeholder']],
  ['no Bearer, where the page adds it', outlook(testKey, { way: BEARER }), []],
  ['Bearer in a header that takes the key alone', outlook(`Bearer ${testKey}`), ['bearer-extra']],
  [
    'Bearer at a provider that has no such way',
    outlook(`bearer ${testKey}`, {}, { provider: bareOnly }),
    ['bearer-extra'],
  ],
  [
    'a key without Bearer in a header of the reader',
    outlook('', { key: noCredential, extra: [['authorization', testKey]] }),
    ['bearer-missing'],
  ],
  [
    'a key with Bearer in a header of the reader',
    outlook('', { key: noCredential, extra: [['Authorization', `Bearer ${testKey}`]] }),
    [],
  ],
  ['a placeholder in capitals', outlook('YOUR_API_KEY'), ['placeholder']],
  ['a placeholder of x', outlook('sk_test_xxxxxxxxxxxx'), ['placeholder']],
  ['a placeholder of dots', outlook('sk_test_...'), ['masked']],
  ['a placeholder in angle brackets', outlook('<api key>'), ['placeholder']],
  ['the placeholder that VesuvioPay prints', at(vesuviopay, 'sk_test_your_secret_key_here'), ['placeholder']],
  ['a value that VesuvioPay prints', at(vesuviopay, 'sk_test_abc123...'), ['placeholder']],
  ['a prefix, where PerfectPay prints none', at(perfectpay, `pk_test_${testKey.slice(8)}`), []],
  ['a key of another world, which has one form for both environments', at(perfectpay, perfectKey), []],
  ['a placeholder after Bearer', outlook('Bearer YOUR_API_KEY', { way: BEARER }), ['bearer-kept', 'placeholder']],
  ['a variable left as it is', outlook('$PAYKORE_API_KEY_SANDBOX'), ['variable']],
  ['a variable in braces', outlook('${PAYKORE_API_KEY_SANDBOX}'), ['variable']],
  ['a variable of Windows', outlook('%PAYKORE_API_KEY_SANDBOX%'), ['variable']],
  ['a line of JavaScript', outlook('process.env.PAYKORE_API_KEY_SANDBOX'), ['variable']],
  ['a space at the end', outlook(`${testKey} `), ['edges']],
  ['a space at the beginning', outlook(` ${testKey}`), ['edges']],
  ['a line break at the end', outlook(`${testKey}\n`), ['line-break']],
  ['a line break inside', outlook(`${testKey.slice(0, 20)}\n${testKey.slice(20)}`), ['unseen']],
  ['curly quotes', outlook(`\u201c${testKey}\u201d`), ['curly-quotes']],
  ['a letter that no header can hold', outlook(`${testKey.slice(0, -1)}\u0451`), ['unsendable']],
  ['straight quotes', outlook(`"${testKey}"`), ['quotes']],
  ['a zero-width space', outlook(`${testKey.slice(0, 20)}\u200b${testKey.slice(20)}`), ['unseen']],
  ['a key of another provider', outlook(foreign), ['other-provider']],
  [
    'a key of another provider after Bearer',
    outlook(`Bearer ${foreign}`, { way: BEARER }),
    ['bearer-kept', 'other-provider'],
  ],
  ['a key of another provider, one character short', outlook(foreign.slice(0, -1)), ['no-prefix']],
  ['a live key that this world did not issue', outlook(liveKey), ['live-key']],
  ['a live key that this world issued', outlook(liveKey, {}, { key: { class: 'secret', environment: 'live' } }), []],
  ['a live key in a whole header line', outlook(`X-API-Key: ${liveKey}`), ['live-key', 'header-line']],
  ['a live key of no provider here', outlook(['sk', 'live', 'A'.repeat(20)].join('_')), ['live-key']],
  ['a publishable key by its prefix', outlook(`pk_test_${testKey.slice(8)}`), ['class']],
  ['a public key by its record', outlook(testKey, {}, { key: { class: 'public', environment: 'test' } }), ['class']],
  ['a test key on live data', outlook(testKey, {}, { target: { environment: 'live' } }), ['other-data']],
  ['a test key on test data', outlook(testKey, {}, { target: { environment: 'test' } }), []],
  [
    'a live key of this world on test data',
    outlook(liveKey, {}, { target: { environment: 'test' }, key: { class: 'secret', environment: 'live' } }),
    ['other-data'],
  ],
  [
    'a test key at a live host',
    outlook(
      testKey,
      {},
      { provider: { ...provider, hosts: provider.hosts.map((host) => ({ ...host, environment: 'live' as const })) } },
    ),
    ['host-environment'],
  ],
  ['what a case sends, however it looks', outlook('', { key: { from: 'case', id: 'case', text: 'YOUR_API_KEY' } }), []],
]

describe('before sending, the page notices', () => {
  test.each(rows)('%s', (_, at, ids) => {
    expect(hintsOf(at).map(({ id }) => id)).toEqual(ids)
  })
})

test('no hint repeats the key', () => {
  for (const [, at] of rows) {
    for (const { says } of hintsOf(at)) expect(says).not.toContain(testKey.slice(8))
  }
})

describe('what a hint says of a pasted text, the diagnosis says of a call with it', () => {
  const pageOnly: readonly string[] = ['live-key', 'unsendable', 'bearer-kept', 'other-data']
  // Braces in straight quotes are a mistake of their own in JavaScript, which the diagnosis names.
  const typed = rows.filter(
    ([name, at]) =>
      name !== 'a variable in braces' &&
      at.provider === provider &&
      at.draft.key.from === 'pasted' &&
      at.draft.way === BARE &&
      !at.key,
  )
  test.each(typed)('%s', async (_, at) => {
    const url = `https://${at.draft.host}${at.draft.path}`
    const paste = `fetch(${JSON.stringify(url)}, { headers: { 'X-API-Key': ${JSON.stringify(at.draft.key.text)} } })`
    const terms = { now: Date.UTC(2026, 0, 15), random }
    const diagnosis = await diagnose(paste, { catalog: catalogOf(registry), context: terms }, provider.id)
    const shown = diagnosis.kind === 'call' ? diagnosis.findings.map(({ says, fix }) => `${says} ${fix}`) : []
    for (const { id, says } of hintsOf({ ...at, others: [] })) if (!pageOnly.includes(id)) expect(shown).toContain(says)
  })
})
