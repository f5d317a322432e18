import { stringify } from 'yaml'
import type { Provider } from '#mocks/engine/provider.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import { LOCAL } from '#mocks/codegen/target.ts'
import { collectedCases, type CollectedCase } from './collected-case.ts'

const stageScript = ({ id: providerId }: Provider, { id, values }: CollectedCase): string =>
  [
    `const url = bru.getCollectionVar('latchkey') + '/_dashboard/cases/${providerId}/${id}'`,
    `${values.length === 0 ? '' : 'const { data: { request } } = '}await bru.sendRequest({ method: 'POST', url })`,
    ...values.map(({ name, from }) => `bru.setVar('${name}', ${from})`),
  ].join('\n')

const itemOf = (provider: Provider, each: CollectedCase, index: number): JsonObject => ({
  info: { name: `${each.id}: ${each.title}`, type: 'http', seq: index + 1 },
  http: {
    method: each.method,
    url: `{{latchkey}}/${each.target}`,
    headers: each.headers.map(([name, value]) => ({ name, value })),
    ...(each.body !== undefined && { body: { type: 'text', data: each.body } }),
  },
  runtime: {
    scripts: [{ type: 'before-request', code: stageScript(provider, each) }],
    assertions: [{ expression: 'res.status', operator: 'eq', value: String(each.status) }],
  },
  settings: { encodeUrl: false, followRedirects: false },
})

/** The cases of a provider as one OpenCollection file, for Bruno 3 and later. Each is staged before it is sent, and its status is checked. */
export const openCollection = async (provider: Provider): Promise<string> =>
  stringify(
    {
      opencollection: '1.0.0',
      info: { name: `${provider.name}, at the mock of Latchkey` },
      request: { variables: [{ name: 'latchkey', value: LOCAL.replace(/\/$/, '') }] },
      items: (await collectedCases(provider)).map((each, index) => itemOf(provider, each, index)),
      bundled: true,
    },
    { lineWidth: 0 },
  )
