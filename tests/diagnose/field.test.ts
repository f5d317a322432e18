import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
import { folder, gists, known, pasteOf } from './field-cases.ts'
import { context } from './pasted.ts'

test('each given case has its gist', () => {
  expect(
    readdirSync(folder)
      .map((name) => name.replace('.txt', ''))
      .toSorted(),
  ).toEqual(Object.keys(gists).toSorted())
})

describe('a field case is told', () => {
  test.each(Object.entries(gists))('%s', async (id, { provider, finds, green, own }) => {
    const paste = pasteOf(id)
    const diagnosis = await diagnose(paste, context)
    if (diagnosis.kind !== 'call' && diagnosis.kind !== 'text') throw new Error(`read as ${diagnosis.kind}`)
    expect(diagnosis.provider?.id).toBe(provider)
    expect(diagnosis.findings.map((each) => each.id)).toEqual(finds)
    if (diagnosis.kind === 'call') {
      expect(headlineOf(diagnosis).outcome === 'allowed').toBe(green === true)
      if (own) expect(diagnosis.corrected?.own?.code).toMatch(own)
    }
  })

  test.each(Object.keys(gists))('%s shows no run of a key longer than four characters', async (id) => {
    const paste = pasteOf(id)
    const shown = JSON.stringify(await diagnose(paste, context))
    for (const secret of known.values()) {
      if (!paste.includes(secret)) continue
      const inner = secret.replace(/^(?:[sp]k_(?:test|live)_|demo-\w+-)/, '')
      for (let at = 0; at + 5 <= inner.length; at += 1) expect(shown).not.toContain(inner.slice(at, at + 5))
    }
  })
})
