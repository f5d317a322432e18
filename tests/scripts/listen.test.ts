import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort, listen, placeFrom } from '../../scripts/listen.ts'

test.each([
  [{}, { port: 4321, host: '127.0.0.1' }],
  [{ HOST: '' }, { port: 4321, host: '127.0.0.1' }],
  [
    { PORT: '80', HOST: '0.0.0.0' },
    { port: 80, host: '0.0.0.0' },
  ],
])('%o means %o', (env, place) => {
  expect(placeFrom(env)).toEqual(place)
})

test.each(['http', '-1', '65536', ''])('PORT "%s" is refused', (PORT) => {
  expect(() => placeFrom({ PORT })).toThrow(`PORT is "${PORT}"`)
})

test('a taken port is said so, with another one to choose', async () => {
  const first = createServer()
  const port = await listen(first, { port: 0, host: '127.0.0.1' })
  await expect(listen(createServer(), { port, host: '127.0.0.1' })).rejects.toThrow(`Port ${port} is taken`)
  first.close()
})

test('a free port can be listened on', async () => {
  const port = await freePort()
  const server = createServer()
  expect(await listen(server, { port, host: '127.0.0.1' })).toBe(port)
  server.close()
})
