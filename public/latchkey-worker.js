// Guards the unmodified MSW worker. It sees only addresses below `mock/`, and what it leaves alone never reaches the network.
const MOCK = new URL('mock/', self.registration.scope).href
const isMock = (request) => request.url.startsWith(MOCK) && request.mode !== 'navigate'
const unavailable = () =>
  new Response('The mock is not at work in this tab.', { status: 503, headers: { 'Content-Type': 'text/plain' } })
const answered = new WeakSet()

addEventListener('fetch', (event) => {
  if (!isMock(event.request)) {
    event.stopImmediatePropagation()
    return
  }
  const respondWith = event.respondWith.bind(event)
  event.respondWith = (response) => {
    answered.add(event)
    respondWith(response)
  }
})

const network = self.fetch.bind(self)
self.fetch = (input, init) => {
  const request = new Request(input, init)
  return request.url.startsWith(MOCK) ? Promise.resolve(unavailable()) : network(request)
}

importScripts('mockServiceWorker.js')

addEventListener('fetch', (event) => {
  if (!answered.has(event)) event.respondWith(unavailable())
})
