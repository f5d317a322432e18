import * as z from 'zod/mini'
import { aspectIds, type ProviderDocs } from '#mocks/engine/docs.ts'
import { documented } from '#mocks/engine/source.ts'

const text = documented('Keys')
const stated = (says: string) => ({ says, source: text })

export const docs: ProviderDocs = {
  lead: 'SamplePay takes a marmalade key in a header of its own.',
  source: { title: 'Keys', checked: '2026-01-15', official: 'https://samplepay.example/docs' },
  menu: stated('Keys'),
  compare: Object.fromEntries(
    aspectIds.map((name) => [name, stated(`SamplePay on ${name}`)]),
  ) as ProviderDocs['compare'],
  classes: [{ term: 'Key', belongs: 'on a server', ...stated('Opens everything.') }],
  environments: [{ term: 'Test', chosenBy: '`sample_test_`', ...stated('For trying.') }],
  points: () => Promise.resolve({ conflicts: [], questions: [] }),
  answers: () =>
    Promise.resolve({
      answers: {
        ping: z.object({ pings: z.int() }),
        name: z.object({ name: z.string() }),
        forget: z.object({ pings: z.int() }),
      },
    }),
  first: 'good-key',
  featured: ['good-key', 'no-key'],
  errorFields: [{ field: 'problem', use: 'branch on this' }],
}
