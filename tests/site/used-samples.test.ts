import { describe, expect, test } from 'vitest'
import { once, samplesIn } from '#src/docs/samples/used-samples.ts'

describe('The samples that a text calls for', () => {
  test('are of the text’s own provider, or of the one that they name', () => {
    const text = `Text.\n\n<CaseSample case="good-key" title="One" />\n<CaseSample\n  provider="payviox"\n  case="create-session"\n/>`
    expect(samplesIn(text, 'paykore')).toEqual([
      { provider: 'paykore', case: 'good-key' },
      { provider: 'payviox', case: 'create-session' },
    ])
  })

  test('are none where no provider is known', () => {
    expect(samplesIn('<CaseSample case="good-key" />')).toEqual([])
    expect(samplesIn('<CaseAnswer case="good-key" />', 'paykore')).toEqual([])
  })

  test('are counted once', () => {
    const one = { provider: 'paykore', case: 'good-key' }
    expect(once([one, { provider: 'paykore', case: 'transfer' }, one])).toEqual([
      one,
      { provider: 'paykore', case: 'transfer' },
    ])
  })
})
