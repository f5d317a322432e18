import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { modelOf, revealed, type SampleModel, variablesOf } from '#mocks/codegen/model.ts'
import { writers } from './writers.ts'
import { sentText } from '#mocks/codegen/text.ts'
import { hostile, KEY, withNul } from './hostile.ts'
import { type Way, ways } from './runners/ways.ts'

type Received = { readonly method: string; readonly url: string; readonly odd: unknown; readonly body: string }

let server: Server
let origin: string
let received: Received | undefined
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      received = { method, url: bracketed(url), odd: headers['x-odd'], body: Buffer.concat(chunks).toString() }
      response.end('taken')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => void server.close())

const plain = { id: 'demo', keyFormats: [], env: {}, hosts: [] }
/** Brackets and braces of an address, which some languages send encoded: it means the same. */
const bracketed = (url: string): string => url.replace(/%(?:5B|5D|7B|7D)/g, decodeURIComponent)

const inQuery = encodeURIComponent('"$HOME" `id` %41')
const headers = ['it\'s "$HOME" `id` $(id) \\ !x {0} %s #{id} ?> //', 'two  spaces; and, commas', '']

describe.each(ways)('What the $lang sample says is what arrives', ({ lang, skips, start }) => {
  describe.skipIf(skips)('over HTTP', () => {
    let started: ReturnType<Way['start']>
    beforeAll(() => void (started = start()))
    afterAll(() => started.stop())
    const arrives = async (model: SampleModel): Promise<Received | undefined> => {
      received = undefined
      expect(await started.run(writers[lang](model), Object.fromEntries(variablesOf(model)))).toEqual({
        status: 200,
        body: 'taken',
      })
      return received
    }

    test.each([...hostile, withNul])('a body with $name', async ({ parts }) => {
      const model: SampleModel = {
        method: 'PUT',
        url: [{ text: `${origin}/a[1]/{b}?q=${inQuery}` }],
        headers: [['Content-Type', [{ text: 'text/plain' }]]],
        body: parts,
      }
      const sent = { method: 'PUT', body: sentText(parts), odd: undefined }
      expect(await arrives(model)).toMatchObject(sent)
      expect(await arrives(revealed(model))).toMatchObject(sent)
    })

    test.each(headers)('a header with the value %j', async (value) => {
      const call = { method: 'GET', url: `${origin}/it's[1]?q={x}&r=${inQuery}`, headers: [['X-Odd', value]] } as const
      expect(await arrives(modelOf(call, plain))).toMatchObject({
        method: 'GET',
        odd: value,
        url: `/it's[1]?q={x}&r=${inQuery}`,
      })
    })

    test('a header that is there twice, with a key in each', async () => {
      const key = { env: 'PAY_KEY', value: KEY }
      const call = {
        method: 'GET',
        url: `${origin}/`,
        headers: [
          ['X-Odd', [key]],
          ['x-odd', [key]],
        ],
      } as const
      expect((await arrives(modelOf(call, plain)))?.odd).toBe(`${KEY}, ${KEY}`)
    })
  })
})
