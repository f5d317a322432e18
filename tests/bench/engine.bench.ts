import { sha256 } from '@noble/hashes/sha2.js'
import { Bench } from 'tinybench'
import { answer } from '#mocks/engine/response.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import type { ApiRequest } from '#mocks/engine/request.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { keepFigures } from './figures.ts'
import { platformRandom } from '#mocks/state/random.ts'

// The engine's whole decision on a refused and on an accepted key: lookup, checks, trace, booking, log. The yardstick is one
// SHA-256 of a key's length in JavaScript, which tells how fast the machine is.
/** Decisions a second on one core. */
const AIM = 150_000
const catalog = catalogOf(registry)
const bench = new Bench({ time: 1500, warmupTime: 500 })
const yardstick = 'SHA-256 of 72 bytes'
const bytes = platformRandom(72)
bench.add(yardstick, () => void sha256(bytes))

for (const id of catalog.ids) {
  const provider = await catalog.byId(id)
  const [way] = provider?.credentialLocations ?? []
  const [host] = provider?.hosts ?? []
  const endpoint = provider?.endpoints.find(({ auth, method }) => auth.keys.length > 0 && method === 'GET')
  if (!provider || !way || !host || !endpoint) continue
  let now = Date.parse('2026-01-15T12:00:00Z')
  const store = memoryStore(() => (now += 1000), platformRandom)
  const environment = provider.environments[0] ?? 'live'
  const issued = store.change(provider, ({ state }) =>
    issueKey(provider, state, { class: 'secret', environment }, now, platformRandom),
  )
  const call = (text: string): ApiRequest => ({
    method: endpoint.method,
    host: host.host,
    path: endpoint.path,
    query: new URLSearchParams(),
    headers: { [way.header.toLowerCase()]: way.scheme === 'bearer' ? `Bearer ${text}` : text },
    body: '',
    ip: '203.0.113.7',
  })
  const good = call(issued?.text ?? '')
  const bad = call(`${(issued?.text ?? '').slice(0, -1)}?`)
  const decide = (asked: ApiRequest) =>
    void store.change(provider, (draft) => answer(provider, draft, asked, { state: 'absent' }, platformRandom))
  bench.add(`${provider.name}, a good key`, () => decide(good))
  bench.add(`${provider.name}, a bad key`, () => decide(bad))
}

await bench.run()
const perSecond = (name: string): number => {
  const result = bench.getTask(name)?.result
  return result && 'throughput' in result ? result.throughput.mean : 0
}
const base = perSecond(yardstick)
keepFigures(
  'engine',
  bench.tasks
    .filter(({ name }) => name !== yardstick)
    .map(({ name }) => ({
      what: name,
      ours: `${Math.round(perSecond(name))} a second, ${(perSecond(name) / base).toFixed(2)} a yardstick`,
      floor: `${AIM} a second`,
      ratio: perSecond(name) / AIM,
      aim: { atLeast: 1 },
    })),
)
console.log(`The yardstick, ${yardstick}: ${Math.round(base)} a second, so that machines can be compared.`)
