import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clearEverything, onClear } from '#src/session/saved/clear-everything.ts'
import { reportText } from '#src/session/saved/words.ts'

/** A storage of a browser: its names are its own properties. */
const storageWith = (entries: Record<string, string>): Storage => {
  const own: Record<string, string> = { ...entries }
  const target = {
    getItem: (name: string) => own[name] ?? null,
    removeItem: (name: string) => void Reflect.deleteProperty(own, name),
    setItem: (name: string, value: string) => void (own[name] = value),
  }
  return new Proxy(target as unknown as Storage, {
    ownKeys: () => Object.keys(own),
    getOwnPropertyDescriptor: (_, name) => Object.getOwnPropertyDescriptor(own, name),
  })
}

const databases = (names: string[]) => ({
  databases: () => Promise.resolve(names.map((name) => ({ name, version: 1 }))),
  deleteDatabase: (name: string) => {
    names.splice(names.indexOf(name), 1)
    const request: { onsuccess?: () => void } = {}
    queueMicrotask(() => request.onsuccess?.())
    return request
  },
})
const cachesWith = (names: readonly string[]) => {
  const kept = new Set(names)
  return { keys: () => Promise.resolve([...kept]), delete: (name: string) => Promise.resolve(kept.delete(name)) }
}
const refuse = (): never => {
  throw new DOMException('The user denied permission to access the database.', 'UnknownError')
}

let local: Storage
beforeEach(() => {
  local = storageWith({ 'latchkey:saved': 'x', 'latchkey:theme': 'dark' })
  vi.stubGlobal('localStorage', local)
  vi.stubGlobal('sessionStorage', storageWith({ 'latchkey:saved': 'y' }))
  vi.stubGlobal('indexedDB', databases(['latchkey']))
  vi.stubGlobal('caches', cachesWith(['latchkey-offline-1', 'another']))
  vi.stubGlobal('dispatchEvent', () => true)
  let jar = 'stray=1'
  vi.stubGlobal('document', {
    get cookie() {
      return jar
    },
    set cookie(text: string) {
      if (text.startsWith('stray=; expires=Thu, 01 Jan 1970')) jar = ''
    },
    querySelectorAll: () => [],
    documentElement: { dataset: {} },
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Clears everything, and lets no limit pass in real time. */
const clearedAtOnce = async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const report = clearEverything()
  await vi.advanceTimersByTimeAsync(20_000)
  return report
}

const at = async (place: string) => {
  const report = await clearedAtOnce()
  return { report, found: report.places.find((each) => each.place.startsWith(place)) }
}

test('each place is counted, cleared and counted again', async () => {
  const { places } = await clearedAtOnce()
  expect(places.map(({ place, before, after }) => [place.split(':')[0], before, after])).toEqual([
    ['Fields of this page', 0, 0],
    ['Session storage of this tab', 1, 0],
    ['Local storage', 1, 0],
    ['IndexedDB', 1, 0],
    ['Cache Storage', 2, 0],
    ['Cookies', 1, 0],
  ])
})

describe('a place that cannot be counted is named, and the rest is gone', () => {
  test.each<[string, string, () => void]>([
    [
      'IndexedDB',
      'whose list is refused',
      () =>
        vi.stubGlobal('indexedDB', {
          ...databases([]),
          databases: () => Promise.reject(new DOMException('The user denied permission to access the database.')),
        }),
    ],
    [
      'IndexedDB',
      'whose getter throws',
      () => Object.defineProperty(globalThis, 'indexedDB', { get: refuse, configurable: true }),
    ],
    [
      'IndexedDB',
      'without a list of databases',
      () => vi.stubGlobal('indexedDB', { deleteDatabase: databases([]).deleteDatabase }),
    ],
    [
      'IndexedDB',
      'that never answers',
      () => vi.stubGlobal('indexedDB', { databases: () => new Promise(() => undefined), deleteDatabase: () => ({}) }),
    ],
    [
      'Cache Storage',
      'whose keys are refused',
      () => vi.stubGlobal('caches', { keys: () => Promise.reject(new DOMException('no')) }),
    ],
    [
      'Cookies',
      'that throw',
      () =>
        vi.stubGlobal('document', {
          get cookie() {
            return refuse()
          },
          querySelectorAll: () => [],
          documentElement: { dataset: {} },
        }),
    ],
  ])('%s %s', async (place, _, break_) => {
    break_()
    const { report, found } = await at(place)
    expect(found?.after).toBeUndefined()
    expect(found?.why).not.toBe('')
    expect(local.getItem('latchkey:saved')).toBeNull()
    expect(reportText(report, 'now')).toContain('could not be counted')
  })
})

test('nothing is waited for before the fields and the storage of this page are empty', () => {
  vi.stubGlobal('indexedDB', { databases: () => new Promise(() => undefined), deleteDatabase: () => ({}) })
  const stop = onClear(() => local.removeItem('seen'))
  local.setItem('seen', 'yes')
  void clearEverything()
  expect([local.getItem('latchkey:saved'), local.getItem('seen')]).toEqual([null, null])
  stop()
})

test('a tab that hangs is named by the lock that it holds', async () => {
  vi.stubGlobal('navigator', {
    locks: {
      query: () => Promise.resolve({ held: [{ name: 'latchkey:tab abc PayKore, Latchkey' }, { name: 'other' }] }),
    },
  })
  expect((await clearedAtOnce()).tabs).toEqual([{ id: 'abc', title: 'PayKore, Latchkey', answered: false }])
})

test('a slow tab is waited for, though another has answered long before it', async () => {
  vi.stubGlobal('navigator', {
    locks: {
      query: () => Promise.resolve({ held: [{ name: 'latchkey:tab fast A' }, { name: 'latchkey:tab slow B' }] }),
    },
  })
  const others = new BroadcastChannel('latchkey')
  others.addEventListener('message', ({ data }: MessageEvent<{ readonly type: string; readonly round: string }>) => {
    if (data.type !== 'clear') return
    const clears = (tab: string) => others.postMessage({ type: 'cleared', round: data.round, tab })
    clears('fast')
    setTimeout(() => clears('slow'), 1000)
  })
  const { tabs } = await clearEverything()
  others.close()
  expect(tabs).toEqual([
    { id: 'fast', title: 'A', answered: true },
    { id: 'slow', title: 'B', answered: true },
  ])
})
