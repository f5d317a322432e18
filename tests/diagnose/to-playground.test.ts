import { describe, expect, test, vi } from 'vitest'
import { registry } from '#mocks/providers/registry.ts'
import { call } from '#mocks/mock.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { ownKeyIn } from '#src/features/diagnose/credential/own-key.ts'
import { callOf, headersOf, type RequestDraft } from '#src/session/request/draft.ts'
import { maskedHeaders } from '#src/session/request/mask.ts'
import { censored } from '#src/session/share/censor.ts'
import { fragmentOf, readFragment } from '#src/session/share/fragment.ts'
import { openShared } from '#src/session/share/open-shared.ts'
import { unsendable } from '#src/transport/sendable.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { keys, context, partsOf } from './pasted.ts'
import { ivoryRows, paykoreRows, payvioxRows, perfectRows, vesuvioRows } from './rows.ts'

const rows = [...paykoreRows, ...ivoryRows, ...vesuvioRows, ...perfectRows, ...payvioxRows]

// A log-in for a customer's token goes the way of each request, by an address of the page.
vi.stubGlobal('location', { origin: 'http://mock.invalid' })

/** Rows whose call the playground cannot repeat to the letter, and where it ends instead. */
const otherwise: Readonly<Record<string, string>> = {
  // No client sends these: the playground says so at the character.
  'curly quotes around the key': 'unsendable',
  'a line break behind the key': 'unsendable',
  // The playground speaks to the provider's hosts alone, so the host is mended.
  'a host that is not theirs': '200',
  'the host of the dashboard': '200',
  'no key, and the dashboard host': 'key-sent',
  // PayKore has no such key, so no example can stand for it, and a link carries none.
  'a publishable key': 'form',
  // The token that stands in is fresh.
  'a token whose time is over': '200',
  'a text that is no token': '200',
}

const bundleOf = async (id: string): Promise<ProviderBundle> => {
  const entry = registry[id]
  if (!entry) throw new Error(id)
  const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
  return { provider, docs }
}

const shown = async (paste: string) => {
  const diagnosis = await diagnose(paste, context)
  if (diagnosis.kind !== 'call') throw new Error(diagnosis.kind)
  return diagnosis
}

/** Where the request ends that the playground then shows: the check, the status, or that no client can send it. */
const endOf = async (
  { provider }: ProviderBundle,
  { world }: PlaygroundSession,
  draft: RequestDraft,
): Promise<string> => {
  const request = callOf(provider, draft)
  if (unsendable(request.headers)) return 'unsendable'
  const { status, entry } = await call(world.mock, request)
  return entry?.verdict.rule ?? String(status)
}

describe('what is put into the playground', () => {
  test.each(rows)('is read from a link without a problem, and holds no part of a key: $name', async ({ paste }) => {
    const { playground, provider } = await shown(paste)
    if (!playground) return
    const fragment = fragmentOf(playground.shared)
    for (const part of Object.values(keys).flatMap(partsOf)) expect(fragment).not.toContain(part)
    const read = readFragment(fragment)
    expect(read).toEqual({ shared: playground.shared, problems: [] })
    expect(censored((await bundleOf(provider.id)).provider.keyFormats, read.shared)).toEqual(read)
  })

  test.each(rows)('ends where the diagnosis says: $name', async ({ name, paste, ends }) => {
    const { playground, provider } = await shown(paste)
    if (!playground) return
    const bundle = await bundleOf(provider.id)
    const { start, problems } = await openShared(bundle, playground.shared)
    expect(problems).toEqual([])
    expect(await endOf(bundle, start, start.draft)).toBe(otherwise[name] ?? ends)
  })

  test('is there for each row, but where the address leads nowhere', async () => {
    const without = await Promise.all(
      rows.map(async ({ name, paste }) => ((await shown(paste)).playground ? [] : [name])),
    )
    expect(without.flat().length).toBeLessThan(5)
  })
})

describe('the reader’s own key', () => {
  const inPlace = rows.filter(({ name }) =>
    ['nothing wrong but the key itself', 'Bearer twice', 'quotes that are sent'].includes(name),
  )
  test.each(inPlace)('goes to the key’s field alone, and is shown masked: $name', async ({ paste, provider }) => {
    const { playground } = await shown(paste)
    expect(playground?.hasOwnKey).toBe(true)
    const bundle = await bundleOf(provider)
    const own = await ownKeyIn(paste, bundle.provider)
    expect(own).toBe(keys.paykoreTest)
    const { start } = await openShared(bundle, playground?.shared ?? {}, own)
    expect(start.draft.key.from).toBe('carried')
    expect(start.draft.key.text).toContain(own)
    const { key, ...rest } = start.draft
    expect(JSON.stringify([rest, maskedHeaders(bundle.provider, start.draft)])).not.toContain(key.text.slice(14, -6))
    expect(headersOf(bundle.provider, start.draft).some(([, value]) => value.includes(own ?? '-'))).toBe(true)
  })
  test('is not offered where another field would have to hold it', async () => {
    const wrong = rows.filter(({ name }) =>
      ['the header of another provider', 'the key in the query', 'the key without Bearer'].includes(name),
    )
    expect(wrong.length).toBe(3)
    for (const { paste } of wrong) expect((await shown(paste)).playground?.hasOwnKey).toBe(false)
  })
})
