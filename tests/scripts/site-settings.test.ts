import { expect, test } from 'vitest'
import { siteSettings } from '../../scripts/site-settings.ts'

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['docs', '/docs/'],
  ['/docs', '/docs/'],
  ['/docs/', '/docs/'],
  ['/a/b', '/a/b/'],
])('the base path %o means %s', (base, expected) => {
  expect(siteSettings({ LATCHKEY_BASE: base }).base).toBe(expected)
})

test.each([
  [{ LATCHKEY_BASE: '/a b/' }, /LATCHKEY_BASE is "\/a b\/"/],
  [{ LATCHKEY_BASE: '/../' }, /LATCHKEY_BASE/],
  [{ LATCHKEY_SITE: 'example.com' }, /LATCHKEY_SITE is "example.com"/],
])('%o is refused with the name of the setting', (env, message) => {
  expect(() => siteSettings(env)).toThrow(message)
})
