import { describe, expect, test, vi } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { provider } from '#mocks/providers/paykore/provider.ts'

type Host = Provider['hosts'][number]
const [host] = provider.hosts
if (!host) throw new Error('PayKore has no host.')
const at = (id: string, ...hosts: readonly Partial<Host>[]): Provider => ({
  ...provider,
  id,
  hosts: hosts.map((each) => ({ ...host, ...each })),
})
const one = at('one', { host: 'api.one.example' }, { host: 'old.one.example', answers: false })
const two = at('two', { host: 'api.two.example' }, { host: 'api.one.example' })

const filled = () => {
  const entries = {
    one: { load: vi.fn(() => Promise.resolve({ provider: one })) },
    two: { load: vi.fn(() => Promise.resolve({ provider: two })) },
  }
  return { catalog: catalogOf(entries), entries }
}

describe('a catalog of providers', () => {
  test('loads none before one is asked for, and each once', async () => {
    const { catalog, entries } = filled()
    expect([catalog.ids, catalog.loaded()]).toEqual([['one', 'two'], []])
    expect(await catalog.byId('one')).toBe(one)
    expect(await catalog.byId('one')).toBe(one)
    expect([entries.one.load, entries.two.load].map(({ mock }) => mock.calls.length)).toEqual([1, 0])
    expect(catalog.loaded()).toEqual([one])
  })
  test.each(['three', 'constructor', '__proto__'])('knows none of the id %s', async (id) => {
    expect(await filled().catalog.byId(id)).toBeUndefined()
  })
  test('finds a host at once among those that are loaded, and loads the others for it where it is not', async () => {
    const { catalog, entries } = filled()
    await catalog.byId('one')
    expect(catalog.byHost('api.one.example')).toBe(one)
    expect(entries.two.load).not.toHaveBeenCalled()
    expect(await catalog.byHost('api.two.example')).toBe(two)
  })
  test('waits for none where all are loaded', async () => {
    const { catalog } = filled()
    await Promise.all(catalog.ids.map((id) => catalog.byId(id)))
    expect(catalog.byHost('api.three.example')).toBeUndefined()
  })
  test('gives a host to the first that claims it, and one that never answers to none', async () => {
    const { catalog } = filled()
    expect(await catalog.byHost('old.one.example')).toBeUndefined()
    expect(await catalog.byHost('api.one.example')).toBe(one)
  })
})
