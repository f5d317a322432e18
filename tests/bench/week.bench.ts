import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createMock } from '#mocks/package/index.ts'
import { LOG_LENGTH } from '#mocks/state/store.ts'

// A virtual week of one mock: 200 keys are issued, used, revoked or left to expire, with 50,000 calls. The heap at the end of each
// day stays within 10 % of that at the end of the first one, or this ends with 1. CHANGELOG and notes quote what it prints.
const DAYS = 7
const KEYS = 200
const CALLS = 50_000
const WALLETS = 'https://api.paykore.dev/v1/wallets'

setFlagsFromString('--expose-gc')
const collectGarbage = (): void => void runInNewContext('gc()')

const mock = await createMock({ providers: ['paykore'], now: '2026-01-12T00:00:00Z', seed: 'week' })
const statusOf = async (key: string): Promise<number> =>
  (await mock.fetch(WALLETS, { headers: { 'X-API-Key': key } })).status

const began = performance.now()
const heaps: number[] = []
const statuses = new Map<number, number>()
// All keys are there from the first day on: what is measured is what the calls leave behind.
const keys = Array.from({ length: KEYS }, (_, index) =>
  mock.key('paykore', { expiresAt: `2026-01-${13 + (index % (DAYS + 1))}` }),
)
for (let day = 0; day < DAYS; day += 1) {
  for (let call = 0; call < CALLS / DAYS; call += 1) {
    const status = await statusOf(keys[call % KEYS]?.text ?? '')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (call % 50 === 0) mock.clock.advance('9m')
  }
  // Those that expire last are revoked one after another: the others end by themselves.
  for (const key of keys.filter((_, index) => index % 8 === 7).slice(day * 3, day * 3 + 3)) key.revoke()
  collectGarbage()
  heaps.push(process.memoryUsage().heapUsed)
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1)
const [first = 0] = heaps
const growth = Math.max(...heaps.map((heap) => heap / first - 1))
console.log(`${CALLS} calls with ${KEYS} keys in ${Math.round(performance.now() - began)} ms of ${DAYS} virtual days`)
console.log(`answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')}`)
console.log(
  `heap at the end of each day, MB: ${heaps.map(megabytes).join(', ')}; at most ${(growth * 100).toFixed(1)} % more than the first`,
)
console.log(`log: ${mock.log.length} entries of ${mock.log.at(-1)?.seq ?? 0}`)
if (growth > 0.1 || mock.log.length > LOG_LENGTH) process.exitCode = 1
