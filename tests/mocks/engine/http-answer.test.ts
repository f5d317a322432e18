import { describe, expect, test } from 'vitest'
import { cors, preflight, problem, tooLarge } from '#mocks/engine/http-answer.ts'
import { provider as payKore } from '#mocks/providers/paykore/provider.ts'
import { provider as ivoryPay } from '#mocks/providers/ivorypay/provider.ts'
import { minuteLimits } from './minute-limits.ts'

const limited = { ...payKore, limits: minuteLimits }
const { limits: _, ...free } = payKore
const endpointOf = (method: 'GET' | 'POST') => payKore.endpoints.filter((endpoint) => endpoint.method === method)

describe('an error of our own', () => {
  const details = { title: 'No such key', status: 404, detail: 'There is no key of this id.' }
  const body = { type: 'about:blank', ...details }

  test('is problem details (RFC 9457), with its status twice', () => {
    expect(problem(details)).toEqual({
      status: 404,
      headers: { 'Content-Type': 'application/problem+json' },
      text: JSON.stringify(body),
    })
  })
  test('names the fields that are wrong', () => {
    const errors = [{ field: 'name', message: 'Give a name.' }]
    expect(JSON.parse(problem({ ...details, errors }).text ?? '')).toEqual({ ...body, errors })
  })
  test('names the methods of the address in Allow, and in the body nowhere', () => {
    const { headers, text } = problem({ ...details, status: 405, allow: 'GET, POST' }, { 'X-Other': '1' })
    expect(headers).toEqual({ 'Content-Type': 'application/problem+json', Allow: 'GET, POST', 'X-Other': '1' })
    expect(text).not.toContain('POST')
  })
  test('of a body that is too large says how large one may be', () => {
    const { status, headers, text } = tooLarge({ 'X-Other': '1' })
    expect([status, headers['X-Other'], headers['Content-Type']]).toEqual([413, '1', 'application/problem+json'])
    expect(JSON.parse(text ?? '')).toEqual({
      type: 'about:blank',
      title: 'Body too large',
      status: 413,
      detail: 'This mock reads bodies of up to 1048576 bytes (1 MiB). Send a smaller one.',
    })
  })
})

describe('pages of other origins', () => {
  test('may read each answer, its request id and the headers of the limits', () => {
    expect(cors(limited)).toEqual({
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Latchkey-Request-Id, X-Limit, X-Remaining, X-Reset, X-Retry-After',
    })
    expect(cors(free)['Access-Control-Expose-Headers']).toBe('Latchkey-Request-Id')
  })
  test('hear the same each time, and of one provider nothing of another', () => {
    expect(cors(limited)).toBe(cors(limited))
    expect(cors(ivoryPay)).not.toBe(cors(limited))
  })
  test('that ask first hear the methods and the headers that they asked for, and nothing else, for ten minutes', () => {
    expect(preflight({ ...free, endpoints: endpointOf('GET') }, 'x-api-key')).toEqual({
      status: 204,
      headers: {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Expose-Headers': 'Latchkey-Request-Id',
        'Access-Control-Allow-Methods': 'GET',
        'Access-Control-Max-Age': '600',
        'Access-Control-Allow-Headers': 'x-api-key',
      },
      text: null,
    })
    const all = preflight(payKore, undefined)
    expect(all.headers['Access-Control-Allow-Methods']).toBe('GET, POST')
    expect(Object.keys(all.headers)).not.toContain('Access-Control-Allow-Headers')
  })
})
