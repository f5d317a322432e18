import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { BODY_LIMIT } from '#mocks/engine/read-body.ts'
import { LOG_LENGTH } from '#mocks/state/store.ts'
import { controlledMock } from '../mocks/control-calls.ts'

const guide = readFileSync(join(import.meta.dirname, '../../content/guides/terminal.mdx'), 'utf8')
const calls = Array.from(
  guide.matchAll(/^\| `(GET|POST|PUT|PATCH) \/_dashboard([^`]*)` +\|/gm),
  ([, method = '', path = '']) => ({ method, path }),
)
const example: Readonly<Record<string, string>> = {
  provider: 'paykore',
  case: 'good-key',
  id: 'none',
  session_id: 'none',
}

describe('the terminal guide', () => {
  test('lists all 16 calls of the dashboard', () => {
    expect(calls).toHaveLength(16)
  })

  test.each(calls)('$method $path is a call that the dashboard knows', async ({ method, path }) => {
    const { status, text } = await controlledMock('guide').dash(
      method,
      path.replace(/\{(\w+)\}/g, (_, name: string) => example[name] ?? name),
    )
    expect(status).not.toBe(405)
    expect(text).not.toContain('dashboard call at')
  })

  test('names the limits that the code has', () => {
    expect(guide).toContain(BODY_LIMIT.toLocaleString('en-US'))
    expect(guide).toContain(`at most ${LOG_LENGTH}`)
  })
})
