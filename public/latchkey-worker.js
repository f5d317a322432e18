// Guards the unmodified MSW worker, which sees only addresses below `mock/`: what it leaves alone never reaches the network.
// And keeps a copy of the site that can be read without a line.
const MOCK = new URL('mock/', self.registration.scope).href
const isMock = (request) => request.url.startsWith(MOCK) && request.mode !== 'navigate'
const unavailable = () =>
  new Response('The mock is not at work in this tab.', { status: 503, headers: { 'Content-Type': 'text/plain' } })
const answered = new WeakSet()

const network = self.fetch.bind(self)

const isOfSite = ({ url, method, cache }) =>
  method === 'GET' && cache !== 'only-if-cached' && url.startsWith(self.registration.scope)
// The name of such a file changes with its text, so a kept one is never out of date.
const isOfBuild = (url) => url.startsWith(new URL('_astro/', self.registration.scope).href)

/** Files of the build from the copy, all else from the network as long as there is one. */
const fromSite = async (request) => {
  const kept = () => caches.match(request, { ignoreSearch: true, ignoreVary: true }).catch(() => undefined)
  const atOnce = isOfBuild(request.url) ? await kept() : undefined
  if (atOnce) return atOnce
  try {
    return await network(request)
  } catch (error) {
    const found = await kept()
    if (found) return found
    throw error
  }
}

const COPY = 'latchkey-offline-'

/** Fills the copy of a version file by file, going on where an earlier page stopped. A full one replaces those before it. */
const keep = async ({ version, files }) => {
  const name = COPY + version
  const cache = await caches.open(name)
  let isFull = true
  for (const file of files) {
    const address = new URL(file, self.registration.scope).href
    if (await cache.match(address)) continue
    const answer = await network(address, { priority: 'low', cache: isOfBuild(address) ? 'default' : 'no-cache' })
    // "Clear everything" deletes the copy while it grows.
    if (!(await caches.has(name))) return
    // A browser does not open a page with an answer that was sent on.
    if (answer.ok && !answer.redirected) await cache.put(address, answer)
    else isFull = false
  }
  if (!isFull) return
  for (const other of await caches.keys()) if (other.startsWith(COPY) && other !== name) await caches.delete(other)
}

let keeping
addEventListener('message', (event) => {
  if (!event.data?.version) return
  // Without a line or without room it stops, and the next page goes on.
  keeping ??= keep(event.data)
    .catch(() => undefined)
    .finally(() => (keeping = undefined))
  event.waitUntil(keeping)
})

addEventListener('fetch', (event) => {
  if (!isMock(event.request)) {
    event.stopImmediatePropagation()
    if (isOfSite(event.request)) event.respondWith(fromSite(event.request))
    return
  }
  const respondWith = event.respondWith.bind(event)
  event.respondWith = (response) => {
    answered.add(event)
    respondWith(response)
  }
})

self.fetch = (input, init) => {
  const request = new Request(input, init)
  return request.url.startsWith(MOCK) ? Promise.resolve(unavailable()) : network(request)
}

// With the last playground MSW would take the worker away, and the copy could not be read any more.
self.registration.unregister = () => Promise.resolve(false)

importScripts('mockServiceWorker.js')

addEventListener('fetch', (event) => {
  if (!answered.has(event)) event.respondWith(unavailable())
})
