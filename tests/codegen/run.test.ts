import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#mocks/engine/request.ts'
import { sampleLanguages } from '#mocks/codegen/languages.ts'
import { variablesOf } from '#mocks/codegen/model.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { writers } from './writers.ts'
import { LOCAL } from '#mocks/codegen/target.ts'
import { jsonOf } from '../json-of.ts'
import { realMock, servedMock } from '../served-mock.ts'
import { allCases, casesOfEachShape } from './played.ts'
import { shapeOf } from './shape.ts'
import { type Way, ways } from './runners/ways.ts'

const cases = import.meta.env.MODE === 'samples' ? allCases : casesOfEachShape
const parse: (text: string) => Json = JSON.parse

const { origin } = await servedMock(realMock())

type Staged = {
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Record<string, string>
    readonly body?: Json
  }
}

describe.each(ways)('The $lang sample of a case gives the answer of the case', ({ lang, skips, start }) => {
  describe.skipIf(skips)(sampleLanguages[lang].label, () => {
    let started: ReturnType<Way['start']>
    beforeAll(() => void (started = start()))
    afterAll(() => started.stop())

    test.each(cases)('$name', async ({ provider, each, shape }) => {
      const staged = await fetch(`${origin}/_dashboard/cases/${provider.id}/${each.id}`, { method: 'POST' })
      const { request }: Staged = await jsonOf(staged)
      const { body, ...rest } = request
      const text = typeof body === 'string' ? body : JSON.stringify(body)
      const model = stagedModel({ ...rest, ...(body !== undefined && { body: text }) }, provider, { target: 'local' })
      expect(shapeOf(model)).toBe(shape)
      const code = writers[lang](model).replace(LOCAL, `${origin}/`).replace(new URL(LOCAL).host, new URL(origin).host)

      const answer = await started.run(code, Object.fromEntries(variablesOf(model)))
      expect(answer).toMatchObject({ status: each.expects.status })
      // Compared as text, since the order of keys is part of what the providers print.
      if (each.expects.body !== undefined)
        expect(JSON.stringify(parse(answer.body))).toBe(JSON.stringify(each.expects.body))
      const log: { requests: { verdict: { rule?: string } }[] } = await jsonOf(
        await fetch(`${origin}/_dashboard/${provider.id}/requests`),
      )
      expect(log.requests[0]?.verdict.rule).toBe(each.expects.rule)
    })
  })
})
