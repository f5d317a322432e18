import { describe, expect, test } from 'vitest'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import type { CallDiagnosis } from '#src/features/diagnose/diagnosis.ts'
import { findingCatalog } from '#src/features/diagnose/findings/catalog.ts'
import { faults } from '#src/features/diagnose/findings/faults/faults.ts'
import { gists, pasteOf } from './field-cases.ts'
import { ownCases } from './own-field-cases.ts'
import { keys, context, partsOf } from './pasted.ts'
import { wirings } from './wirings.ts'
import { ivoryRows, paykoreRows, payvioxRows, perfectRows, type Row, unmendableRows, vesuvioRows } from './rows.ts'

const tables: Readonly<Record<string, readonly Row[]>> = {
  PayKore: paykoreRows,
  IvoryPay: ivoryRows,
  VesuvioPay: vesuvioRows,
  PerfectPay: perfectRows,
  Payviox: payvioxRows,
}
const rows = [...Object.values(tables).flat(), ...unmendableRows]
const secrets = Object.values(keys)

// Each paste is diagnosed once: the tests below only read.
const known = new Map<string, ReturnType<typeof diagnose>>()

const call = async (paste: string): Promise<CallDiagnosis> => {
  const diagnosing = known.get(paste) ?? diagnose(paste, context)
  known.set(paste, diagnosing)
  const diagnosis = await diagnosing
  if (diagnosis.kind !== 'call')
    throw new Error(`read as ${diagnosis.kind}: ${'why' in diagnosis ? diagnosis.why : ''}`)
  return diagnosis
}

/** Where the call ends: the check, `elsewhere`, or the status of an answer that no check gave. */
const endOf = ({ verdict }: CallDiagnosis): string =>
  verdict.isOtherHost ? 'elsewhere' : (verdict.check?.id ?? String(verdict.status))

test('the table holds at least sixty mistakes', () => {
  expect(Object.values(tables).flat().length).toBeGreaterThanOrEqual(60)
})

for (const [name, table] of Object.entries({ ...tables, 'Not to be mended': unmendableRows })) {
  describe(`${name}: the pasted call is named, judged and corrected`, () => {
    test.each(table)('$name', async ({ paste, provider, finds, marks, ends, command }) => {
      const diagnosis = await call(paste)
      const [first] = diagnosis.findings
      expect(diagnosis.provider.id).toBe(provider)
      expect(first?.id).toBe(finds)
      if (marks) expect(first?.spans.map(({ from, to }) => paste.slice(from, to))).toEqual(marks)
      expect(endOf(diagnosis)).toBe(ends)
      for (const part of command) expect(`${diagnosis.corrected?.command ?? ''} `).toContain(part)
    })
  })
}

describe('of every row', () => {
  test.each(Object.values(tables).flat())('the mock lets the corrected call through: $name', async ({ paste }) => {
    expect((await call(paste)).corrected?.status).toBeLessThan(300)
  })

  test.each(rows)('nothing that is shown holds a part of a credential: $name', async ({ paste }) => {
    const shown = JSON.stringify(await call(paste))
    const inside = secrets.filter((secret) => paste.includes(secret.slice(10, -4)))
    for (const part of inside.flatMap(partsOf)) expect(shown.includes(part)).toBe(false)
  })

  test.each(rows)('only a call without a refusing mistake leaves causes open: $name', async ({ paste }) => {
    const { findings, possibleCauses: remaining } = await call(paste)
    expect(remaining.length > 0).toBe(!findings.some(({ fails }) => fails))
  })
})

describe('a wiring is found', () => {
  test.each(wirings)('$name', async ({ paste, finds }) => {
    const diagnosis = await diagnose(paste, context)
    expect('findings' in diagnosis ? diagnosis.findings.map(({ id }) => id) : diagnosis.kind).toEqual(finds)
    const shown = JSON.stringify(diagnosis)
    for (const part of secrets.filter((secret) => paste.includes(secret)).flatMap(partsOf))
      expect(shown).not.toContain(part)
  })
})

test('rows, field cases, wirings and own cases make every finding of the catalogue, and no other', async () => {
  const others = [...Object.keys(gists).map(pasteOf), ...wirings.map(({ paste }) => paste)]
  const diagnoses = await Promise.all([
    ...rows.map(({ paste }) => call(paste)),
    ...others.map((paste) => diagnose(paste, context)),
  ])
  const found = new Set<string>(
    diagnoses.flatMap((each) => ('findings' in each ? each.findings.map(({ id }) => id) : [])),
  )
  // What is found first in the own cases is held by their own test.
  for (const { first } of ownCases)
    for (const id of first.replace(/^all /, '').split(', ')) if (id in findingCatalog || id in faults) found.add(id)
  expect([...found].toSorted()).toEqual(
    [...new Set([...Object.keys(findingCatalog), ...Object.keys(faults)])].toSorted(),
  )
})
