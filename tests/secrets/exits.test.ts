import { describe, expect, test, vi } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { registry } from '#mocks/providers/registry.ts'
import { languageIds } from '#mocks/codegen/languages.ts'
import { writers } from '../codegen/writers.ts'
import { call, createMock } from '#mocks/mock.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { typed } from '#src/features/dashboard/log/filter.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { sampleOf } from '#src/features/playground/sample/sample-of.ts'
import { openCase } from '#src/session/open.ts'
import { maskedAddress, maskedBody, maskedHeaders } from '#src/session/request/mask.ts'
import type { RequestDraft } from '#src/session/request/draft.ts'
import { censored } from '#src/session/share/censor.ts'
import { fragmentOf, readFragment } from '#src/session/share/fragment.ts'
import { share } from '#src/session/share/share.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { templateOf, twinAnswer, twinOf } from '#src/transport/twin.ts'
import { type Neighbour, NEIGHBOURS, neighbours, shownOf, type Specimen, specimens } from './neighbours.ts'

const random = seededRandom('exits')
const catalog = catalogOf(registry)
const entry = registry['paykore']
if (!entry) throw new Error('There is no paykore.')
const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
const { world, draft: model } = await openCase({ provider, docs }, docs.first)
const clock = await world.mock.store.clock()
const mock = createMock({ catalog, random, system: () => Date.parse('2026-01-15T12:00:00Z') })

/** A call whose every part holds the text. Headers carry what HTTP can carry. */
const callWith = (text: string) => ({
  method: 'POST',
  url: `https://api.paykore.dev/v1/wallets/${encodeURIComponent(text)}?note=${encodeURIComponent(text)}`,
  headers: { 'X-API-Key': /^[\x20-\x7e]*$/.test(text) ? text : 'none', 'X-Note': 'note' },
  body: JSON.stringify({ note: text, list: [text], inner: { text } }),
})
const draftWith = (text: string): RequestDraft => ({
  ...model,
  // A field of one line takes no line breaks, and an address turns a backslash into a slash.
  path: `/v1/wallets/${text.replace(/\\n|\\?\r?\n\s*|\\/g, '')}`,
  query: [['note', text]],
  extra: [['X-Note', text]],
  key: { from: 'pasted', id: '', text },
  body: JSON.stringify({ note: text, list: [text], inner: { text } }, null, 2),
})
const sessionWith = (text: string): PlaygroundSession => ({
  world,
  draft: draftWith(text),
  origin: model,
  model: { by: 'case', draft: model },
  outcome: { kind: 'idle' },
  of: { draft: draftWith(text), changes: 0 },
  issued: [],
  exchanges: [],
  changes: 0,
})

/** All that comes out of one exit for one text. */
type Exit = (text: string, provider: Provider) => string | Promise<string>

// A running number holds five digits in a row, as a hexadecimal key does.
const logged: Exit = async (text) => JSON.stringify({ ...(await call(mock, callWith(text))).entry, seq: 0 })

/** `of`: a slow exit is tried with each n-th neighbour alone. */
const exits: Readonly<Record<string, { readonly of: number; readonly out: Exit; readonly without?: RegExp }>> = {
  'the log and the trace in it': { of: 1, out: logged },
  'the twin of the request': {
    of: 1,
    out: async (text) => {
      const { method, url } = callWith(text)
      const { pathname } = new URL(url)
      const template = await templateOf(catalog, method, `/api.paykore.dev${pathname}`)
      const twin = twinOf(method, 'https://site.example/mock', template, 'ticket')
      return [twin.url, ...[...twin.headers].flat(), await twin.text()].join('\n')
    },
  },
  'the twin of the answer': {
    of: 1,
    out: (text, { keyFormats }) => twinAnswer(new Response(), callWith(text).body, 'ticket', keyFormats, [text]).text(),
  },
  'the request as the page shows it': {
    of: 1,
    out: (text, of) => {
      const draft = draftWith(text)
      return JSON.stringify([
        maskedHeaders(of, draft),
        maskedAddress(of, draft),
        maskedBody(of, draft, draft.body, 'reader'),
      ])
    },
  },
  'a link': { of: 1, out: (text, of) => fragmentOf(share(of, sessionWith(text), clock).shared) },
  'a link that somebody wrote by hand': {
    of: 1,
    out: (text, { keyFormats }) => {
      const by = (name: string) => `#playground?provider=paykore&${name}=${encodeURIComponent(text)}`
      const read = ['case', 'endpoint', 'key', 'host', 'path', 'keytext', 'method', 'token', text].map((name) => {
        const { shared, problems } = readFragment(by(name))
        const { shared: kept, problems: more } = censored(keyFormats, shared)
        return [fragmentOf(kept), problems, more]
      })
      return JSON.stringify(read)
    },
  },
  'a sample, in each language': {
    of: 5,
    out: (text, of) => languageIds.map((lang) => writers[lang](sampleOf(of, draftWith(text), 'local'))).join('\n'),
  },
  'the filter of the log': { of: 1, out: (text, of) => typed(of, text) },
  'the diagnosis': {
    of: 23,
    out: async (text) =>
      JSON.stringify(await diagnose(text, { catalog, context: { now: Date.parse('2026-11-22'), random } })),
  },
  'the diagnosis of a call': {
    of: 23,
    // A shell takes the quotes of two strings away, and what is left is two words.
    without: /strings/,
    out: async (text) =>
      JSON.stringify(
        await diagnose(`curl -H 'X-API-Key: ${text}' 'https://api.paykore.dev/v1/wallets?note=${text}'`, {
          catalog,
          context: { now: Date.parse('2026-11-22'), random },
        }),
      ),
  },
}

/** A text in a field: what stands around it there is the field. */
const isField = ({ text, changed }: Neighbour): boolean => text === changed

// From day to day each exit tries every third neighbour, another third than the exit before it.
const THIRDS = NEIGHBOURS < 10_000 ? 3 : 1

const leaksOf = async (
  specimen: Specimen,
  { of, out, without }: (typeof exits)[string],
  alone: boolean,
  nth: number,
) => {
  const found: (readonly [how: string, out: string])[] = []
  let turn = nth
  for (const each of neighbours(specimen, NEIGHBOURS)) {
    if (turn++ % (of * THIRDS) !== 0) continue
    if ((alone && !isField(each) && !each.isNamed) || without?.test(each.how)) continue
    const shown = await out(each.text, provider)
    if (shownOf(shown, specimen) !== undefined && found.length < 5)
      found.push([`${each.how}: ${each.text.replaceAll(specimen.random, 'R')}`.slice(0, 80), shown.slice(0, 200)])
  }
  return found
}

const numbered = Object.entries(exits).map(([name, exit], nth) => [name, exit, nth] as const)

describe.each(numbered)('through %s goes no credential, in whatever neighbourhood', (_, exit, nth) => {
  test.each(specimens)('$name', async (specimen) => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    )
    expect(await leaksOf(specimen, exit, specimen.head === '', nth)).toEqual([])
    // The console is an exit of its own.
    for (const spy of said) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})

/** Neighbours that ten thousand of each form found once: a text around a credential with a break in it. */
const found: readonly (readonly [
  exit: string,
  form: string,
  cut: number,
  around: (head: string, tail: string) => string,
])[] = [
  ['the diagnosis of a call', 'IvoryPay secret', 35, (head, tail) => `"${head}\r\n    ${tail}"`],
  ['the diagnosis of a call', 'unprefixed', 26, (head, tail) => `curl -u ${head}\r\n    ${tail}: https://example.com`],
  ['the diagnosis of a call', 'client secret', 33, (head, tail) => `curl -u ${head}%0A${tail}: https://example.com`],
  ['the diagnosis of a call', 'PerfectPay secret', 20, (head, tail) => `%${head}%0A${tail}%`],
  ['the log and the trace in it', 'unprefixed', 5, (head, tail) => `Authorization: Bearer ${head}\r\n    ${tail}`],
  ['a link', 'unprefixed', 5, (head, tail) => `Authorization: Bearer ${head}" + "${tail}`],
]

test.each(found)('through %s goes no part of one: %s, cut at %i', async (exit, form, cut, around) => {
  const specimen = specimens.find(({ name }) => name === form)
  const out = exits[exit]?.out
  if (!specimen || !out) throw new Error('There is no such exit or form.')
  const key = specimen.head + specimen.random
  expect(shownOf(await out(around(key.slice(0, cut), key.slice(cut)), provider), specimen)).toBeUndefined()
})
