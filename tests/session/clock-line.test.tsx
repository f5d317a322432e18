import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClockLine } from '#src/session/views/ClockLine.tsx'

const textOf = (markup: string): string => markup.replace(/<[^>]+>/g, '')
const now = Date.parse('2026-01-15T10:00:00Z')

test.each([
  { kind: 'case', runs: false },
  { kind: 'own', runs: true },
] as const)('the clock of a world of kind $kind has its room before it is read, and is not seen', ({ kind, runs }) => {
  const read = renderToStaticMarkup(<ClockLine kind={kind} time={{ now, runs }} />)
  const unread = renderToStaticMarkup(<ClockLine kind={kind} time={undefined} />)
  expect(textOf(unread).length).toBe(textOf(read).length)
  expect(unread).toContain('data-unread')
  expect(read).not.toContain('data-unread')
})
