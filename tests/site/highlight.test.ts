import { afterEach, expect, test, vi } from 'vitest'
import { highlighted } from '#src/ui/highlight.ts'

afterEach(() => void vi.restoreAllMocks())

test('code is coloured the same on a machine that is slow', async () => {
  const code = "fetch('https://api.example', {\n  method: 'POST',\n})"
  const here = await highlighted(code, 'js')
  let now = 0
  vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000))
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000))
  const slow = await highlighted(`${code}\n`, 'js')
  expect(here).toContain('<span')
  expect(slow.replace('\n</code>', '</code>')).toBe(here)
})
