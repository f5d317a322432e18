import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'

const scope = 'https://site.example/docs/'
const script = readFileSync('public/latchkey-worker.js', 'utf8')

type FetchEvent = {
  readonly request: object
  respondWith(response: Promise<Response>): void
}

/** The worker with a network, caches and events of its own. A path without a text in `online` fails, as without a line. */
const workerOn = (online: Map<string, string | Response>) => {
  const kept = new Map<string, Map<string, Response>>()
  const asked: string[] = []
  const listeners: { readonly type: string; readonly run: (event: object) => void }[] = []
  const keyOf = (request: string | { url: string }) => {
    const { origin, pathname } = new URL(typeof request === 'string' ? request : request.url)
    return origin + pathname
  }
  const cacheOf = (files: Map<string, Response>) => ({
    match: (address: string) => Promise.resolve(files.get(keyOf(address))?.clone()),
    put: (address: string, answer: Response) => Promise.resolve(void files.set(keyOf(address), answer)),
  })
  const caches = {
    open: (name: string) => {
      const files = kept.get(name) ?? new Map<string, Response>()
      kept.set(name, files)
      return Promise.resolve(cacheOf(files))
    },
    has: (name: string) => Promise.resolve(kept.has(name)),
    keys: () => Promise.resolve([...kept.keys()]),
    delete: (name: string) => Promise.resolve(kept.delete(name)),
    match: (request: { url: string }) => {
      const [found] = [...kept.values()].flatMap((files) => files.get(keyOf(request)) ?? [])
      return Promise.resolve(found?.clone())
    },
  }
  const fetch = (request: string | { url: string }): Promise<Response> => {
    const path = keyOf(request).slice(scope.length)
    asked.push(path)
    const found = online.get(path)
    if (found === undefined) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(typeof found === 'string' ? new Response(found) : found)
  }
  const self = { registration: { scope }, fetch }
  const addEventListener = (type: string, run: (event: object) => void) => void listeners.push({ type, run })
  runInNewContext(script, { self, caches, addEventListener, importScripts: () => undefined, URL, Request, Response })
  const dispatch = (type: string, event: object) => {
    const heard = listeners.filter((each) => each.type === type)
    const given = Object.assign(event, { stopImmediatePropagation: () => void (heard.length = 0) })
    for (const { run } of heard) run(given)
  }
  return {
    kept,
    asked,
    /** What the worker answers; undefined where it leaves the request to the browser. */
    get: async (path: string, more: object = {}): Promise<string | undefined> => {
      let answer: Promise<Response> | undefined
      const event: FetchEvent = {
        request: { url: scope + path, method: 'GET', mode: 'cors', cache: 'default', ...more },
        respondWith: (response) => void (answer ??= response),
      }
      dispatch('fetch', event)
      return answer && (await answer).text()
    },
    keep: async (version: string, files: readonly string[]) => {
      let done: Promise<unknown> = Promise.resolve()
      dispatch('message', { data: { version, files }, waitUntil: (until: Promise<unknown>) => (done = until) })
      await done
    },
    files: (version: string) =>
      [...(kept.get(`latchkey-offline-${version}`)?.keys() ?? [])].map((key) => key.slice(scope.length)),
  }
}

const files = ['', 'guides/', '_astro/a.js']
const site = () => new Map<string, string | Response>(files.map((file) => [file, `first ${file}`]))

test('a page is read from the network while there is one, and from the copy without', async () => {
  const online = site()
  const worker = workerOn(online)
  await worker.keep('1', files)
  online.set('guides/', 'second guides/')
  expect(await worker.get('guides/?provider=paykore')).toBe('second guides/')
  online.clear()
  expect(await worker.get('guides/?provider=paykore')).toBe('first guides/')
  await expect(worker.get('not/kept/')).rejects.toThrow('Failed to fetch')
})

test('a file of the build comes from the copy at once, and without a copy from the network', async () => {
  const worker = workerOn(site())
  expect(await worker.get('_astro/a.js')).toBe('first _astro/a.js')
  await worker.keep('1', files)
  worker.asked.length = 0
  expect(await worker.get('_astro/a.js')).toBe('first _astro/a.js')
  expect(worker.asked).toEqual([])
})

test('what is no reading of the site is left to the browser', async () => {
  const worker = workerOn(site())
  expect(await worker.get('', { method: 'POST' })).toBeUndefined()
  expect(await worker.get('', { cache: 'only-if-cached' })).toBeUndefined()
  expect(await worker.get('', { url: 'https://site.example/other/' })).toBeUndefined()
})

test('a call of the mock never reaches the network, nor the copy', async () => {
  const worker = workerOn(new Map([['mock/api.paykore.dev/v1/wallets', 'from the web server']]))
  await worker.keep('1', ['mock/api.paykore.dev/v1/wallets'])
  worker.asked.length = 0
  expect(await worker.get('mock/api.paykore.dev/v1/wallets')).toContain('not at work in this tab')
  expect(worker.asked).toEqual([])
})

test('a copy that was broken off goes on where it stopped', async () => {
  const online = site()
  const worker = workerOn(online)
  online.delete('guides/')
  await worker.keep('1', files)
  expect(worker.files('1')).toEqual([''])
  for (const [file, text] of site()) online.set(file, text)
  worker.asked.length = 0
  await worker.keep('1', files)
  expect(worker.files('1')).toEqual(files)
  expect(worker.asked).toEqual(['guides/', '_astro/a.js'])
})

test('a full copy replaces those before it, one with a gap does not', async () => {
  const online = site()
  const worker = workerOn(online)
  worker.kept.set('msw:clients', new Map())
  await worker.keep('1', files)
  online.set('guides/', new Response('Not found', { status: 404 }))
  await worker.keep('2', files)
  expect(worker.files('1')).toEqual(files)
  online.set('guides/', Object.defineProperty(new Response('moved'), 'redirected', { value: true }))
  await worker.keep('2', files)
  expect(worker.files('2')).toEqual(['', '_astro/a.js'])
  expect(worker.files('1')).toEqual(files)
  online.set('guides/', 'third')
  await worker.keep('2', files)
  expect([...worker.kept.keys()]).toEqual(['msw:clients', 'latchkey-offline-2'])
})

test('a copy that is cleared while it grows stays cleared', async () => {
  const online = site()
  const worker = workerOn(online)
  // Cleared while this file is on its way.
  Object.defineProperty(online, 'get', {
    value: (file: string) => {
      if (file === 'guides/') worker.kept.clear()
      return `first ${file}`
    },
  })
  await worker.keep('1', files)
  expect([...worker.kept.keys()]).toEqual([])
  expect(worker.asked).toEqual(['', 'guides/'])
})
