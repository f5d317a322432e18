import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ClockLine } from '#src/session/views/ClockLine.tsx'

const textOf = (markup: string): string => markup.replace(/<[^>]+>/g, '')

test('a clock that was not read yet takes the room of one that was, and is not seen', () => {
  const read = renderToStaticMarkup(<ClockLine time={{ now: Date.parse('2026-01-15T10:00:00Z'), runs: false }} />)
  const unread = renderToStaticMarkup(<ClockLine time={undefined} />)
  expect(textOf(unread).length).toBe(textOf(read).length)
  expect(unread).toContain('data-unread')
  expect(read).not.toContain('data-unread')
})
