import { describe, expect, test } from 'vitest'
import { BODY_LIMIT, readBody, withinLimit } from '#mocks/engine/read-body.ts'

const post = (body: BodyInit | null, headers: Readonly<Record<string, string>> = {}): Request =>
  new Request('https://x.example/', { method: 'POST', body, headers })
/** A stream says nothing of its length before it is read. */
const streamed = (...parts: readonly Uint8Array[]): Request => {
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
  // Node asks for it, and the types of browsers do not know it.
  const half = { duplex: 'half' }
  return new Request('https://x.example/', { method: 'POST', body, ...half })
}

describe('a body is read', () => {
  test.each([
    ['as text', () => post('sent'), 'sent'],
    ['as nothing where there is none', () => post(null), ''],
    ['as nothing in a GET', () => new Request('https://x.example/'), ''],
    ['over parts that cut a letter in two', () => streamed(new Uint8Array([0xe2, 0x82]), new Uint8Array([0xac])), '€'],
    ['with a mark for a letter that ends too soon', () => streamed(new Uint8Array([0x61, 0xe2])), 'a\ufffd'],
    ['up to 1 MiB', () => streamed(new Uint8Array(BODY_LIMIT).fill(97)), 'a'.repeat(BODY_LIMIT)],
    ['no further', () => streamed(new Uint8Array(BODY_LIMIT).fill(97), new Uint8Array([97])), undefined],
    [
      'not at all where it says that it is longer',
      () => post('a', { 'content-length': `${BODY_LIMIT + 1}` }),
      undefined,
    ],
    ['where it says that it is as long', () => post('a', { 'content-length': `${BODY_LIMIT}` }), 'a'],
  ])('%s', async (_, request, text) => {
    // Compared by hand: a difference of a million letters is not worth printing.
    expect((await readBody(request())) === text).toBe(true)
  })
})

test('the limit counts bytes and not letters', () => {
  expect(withinLimit('€'.repeat(BODY_LIMIT / 4))).toBe('€'.repeat(BODY_LIMIT / 4))
  expect(withinLimit('€'.repeat(BODY_LIMIT / 2))).toBeUndefined()
  expect(withinLimit('a'.repeat(BODY_LIMIT))?.length).toBe(BODY_LIMIT)
  expect(withinLimit('\ud800')).toBe('\ufffd')
})
