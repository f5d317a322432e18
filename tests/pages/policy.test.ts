import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { htmlOf, pages } from './built.ts'

const directives = [
  "connect-src 'self'",
  "style-src-attr 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'; trusted-types default",
]

test('no page has a policy that lets inline or evaluated code in', () => {
  expect(pages.length).toBeGreaterThan(100)
  for (const path of pages) {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(htmlOf(path))?.[1] ?? ''
    expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")])
    expect([path, policy.match(/unsafe-\w+/g)]).toEqual([path, null])
    // What is inside a page is what its policy names, to the letter.
    const inside = [...htmlOf(path).matchAll(/<(script|style)>([^]*?)<\/\1>/g)].map(([, , text = '']) => text)
    const named = inside.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    expect([path, policy.match(/'sha256-[^']+'/g)?.toSorted()]).toEqual([path, named.toSorted()])
    for (const directive of directives) expect([path, policy]).toEqual([path, expect.stringContaining(directive)])
  }
})
