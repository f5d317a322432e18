import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { originOf } from '#mocks/node/local-server.ts'
import { project } from '../installed.ts'

const root = join(import.meta.dirname, '../../..')
/** The program as it is installed. */
const program = join(root, 'dist-package/latchkey.mjs')
const { PORT: _, ...clean } = process.env
type Ended = { readonly code: number | null; readonly out: string; readonly err: string }
type Running = {
  readonly child: ChildProcess
  readonly origin: string
  readonly ended: Promise<Ended>
  readonly out: () => string
}

const children = new Set<ChildProcess>()
const folder = mkdtempSync(join(tmpdir(), 'latchkey-'))
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children.clear()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const begin = (args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = folder) => {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...clean, ...env }, stdio: 'pipe' })
  children.add(child)
  const text = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk))
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, ...text })))
  return { child, ended, out: () => text.out }
}
/** Runs the command to its end. */
const latchkey = (args: readonly string[], env?: NodeJS.ProcessEnv, cwd?: string) => begin(args, env, cwd).ended

/** Starts it on a free port, and waits until it says where it answers. */
const started = (args: readonly string[] = [], env?: NodeJS.ProcessEnv, cwd?: string): Promise<Running> => {
  const running = begin(['--port', '0', ...args], env, cwd)
  return new Promise((resolve, reject) => {
    running.child.stdout.on('data', () => {
      const origin = /http:\/\/[\d.]+:\d+/.exec(running.out())?.[0]
      if (origin !== undefined) resolve({ ...running, origin })
    })
    void running.ended.then(({ err }) => reject(new Error(err)))
  })
}

const parse: (line: string) => Record<string, unknown> = JSON.parse
const linesOf = (text: string) => text.trim().split('\n').map(parse)

/** What comes with the first event of a kind, as text. */
const said = async (emitter: NodeJS.EventEmitter, event = 'data'): Promise<string> => {
  const values: readonly unknown[] = await once(emitter, event)
  return String(values[0])
}

/** A script that calls PayKore as its environment says, prints the status, and exits with 7. */
const CLIENT = `fetch(process.env.PAYKORE_BASE_URL + '/v1/wallets', { headers: { 'X-API-Key': process.env.PAYKORE_API_KEY_SANDBOX } })
  .then((response) => { console.log(response.status, process.env.LATCHKEY_URL); process.exitCode = 7 })`

describe('wrong usage exits with 2 and a sentence', () => {
  test.each([
    ['an unknown command', ['serve'], 'There is no command "serve". There are: start, run, key, case, log, why.'],
    ['an unknown option', ['--frob'], 'There is no option --frob.'],
    ['an option without its value', ['--port'], '--port needs a value.'],
    ['an option of another command', ['key', 'paykore', '--seed', 'x'], '--seed is not for latchkey key.'],
    ['a word too many', ['why', 'a', 'b'], 'latchkey why does not know what to do with "b".'],
    ['a port that is no number', ['--port', 'abc'], 'The port is "abc". Give a whole number from 0 to 65535.'],
    ['a port beyond the last', ['--port', '65536'], 'Give a whole number from 0 to 65535.'],
    ['a delay that is none', ['--delay=-1'], 'The delay is "-1". Give a whole number from 0 to 600000.'],
    ['a clock that is none', ['--now', 'soon'], '--now is "soon". Give an instant'],
    ['an unknown provider', ['--provider', 'nobody'], 'There is no provider "nobody". There are: payviox, '],
    ['nothing to run', ['run'], 'Say what to run: latchkey run -- npm test'],
  ] as const)('%s', async (__, args, sentence) => {
    const { code, out, err } = await latchkey(args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(sentence)
    expect(err).not.toContain('    at ')
  })

  test('also in the environment', async () => {
    expect(await latchkey([], { LATCHKEY_PORT: 'abc' })).toMatchObject({ code: 2 })
    expect(await latchkey([], { PORT: 'abc' })).toMatchObject({ code: 2 })
  })
})

describe('it tells of itself', () => {
  test.each([
    ['--help', /^latchkey: payment APIs[\s\S]+Exit: 0 stopped, 1 failed, 2 wrong usage, 69 no server there/],
    ['-h', /^latchkey: /],
    ['--version', /^\d+\.\d+\.\d+\n$/],
  ])('%s', async (flag, text) => {
    const { code, out } = await latchkey([flag])
    expect([code, out]).toEqual([0, expect.stringMatching(text)])
  })

  test('no line of the help is wider than a terminal of 100 columns', async () => {
    const { out } = await latchkey(['--help'])
    expect(out.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  test('a Node that is too old is told so before anything is loaded', () => {
    const script = `Object.defineProperty(process.versions, 'node', { value: '20.19.0' }); import(${JSON.stringify(program)})`
    const { stderr, status } = ((): { stderr: string; status: number } => {
      try {
        execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: 'pipe' })
        return { stderr: '', status: 0 }
      } catch (error) {
        return error as { stderr: string; status: number }
      }
    })()
    expect([status, stderr.trim()]).toEqual([
      1,
      'Latchkey needs Node 22.12 or newer, and this is 20.19.0. Get it from https://nodejs.org.',
    ])
  })
})

describe('a port', () => {
  let other: Server
  beforeAll(async () => {
    other = createServer((_request, response) => response.end('{"name":"something else"}')).listen(0, '127.0.0.1')
    await once(other, 'listening')
  })
  afterAll(() => void other.close())

  test('that is taken ends it with the flag that chooses another', async () => {
    const { port } = new URL(originOf(other))
    const { code, err } = await latchkey(['--port', port])
    expect([code, err.trim()]).toEqual([
      1,
      `Port ${port} is taken. Stop what runs there, or choose another: --port ${Number(port) + 1}`,
    ])
  })

  test('of 0 is a free one, also by the variables', async () => {
    for (const env of [{ LATCHKEY_PORT: '0' }, { PORT: '0' }, { LATCHKEY_PORT: '0', PORT: 'abc' }]) {
      const running = begin([], env)
      await once(running.child.stdout, 'data')
      expect(running.out()).toMatch(/^Latchkey answers at http:\/\/127\.0\.0\.1:\d+\n/)
      running.child.kill()
      await running.ended
    }
  })

  test('of something else is no server: exit 69', async () => {
    const { code, err } = await latchkey(['log'], { LATCHKEY_URL: originOf(other) })
    expect([code, err]).toEqual([69, expect.stringContaining('What answers there is not Latchkey.')])
  })

  test('where nobody answers is no server: exit 69', async () => {
    for (const args of [['log'], ['key', 'paykore'], ['case'], ['why', 'x']]) {
      const { code, out, err } = await latchkey(args, { LATCHKEY_URL: 'http://127.0.0.1:1' })
      expect([code, out, err]).toEqual([69, '', expect.stringContaining('Start one with: latchkey.')])
    }
  })
})

describe('an address', () => {
  test('of this machine that it has not is a sentence', async () => {
    const { code, err } = await latchkey(['--port', '0', '--host', '203.0.113.9'])
    expect([code, err]).toEqual([1, expect.stringContaining('This machine has no address "203.0.113.9".')])
  })

  test('of all is told as the loopback address', async () => {
    const { origin } = await started(['--host', '0.0.0.0', '--quiet'])
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:/)
    expect(await (await fetch(`${origin}/_health`)).json()).toMatchObject({ name: 'latchkey' })
  })
})

describe('the dashboard answers only to a name that was allowed', () => {
  test.each([
    ['no name', [], {}, 403],
    ['a flag', ['--allow-host', 'mock', '--allow-host', 'Other'], {}, 200],
    ['the variable', [], { LATCHKEY_ALLOW_HOST: 'mock, other' }, 200],
  ] as const)('%s', async (__, args, env, status) => {
    const { origin } = await started(args, env)
    const asked = await new Promise<number>((resolve, reject) => {
      import('node:http')
        .then(({ get }) =>
          get(`${origin}/_dashboard`, { headers: { Host: 'other' } }, (answer) => resolve(answer.statusCode ?? 0)),
        )
        .catch(reject)
    })
    expect(asked).toBe(status)
  })
})

describe.skipIf(process.platform === 'win32')('a signal ends it with 0', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('%s, and what is under way is answered first', async (signal) => {
    const { origin, child, ended, out } = await started(['--delay', '300'])
    const asked = fetch(`${origin}/api.paykore.dev/v1/wallets`)
    // Its line is there before its answer: then it is under way.
    await expect.poll(out, { interval: 5, timeout: 20_000 }).toContain('key-sent')
    child.kill(signal)
    expect((await asked).status).toBe(401)
    expect((await ended).code).toBe(0)
    await expect(fetch(origin)).rejects.toThrow()
  })

  test('also as the first process of a container', async ({ skip }) => {
    // Without rights to make a namespace of processes there is no first process to be.
    const unshare = ['--fork', '--pid', '--kill-child=SIGKILL', process.execPath, program, '--port', '0', '--quiet']
    const child = spawn('unshare', unshare, { stdio: ['ignore', 'pipe', 'pipe'], env: clean })
    children.add(child)
    const first = await Promise.race([said(child.stdout), said(child, 'close'), said(child, 'error')])
    if (!first.includes('answers at')) return skip('no right to make a namespace of processes')
    const inner = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).trim()
    process.kill(Number(inner), 'SIGTERM')
    expect(await said(child, 'close')).toBe('0')
  })

  test.each([
    ['npm run mock', root, 'npm', ['run', '--silent', 'mock', '--', '--port', '0', '--quiet']],
    ['npx', project, 'npx', ['--offline', 'latchkey', '--port', '0', '--quiet']],
    ['npx, while it runs a command', project, 'npx', ['--offline', 'latchkey', 'run', '--json', '--', 'sleep', '600']],
  ] as const)('and through %s, which is told to end in its stead', async (__, cwd, file, args) => {
    const npm = spawn(file, args, {
      cwd,
      env: { ...clean, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.add(npm)
    const origin = /http:\/\/127[\d.]+:\d+/.exec(await said(npm.stdout))?.[0] ?? ''
    expect(origin).not.toBe('')
    npm.kill('SIGTERM')
    // npm ends first; its output is closed only once the last process that writes to it has ended.
    await once(npm, 'close')
    await expect(fetch(origin)).rejects.toThrow()
  })
})

describe('what it prints', () => {
  test('is a line for each request, without a full key', async () => {
    const { origin, child, ended } = await started(['--seed', 'lines', '--now', '2026-01-15T10:00:05Z'])
    const key = (await latchkey(['key', 'paykore'], { LATCHKEY_URL: origin })).out.trim()
    await fetch(`${origin}/api.paykore.dev/v1/wallets`, { headers: { 'X-API-Key': key } })
    await fetch(`${origin}/api.paykore.dev/v1/wallets`)
    child.kill()
    const { out } = await ended
    expect(out).toMatch(/^10:00:05 +paykore +GET +\/v1\/wallets +200 +- +sk_test_…\w{4} +req_\w+$/m)
    expect(out).toMatch(/^10:00:05 +paykore +GET +\/v1\/wallets +401 +key-sent +- +req_\w+$/m)
    expect(out).not.toContain(key)
  })

  test('is the same keys for the same seed', async () => {
    const keysOf = async (seed: string) => {
      const running = await started(['--seed', seed])
      running.child.kill()
      return (await running.ended).out.match(/^export \w+_KEY\w*=.*$/gm)
    }
    const first = await keysOf('a')
    expect(first?.length).toBeGreaterThan(5)
    expect(await keysOf('a')).toEqual(first)
    expect(await keysOf('b')).not.toEqual(first)
  })

  test('with --json is JSON alone: where it answers, then each request', async () => {
    const { origin, child, ended } = await started(['--json', '--provider', 'paykore'])
    await fetch(`${origin}/api.paykore.dev/v1/wallets`)
    child.kill()
    const lines = linesOf((await ended).out)
    expect(lines).toMatchObject([
      { url: origin, env: { PAYKORE_BASE_URL: `${origin}/api.paykore.dev` } },
      { provider: 'paykore', status: 401, verdict: { rule: 'key-sent' } },
    ])
  })

  test('with --quiet is where it answers, and no more', async () => {
    const { origin, child, ended } = await started(['--quiet'])
    await fetch(`${origin}/api.paykore.dev/v1/wallets`)
    child.kill()
    expect((await ended).out).toBe(`Latchkey answers at ${origin}\n`)
  })

  test('tells only of the providers that were chosen', async () => {
    const { origin, out } = await started(['--provider', 'paykore', '--provider', 'ivorypay'])
    expect(out().match(/^# \w+/gm)).toEqual(['# PayKore', '# IvoryPay'])
    expect((await fetch(`${origin}/api.payviox.com/session`)).status).toBe(404)
  })
})

describe('a rules file', () => {
  const acme = join(root, 'tests/declare/acme')

  test('is served as a provider, and known to the other commands', async () => {
    const { origin, child, ended } = await started(['--provider', './rules.yaml', '--provider', 'paykore'], {}, acme)
    const ask = (...args: string[]) => latchkey(args, { LATCHKEY_URL: origin })
    const call = async (key: string) =>
      (await fetch(`${origin}/api.acme.example/v1/payments/p_1`, { headers: { 'X-Acme-Key': key } })).status
    const keyOf = async (...flags: string[]) => (await ask('key', 'acme', ...flags)).out.trim()
    expect(await call(await keyOf())).toBe(200)
    expect(await call(await keyOf('--revoked'))).toBe(401)
    expect(await call(await keyOf('--class', 'publishable'))).toBe(403)
    expect((await ask('key', 'acme', '--scope', 'refunds')).err).toContain('--scope: Give a list of: payments:read')
    expect((await ask('log', 'acme')).out).toMatch(/acme +GET +\/v1\/payments\/p_1 +401 +not-revoked/)
    expect((await ask('case', 'acme')).code).toBe(0)
    child.kill()
    expect((await ended).out).toMatch(/^export ACME_KEY="acme_test_\w{24}"$/m)
  })

  test('hands its address and its keys to a command', async () => {
    const script = `fetch(process.env.ACME_BASE_URL + '/v1/payments', { headers: { 'X-Acme-Key': process.env.ACME_KEY } }).then(({ status }) => console.log(status))`
    const { out } = await latchkey(
      ['run', '-q', '--provider', 'rules.yaml', '--', process.execPath, '-e', script],
      {},
      acme,
    )
    expect(out).toBe('200\n')
  })

  test('with faults fails with a line for each', async () => {
    writeFileSync(join(folder, 'faulty.yaml'), 'provider: acme\nkesy: []\n')
    const { code, out, err } = await latchkey(['--provider', './faulty.yaml'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('faulty.yaml:2:1 There is no field "kesy". There are: provider, ')
    expect(err).not.toContain('    at ')
  })

  test('says which packages it needs where they are not installed', async () => {
    const place = mkdtempSync(join(folder, 'bare-'))
    cpSync(join(root, 'dist-package'), join(place, 'latchkey'), { recursive: true })
    mkdirSync(join(place, 'node_modules'))
    for (const name of ['@noble', 'jose', 'zod'])
      symlinkSync(join(root, 'node_modules', name), join(place, 'node_modules', name), 'junction')
    const args = ['--provider', join(acme, 'rules.yaml')]
    const child = spawn(process.execPath, [join(place, 'latchkey/latchkey.mjs'), ...args], { env: clean })
    const ended = said(child, 'close')
    expect(await said(child.stderr)).toContain('npm install --save-dev ajv yaml')
    expect(await ended).toBe('1')
  })
})

describe('--write-env', () => {
  test('is written with addresses and keys, for its owner alone', async () => {
    const file = join(folder, 'free.env')
    const { origin } = await started(['--provider', 'paykore', '--write-env', file])
    await expect
      .poll(() => existsSync(file) && readFileSync(file, 'utf8'))
      .toMatch(new RegExp(`^PAYKORE_BASE_URL=${origin}/api.paykore.dev\nPAYKORE_API_KEY_SANDBOX=sk_test_`))
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  })

  test('is refused where Git would commit it', async () => {
    const repository = mkdtempSync(join(folder, 'git-'))
    execFileSync('git', ['init', '-q'], { cwd: repository })
    const refused = await latchkey(['run', '--write-env', '.env', '--', 'true'], {}, repository)
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('Add it to .gitignore')])
    expect(existsSync(join(repository, '.env'))).toBe(false)
    writeFileSync(join(repository, '.gitignore'), '.env\n')
    const written = await latchkey(['run', '--write-env', '.env', '--', process.execPath, '-e', ''], {}, repository)
    expect([written.code, existsSync(join(repository, '.env'))]).toEqual([0, true])
  })
})

describe('latchkey run', () => {
  const node = [process.execPath, '-e']

  test('hands addresses and keys over, and exits with the code of the command', async () => {
    const { code, out, err } = await latchkey(['run', '--', ...node, CLIENT])
    expect([code, out]).toEqual([7, expect.stringMatching(/^200 http:\/\/127\.0\.0\.1:\d+\n$/)])
    expect(err).toMatch(/paykore +GET +\/v1\/wallets +200/)
  })

  test('ends its server with the command', async () => {
    const { out } = await latchkey(['run', '-q', '--', ...node, CLIENT])
    await expect(fetch(out.split(' ')[1]?.trim() ?? '')).rejects.toThrow()
  })

  test('is quiet where it is told to', async () => {
    expect((await latchkey(['run', '--quiet', '--', ...node, CLIENT])).err).toBe('')
  })

  test('keeps standard output for its own JSON', async () => {
    const { out, err } = await latchkey(['run', '--json', '--', ...node, CLIENT])
    expect(linesOf(out).map(({ status, url }) => status ?? typeof url)).toEqual(['string', 200])
    expect(err).toMatch(/^200 http/)
  })

  test('passes on what follows --, also what looks like its own', async () => {
    const { out } = await latchkey([
      'run',
      '--',
      ...node,
      'console.log(process.argv.slice(1).join())',
      '--',
      '--port',
      '1',
    ])
    expect(out).toBe('--port,1\n')
  })

  test.skipIf(process.platform === 'win32')(
    'tells of a command that is not there, with the code of a shell',
    async () => {
      const { code, err } = await latchkey(['run', '--', 'no-such-command'])
      expect([code, err]).toEqual([127, expect.stringContaining('"no-such-command" cannot be started')])
    },
  )

  test.skipIf(process.platform === 'win32')('passes a signal on, and exits as a shell would', async () => {
    const waits = `console.log('ready'); setInterval(() => undefined, 1000)`
    const running = begin(['run', '--', ...node, waits])
    await once(running.child.stdout, 'data')
    running.child.kill('SIGTERM')
    expect((await running.ended).code).toBe(143)
  })
})

describe('the commands that ask a server', () => {
  let running: Running
  const ask = (...args: string[]) => latchkey(args, { LATCHKEY_URL: running.origin })
  beforeAll(async () => {
    running = await started(['--quiet', '--seed', 'asked'])
    children.delete(running.child)
  })
  afterAll(() => void running.child.kill())

  const call = async (key: string) =>
    (await fetch(`${running.origin}/api.paykore.dev/v1/wallets`, { headers: { 'X-API-Key': key } })).status

  test.each([
    ['a good key', [], 200],
    ['a key that is revoked', ['--revoked'], 401],
    ['a key that has expired', ['--expires', '2020-01-01'], 401],
    ['a live key', ['--live'], 200],
  ] as const)('key prints %s', async (__, flags, status) => {
    const { code, out } = await ask('key', 'paykore', ...flags)
    expect([code, out]).toEqual([0, expect.stringMatching(/^sk_\w+\n$/)])
    expect(await call(out.trim())).toBe(status)
  })

  test('key prints the one of a pair whose class is asked for, and with --json both', async () => {
    expect((await ask('key', 'vesuviopay', '--class', 'publishable')).out).toMatch(/^pk_/)
    expect(linesOf((await ask('key', 'vesuviopay', '--json')).out)).toHaveLength(2)
  })

  test('key gives the words of a provider that refuses', async () => {
    const { code, out, err } = await ask('key', 'paykore', '--expires', 'soon')
    expect([code, out, err]).toEqual([1, '', expect.stringContaining('Give a date such as')])
  })

  test.each([
    ['key', 'nobody'],
    ['case', 'nobody'],
    ['log', 'nobody'],
  ])('%s of an unknown provider is wrong usage', async (...args) => {
    const { code, err } = await ask(...args)
    expect([code, err]).toEqual([2, expect.stringContaining('There is no provider "nobody"')])
  })

  test('case lists outcomes', async () => {
    expect((await ask('case', 'paykore')).out).toMatch(/^paykore\/good-key +200 +A good key$/m)
    expect(linesOf((await ask('case', '--json')).out).length).toBeGreaterThan(300)
  })

  test('what is printed comes whole to a program that reads it late', async () => {
    const listed = ask('case', '--json')
    // Nothing here reads meanwhile, and what is printed is more than a pipe holds.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500)
    expect(linesOf((await listed).out).length).toBeGreaterThan(300)
  })

  test.skipIf(process.platform === 'win32')('case stages one, and prints a curl command that shows it', async () => {
    const { code, out } = await ask('case', 'paykore/revoked-cache-over')
    expect(code).toBe(0)
    const answer = execFileSync('sh', ['-c', out.replace('curl -i', 'curl -s -i')], { encoding: 'utf8' })
    expect(answer).toMatch(/^HTTP\/1\.1 401/)
    expect((await ask('case', 'paykore/none')).code).toBe(1)
  })

  test('log lists requests, and why explains one', async () => {
    await fetch(`${running.origin}/_dashboard/reset`, { method: 'POST' })
    await call('none')
    const { out } = await ask('log')
    expect(out).toMatch(/paykore +GET +\/v1\/wallets +401 +form/)
    const [logged] = linesOf((await ask('log', 'paykore', '--json')).out)
    const id = out.trim().split(/\s+/).at(-1) ?? ''
    expect(logged).toMatchObject({ id })
    expect((await ask('why', id)).out).toContain('Refused by form')
    expect(linesOf((await ask('why', id, '--json')).out)).toEqual([logged])
    expect((await ask('why', 'none')).code).toBe(1)
  })

  test('log -f goes on with the requests that come', async () => {
    const following = begin(['log', '-f', '--json'], { LATCHKEY_URL: running.origin })
    const { status } = await fetch(`${running.origin}/api.payviox.com/session`)
    await expect.poll(following.out, { timeout: 20_000 }).toContain(`"status":${status}`)
    following.child.kill()
  })
})
