import { describe, expect, test } from 'vitest'
import { redact, redactTyped } from '#mocks/engine/redact.ts'
import { registered } from '../mocks/registered.ts'
import { NEIGHBOURS, neighbours, shownOf, specimens } from './neighbours.ts'

const keyFormats = registered.flatMap((provider) => provider.keyFormats)

/** What leaks, as rows that say how: none, in the best of cases. */
const leaks = (
  all: Iterable<{ how: string; text: string; specimen: (typeof specimens)[number] }>,
  mask: (text: string) => string,
) => {
  const found = new Map<string, string>()
  for (const { how, text, specimen } of all) {
    const safe = mask(text)
    const shown = shownOf(safe, specimen)
    if (shown !== undefined) found.set(`${how}: ${text.replaceAll(specimen.random, 'R')}`.slice(0, 90), safe)
  }
  return [...found].slice(0, 20)
}

describe('of no credential, in whatever neighbourhood, more than four characters are shown', () => {
  test.each(specimens)('$name, in a text that somebody typed', (specimen) => {
    expect(leaks(neighbours(specimen, NEIGHBOURS), (text) => redactTyped(text, keyFormats))).toEqual([])
    expect(leaks(neighbours(specimen, NEIGHBOURS), (text) => redactTyped(text, []))).toEqual([])
  })

  // A text of ours holds a credential as it was sent: whole, perhaps encoded.
  const sent = new Set([
    'as it is',
    'percent signs',
    'percent signs twice',
    'escapes of JSON',
    'base64',
    'base64 of Basic',
    'capitals up to a place',
  ])
  test.each(specimens.filter(({ head }) => head !== ''))('$name, in a text of the mock', (specimen) => {
    const some = [...neighbours(specimen, NEIGHBOURS)].filter(({ how }) => sent.has(how))
    expect(leaks(some, (text) => redact(text, keyFormats))).toEqual([])
  })

  test('and an exact text that was sent as a key is masked in each encoding', () => {
    const odd = 'my~odd pass+word/1'
    for (const text of [odd, encodeURIComponent(odd), JSON.stringify({ a: odd }), btoa(odd), `x=${btoa(`${odd}:`)}`])
      expect(redact(text, keyFormats, [odd])).not.toContain(text.slice(3, 12))
  })
})
