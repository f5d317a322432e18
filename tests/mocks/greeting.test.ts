import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Server } from 'node:http'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { environmentOf } from '#mocks/node/environment.ts'
import { greeting } from '#mocks/node/greeting.ts'
import { serveLocally } from '#mocks/node/local-server.ts'
import { memoryStore } from '#mocks/state/memory-store.ts'
import { platformRandom } from '#mocks/state/random.ts'
import { registered } from './registered.ts'
import { addressOf } from '../conformance/local-address.ts'

const run = promisify(execFile)
const catalog = catalogOf(registry)
const mock = { store: memoryStore(() => Date.now(), platformRandom), catalog, random: platformRandom, base: '' }

let server: Server
let printed: string
beforeAll(async () => {
  server = await serveLocally(mock, 0)
  const origin = addressOf(server)
  printed = await greeting(registered, environmentOf(mock, registered, origin), origin)
})
afterAll(() => void server.close())

describe('what the local server prints', () => {
  test('is one command for each provider', () => {
    expect(printed.match(/^curl /gm)).toHaveLength(catalog.ids.length)
  })

  test('names each variable once', () => {
    const names = printed.match(/^export \w+/gm) ?? []
    expect(names).toEqual([...new Set(names)])
  })

  test.skipIf(process.platform === 'win32')(
    'works as printed, in a shell, once the export lines are pasted',
    async () => {
      const exports = printed.match(/^export .*$/gm)?.join('\n') ?? ''
      const commands = printed
        .split(/^# .*$/m)
        .slice(1)
        .map((block) => block.split(/^The dashboard/m)[0]?.trim() ?? '')
      for (const command of commands) {
        const { stdout } = await run('sh', ['-c', `${exports}\n${command.replace('curl -i', 'curl -s -i')}`])
        expect([command.split('\n')[0], stdout.split('\r\n')[0]]).toEqual([command.split('\n')[0], 'HTTP/1.1 200 OK'])
      }
    },
  )
})
