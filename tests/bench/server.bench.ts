import autocannon from 'autocannon'
import { jsonOf } from '../json-of.ts'
import { type Child, startChild } from './child.ts'
import { type Figure, keepFigures } from './figures.ts'

// The local mock beside a bare node:http server that sends the same body and headers, in turns. The processor time of a call is
// that of the server alone; the rate depends on the caller too, which shares the machine.
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const CALLS = Number(process.env['BENCH_CALLS'] ?? 1_000_000)
const KEYS = 10_000

type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}
type Sample = { readonly rate: number; readonly cpu: number }

const [bare, mock] = await Promise.all([startChild('bare'), startChild('mock')])

const load = async (
  child: Child,
  { method, path, headers, body }: Request,
  limit: { duration: number } | { amount: number },
) => {
  const before = await child.ask({ ask: 'usage' })
  const { requests, errors } = await autocannon({
    url: child.origin + path,
    method,
    headers,
    ...(body !== undefined && { body }),
    connections: 10,
    ...limit,
  })
  if (errors > 0) throw new Error(`${errors} calls of ${path} got no answer.`)
  const after = await child.ask({ ask: 'usage' })
  return { rate: requests.average, cpu: (after.until - before.from) / requests.total, heap: after.heap }
}

const keyOf = async (provider: string): Promise<string> => {
  const minted: { keys: { key: string }[] } = await jsonOf(
    await fetch(`${mock.origin}/_dashboard/${provider}/keys`, { method: 'POST' }),
  )
  return minted.keys[0]?.key ?? ''
}
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Both servers in turns with one request, which has to get `status`. The ratios are medians of those of each round. */
const compare = async (request: Request, status: number) => {
  const { path, ...init } = request
  const sample = await fetch(mock.origin + path, init)
  if (sample.status !== status) throw new Error(`${path} is answered by ${sample.status}, not ${status}.`)
  const { connection: _, date: __, 'keep-alive': ___, ...headers } = Object.fromEntries(sample.headers)
  await bare.ask({ ask: 'answer', status, headers, body: await sample.text() })
  const rounds: { floor: Sample; ours: Sample }[] = []
  for (const child of [bare, mock]) await load(child, request, { duration: 1 })
  for (let round = 0; round < ROUNDS; round += 1) {
    const floor = await load(bare, request, { duration: SECONDS })
    rounds.push({ floor, ours: await load(mock, request, { duration: SECONDS }) })
  }
  const of = (value: (round: (typeof rounds)[number]) => number) => median(rounds.map(value))
  return {
    rate: of(({ ours, floor }) => ours.rate / floor.rate),
    cpu: of(({ ours, floor }) => floor.cpu / ours.cpu),
    ours: of(({ ours }) => ours.rate),
    microseconds: of(({ ours }) => ours.cpu),
    floor: of(({ floor }) => floor.cpu),
  }
}

const figures: Figure[] = []
const add = async (what: string, request: Request, status: number): Promise<void> => {
  console.log(`${what} ...`)
  const { rate, cpu, ours, microseconds, floor } = await compare(request, status)
  const aim = { atLeast: 0.6 }
  figures.push(
    { what: `${what}, calls a second`, ours: ours.toFixed(0), floor: (ours / rate).toFixed(0), ratio: rate, aim },
    {
      what: `${what}, processor time`,
      ours: `${microseconds.toFixed(1)} us`,
      floor: `${floor.toFixed(1)} us`,
      ratio: cpu,
      aim,
    },
  )
}

const payviox = { Authorization: `Bearer ${await keyOf('payviox')}` }
const paykore = await keyOf('paykore')
const balance: Request = { method: 'GET', path: '/api.payviox.com/balance', headers: payviox }
const wallets: Request = { method: 'GET', path: '/api.paykore.dev/v1/wallets', headers: { 'X-API-Key': paykore } }
const payout: Request = {
  method: 'POST',
  path: '/api.payviox.com/payout/create',
  headers: { ...payviox, 'Content-Type': 'application/json' },
  body: JSON.stringify({ email: 'ada@shop.example', amount: 1 }),
}
// Over the limit from here on: the clock stands still.
for (let call = 0; call < 301; call += 1) await fetch(mock.origin + wallets.path, { headers: wallets.headers })
await add('valid key, 200', balance, 200)
await add('no key, 401', { ...wallets, headers: {} }, 401)
await add('over the limit, 429', wallets, 429)
await add('POST, 200', payout, 200)

console.log(`${CALLS} calls, their log full ...`)
const early = await load(mock, balance, { amount: CALLS / 10 })
const late = await load(mock, balance, { amount: CALLS - CALLS / 10 })
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
figures.push({
  what: `heap after ${CALLS} calls, beside that after a tenth`,
  ours: megabytes(late.heap),
  floor: megabytes(early.heap),
  ratio: late.heap / early.heap,
  aim: { atMost: 1.1 },
})

console.log(`${KEYS} keys ...`)
const before = await compare(balance, 200)
await mock.ask({ ask: 'keys', count: KEYS })
const after = await compare(balance, 200)
figures.push({
  what: `processor time with ${KEYS} keys and a full log, beside that with a few keys`,
  ours: `${after.microseconds.toFixed(1)} us`,
  floor: `${before.microseconds.toFixed(1)} us`,
  ratio: after.cpu / before.cpu,
  aim: { atLeast: 0.9 },
})

keepFigures('server', figures)
for (const child of [bare, mock]) child.end()
