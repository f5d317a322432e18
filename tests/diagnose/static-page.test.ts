import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DiagnosePage } from '#src/features/diagnose/mount.ts'

test('the page holds the field and the finder before any script runs', () => {
  const html = renderToStaticMarkup(createElement(DiagnosePage))
  expect(html).toContain('<textarea')
  expect(html).toContain('type="search"')
  expect(html).toContain('Nothing was pasted yet.')
})
