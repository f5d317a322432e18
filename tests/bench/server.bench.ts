import autocannon from 'autocannon'
import { jsonOf } from '../json-of.ts'
import { type Child, startChild } from './child.ts'
import { type Figure, keepFigures } from './figures.ts'
import { machineTime, median, spreadOf } from './rounds.ts'

// The local mock beside a bare node:http server that sends the same body and headers, in turns, each first in every other round. The
// processor time of a call is that of the server alone; the rate depends on the caller too, which shares the machine. Other work adds
// the same to a call of both, up to ten times what the bare one takes, so that the ratios come close to 1: above a tenth of the
// processor they tell nothing, and the last figure says how much there was.
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 5)
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 2)
const CALLS = Number(process.env['BENCH_CALLS'] ?? 1_000_000)
const KEYS = 10_000
/** Calls until all that a case runs is compiled. */
const WARM_UP = Number(process.env['BENCH_WARM_UP'] ?? 30_000)

type Request = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string
}
type Sample = { readonly rate: number; readonly cpu: number; readonly others: number }

const others: number[] = []
const [bare, mock] = await Promise.all([startChild('bare'), startChild('mock')])

const load = async (
  child: Child,
  { method, path, headers, body }: Request,
  limit: { duration: number } | { amount: number },
) => {
  const [before, own, machine] = [await child.ask({ ask: 'usage' }), process.cpuUsage(), machineTime()]
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
  const [{ user, system }, { busy, all }] = [process.cpuUsage(own), machineTime()]
  const theirs = busy - machine.busy - (user + system + after.time - before.time) / 1000
  return {
    rate: requests.average,
    cpu: (after.time - before.time) / requests.total,
    others: Math.max(0, theirs / (all - machine.all)),
  }
}

const keyOf = async (provider: string): Promise<string> => {
  const minted: { keys: { key: string }[] } = await jsonOf(
    await fetch(`${mock.origin}/_dashboard/${provider}/keys`, { method: 'POST' }),
  )
  return minted.keys[0]?.key ?? ''
}

/** Both servers in turns with one request, which has to get `status`. The ratios are medians of those of each round. */
const compare = async (request: Request, status: number) => {
  const { path, ...init } = request
  const sample = await fetch(mock.origin + path, init)
  if (sample.status !== status) throw new Error(`${path} is answered by ${sample.status}, not ${status}.`)
  const { connection: _, date: __, 'keep-alive': ___, ...headers } = Object.fromEntries(sample.headers)
  await bare.ask({ ask: 'answer', status, headers, body: await sample.text() })
  const rounds: { floor: Sample; ours: Sample }[] = []
  for (const child of [bare, mock]) await load(child, request, { amount: WARM_UP })
  for (let round = 0; round < ROUNDS; round += 1) {
    const first = round % 2 === 0 ? undefined : await load(mock, request, { duration: SECONDS })
    const floor = await load(bare, request, { duration: SECONDS })
    rounds.push({ floor, ours: first ?? (await load(mock, request, { duration: SECONDS })) })
  }
  others.push(...rounds.flatMap(({ floor, ours }) => [floor.others, ours.others]))
  const all = (value: (round: (typeof rounds)[number]) => number) => rounds.map(value)
  return {
    rates: all(({ ours, floor }) => ours.rate / floor.rate),
    cpus: all(({ ours, floor }) => floor.cpu / ours.cpu),
    ours: median(all(({ ours }) => ours.rate)),
    floor: median(all(({ floor }) => floor.rate)),
    microseconds: median(all(({ ours }) => ours.cpu)),
    bare: median(all(({ floor }) => floor.cpu)),
  }
}

const figures: Figure[] = []
const beside = (ratios: readonly number[]) => ({
  ratio: median(ratios),
  spread: spreadOf(ratios),
  aim: { atLeast: 0.6 },
})
const add = async (what: string, request: Request, status: number): Promise<void> => {
  console.log(`${what} ...`)
  const { rates, cpus, ours, floor, microseconds, bare: least } = await compare(request, status)
  figures.push(
    { what: `${what}, calls a second`, ours: ours.toFixed(0), floor: floor.toFixed(0), ...beside(rates) },
    {
      what: `${what}, processor time`,
      ours: `${microseconds.toFixed(1)} us`,
      floor: `${least.toFixed(1)} us`,
      ...beside(cpus),
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
await load(mock, balance, { amount: CALLS / 10 })
const early = await mock.ask({ ask: 'heap' })
await load(mock, balance, { amount: CALLS - CALLS / 10 })
const late = await mock.ask({ ask: 'heap' })
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
  ratio: median(after.cpus) / median(before.cpus),
  aim: { atLeast: 0.9 },
})

figures.push({
  what: 'other work on this machine, beside all that its processors can do',
  ours: `${(median(others) * 100).toFixed(0)} %`,
  floor: '100 %',
  ratio: median(others),
  spread: spreadOf(others),
  aim: { atMost: 0.1 },
})

keepFigures('server', figures)
for (const child of [bare, mock]) child.end()
