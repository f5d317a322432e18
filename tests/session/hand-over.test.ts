import { afterEach, expect, test, vi } from 'vitest'
import { save } from '#src/session/saved/credentials.ts'
import { handOver, takeHandedOver } from '#src/session/saved/hand-over.ts'

afterEach(() => vi.unstubAllGlobals())

test('a storage that throws keeps the hand-over within the page', () => {
  const broken = (): never => {
    throw new DOMException('corrupt')
  }
  vi.stubGlobal('sessionStorage', { getItem: broken, setItem: broken, removeItem: broken })
  vi.stubGlobal('localStorage', { getItem: broken, setItem: broken, removeItem: broken })
  expect(takeHandedOver('paykore')).toBeUndefined()
  const saved = save({ provider: 'paykore', kind: 'key', text: 'one', hint: '…', worldId: 'w' }, 'tab')
  expect(handOver(saved)).toBe(false)
  expect(takeHandedOver('paykore')).toEqual(saved)
})
