import { describe, expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import type { Diagnosis } from '#src/features/diagnose/diagnosis.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
import { known } from './field-cases.ts'
import { ownCases } from './own-field-cases.ts'
import { context } from './pasted.ts'

/** Whose a paste is, and what is said of it first. */
const readingOf = (diagnosis: Diagnosis): readonly [provider: string, first: string] => {
  switch (diagnosis.kind) {
    case 'call': {
      const { outcome, word } = headlineOf(diagnosis)
      return [
        diagnosis.provider.id,
        diagnosis.findings[0]?.id ?? (outcome === 'allowed' ? 'right' : word.toLowerCase()),
      ]
    }
    case 'text':
      return [diagnosis.provider?.id ?? '', diagnosis.findings[0]?.id ?? 'nothing']
    case 'answer': {
      const [match] = diagnosis.matches
      return match ? [match.provider.id, `error ${match.reply}`] : ['', 'nothing known']
    }
    case 'key':
    case 'unnamed':
    case 'unreadable':
      return ['', diagnosis.kind]
  }
}

test('at least sixty pastes are there', () => {
  expect(ownCases.length).toBeGreaterThanOrEqual(60)
  expect(new Set(ownCases.map(({ name }) => name)).size).toBe(ownCases.length)
})

describe('a paste is told', () => {
  test.each(ownCases)('$name', async ({ paste, provider, first }) => {
    const diagnosis = await diagnose(paste, context)
    const [, all] = /^all (.*)$/.exec(first) ?? []
    const [owner, said] = readingOf(diagnosis)
    const findings = diagnosis.kind === 'call' || diagnosis.kind === 'text' ? diagnosis.findings : []
    expect([owner, all === undefined ? said : findings.map(({ id }) => id).join(', ')]).toEqual([
      provider,
      all ?? first,
    ])
    if (diagnosis.kind === 'call' && diagnosis.findings[0]?.fails)
      expect(headlineOf(diagnosis).outcome).not.toBe('allowed')
    const shown = JSON.stringify(diagnosis)
    const inOneLine = paste.replace(/\\?\n\s*/g, '')
    const leaks = [...known.values()]
      .filter((secret) => inOneLine.includes(secret))
      .map((secret) => secret.replace(/^(?:[sp]k_(?:test|live)_|demo-\w+-|eyJ)/, ''))
      .flatMap((inner) => Array.from({ length: Math.max(0, inner.length - 4) }, (_, at) => inner.slice(at, at + 5)))
      .filter((part) => shown.includes(part))
    expect(leaks).toEqual([])
  })
})

test('a call that cmd.exe does not send as it was meant is not called right', async () => {
  const paste = ownCases.find(({ name }) => name === 'chrome-cmd-of-before-right-but-body')?.paste ?? ''
  const diagnosis = await diagnose(paste, context)
  expect(diagnosis.kind === 'call' && headlineOf(diagnosis).word).toBe('Depends on the shell')
})
