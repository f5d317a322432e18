import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { environmentOf } from '#mocks/node/environment.ts'
import { greeting } from '#mocks/node/greeting.ts'
import { registered } from './registered.ts'
import { realMock, servedMock } from '../served-mock.ts'

const run = promisify(execFile)
const { mock, origin } = await servedMock(realMock())
const printed = await greeting(registered, environmentOf(mock, registered, origin), origin)

describe('what the local server prints', () => {
  test('is one command for each provider', () => {
    expect(printed.match(/^curl /gm)).toHaveLength(registered.length)
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
