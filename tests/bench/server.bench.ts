import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { jsonOf } from '../json-of.ts'

// The local mock beside a bare node:http server that sends a body of the same length, rounds taken in turn.
const ROUNDS = 3
const SECONDS = 4

const bare = `
  const body = JSON.stringify({ error: { code: 'MISSING_API_KEY', message: 'No API key was provided. Add an X-API-Key header.', http_status: 401 }, meta: { request_id: 'req_0000000000' } })
  const server = require('node:http').createServer((_, response) => { response.writeHead(401, { 'Content-Type': 'application/json' }); response.end(body) })
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))`

const start = async (args: readonly string[]): Promise<{ origin: string; child: ChildProcess }> => {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const text: unknown = (await once(child.stdout, 'data')).at(0)
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(String(text))?.[0]
  if (!origin) throw new Error('The server printed no address.')
  return { origin, child }
}

const measure = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
  (await autocannon({ url, headers, connections: 10, duration: SECONDS })).requests.average

const floor = await start(['-e', bare])
const mock = await start(['mocks/command/main.ts', '--quiet'])
const minted: { keys: { key: string }[] } = await jsonOf(
  await fetch(`${mock.origin}/_dashboard/paykore/keys`, { method: 'POST' }),
)
const wallets = `${mock.origin}/api.paykore.dev/v1/wallets`
const runs: readonly (readonly [name: string, run: () => Promise<number>])[] = [
  ['bare node:http', () => measure(floor.origin)],
  ['mock, no key', () => measure(wallets)],
  ['mock, a good key over its limit', () => measure(wallets, { 'X-API-Key': minted.keys[0]?.key ?? '' })],
]
const rates: Record<string, number[]> = {}
for (let round = 1; round <= ROUNDS; round += 1) {
  for (const [name, run] of runs) {
    console.log(`round ${round} of ${ROUNDS}: ${name}`)
    ;(rates[name] ??= []).push(await run())
  }
}
floor.child.kill()
mock.child.kill()

const median = (values: readonly number[] = []): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const base = median(rates['bare node:http'])
console.table(
  Object.fromEntries(
    runs.map(([name]) => [
      name,
      {
        'calls a second': Math.round(median(rates[name])),
        'ratio to the bare server': Number((median(rates[name]) / base).toFixed(2)),
      },
    ]),
  ),
)
