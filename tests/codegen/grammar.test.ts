import { parse } from 'acorn'
import { describe, expect, test } from 'vitest'
import { type SampleModel, variablesOf } from '#mocks/codegen/model.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { writers } from './writers.ts'
import { sentText } from '#mocks/codegen/text.ts'
import { runOf } from '#src/docs/runs.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'
import { readCode } from './grammar/grammar.ts'
import { hostile, withNul } from './hostile.ts'

const grammars = ['csharp', 'php', 'go', 'java'] as const
const faultless = ['ruby', 'powershell'] as const
const scripts = ['js', 'node'] as const
const cases = (await allBundles()).flatMap(({ provider }) =>
  provider.cases.map(({ id, title }) => ({ provider, id, name: `${provider.name}: ${title}` })),
)

/** Texts that a program has to hold for the request to arrive: address, body, and header values, alone or in their line. */
const expectHeld = (texts: readonly string[], { url, headers, body }: SampleModel): void => {
  expect(texts).toContain(sentText(url))
  if (body) expect(texts).toContain(sentText(body))
  for (const [name, value] of headers) {
    const sent = sentText(value)
    const line = `${name}: ${sent.replace(/[\r\n\0]/g, ' ')}`
    expect(texts.some((text) => [sent, line, `${name};`].includes(text))).toBe(true)
  }
}

describe.each(grammars)('The grammar of %s', (lang) => {
  test.each(cases)('reads the whole request in the sample of $name', async ({ provider, id }) => {
    const model = stagedModel((await runOf(provider.id, id)).sent, provider)
    const { faults, texts } = readCode(lang, writers[lang](model), Object.fromEntries(variablesOf(model)))
    expect(faults).toEqual([])
    expectHeld(texts, model)
  })

  test.each([...hostile, withNul])('reads the whole request with $name in header and body', ({ parts }) => {
    const model: SampleModel = {
      method: 'POST',
      url: [{ text: 'https://a.dev/' }],
      headers: [
        ['X-Odd', parts],
        ['Content-Type', [{ text: 'text/plain' }]],
      ],
      body: parts,
    }
    const { faults, texts } = readCode(lang, writers[lang](model), Object.fromEntries(variablesOf(model)))
    expect(faults).toEqual([])
    expectHeld(texts, model)
  })
})

describe.each(faultless)('The grammar of %s', (lang) => {
  test.each(cases)('finds no fault in the sample of $name', async ({ provider, id }) => {
    const model = stagedModel((await runOf(provider.id, id)).sent, provider)
    expect(readCode(lang, writers[lang](model)).faults).toEqual([])
  })
})

describe.each(scripts)('The %s sample', (lang) => {
  test.each(cases)('is a module for $name', async ({ provider, id }) => {
    const model = stagedModel((await runOf(provider.id, id)).sent, provider)
    expect(() => parse(writers[lang](model), { ecmaVersion: 'latest', sourceType: 'module' })).not.toThrow()
  })
})
