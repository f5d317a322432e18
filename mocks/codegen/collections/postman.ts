import type { Provider } from '#mocks/engine/provider.ts'
import type { JsonObject } from '#mocks/engine/request.ts'
import { LOCAL } from '#mocks/codegen/target.ts'
import { collectedCases, type CollectedCase, expectation } from './collected-case.ts'

const scriptOn = (listen: 'prerequest' | 'test', exec: readonly string[]): JsonObject => ({
  listen,
  script: { type: 'text/javascript', exec },
})

const stageScript = ({ id: providerId }: Provider, { id, values }: CollectedCase): readonly string[] => [
  `const url = pm.variables.get("latchkey") + "/_dashboard/cases/${providerId}/${id}";`,
  'pm.sendRequest({ url, method: "POST" }, (error, response) => {',
  '  if (error) throw error;',
  ...(values.length === 0 ? [] : ['  const { request } = response.json();']),
  ...values.map(({ name, from }) => `  pm.variables.set("${name}", ${from});`),
  '});',
]

const itemOf = (provider: Provider, each: CollectedCase): JsonObject => ({
  name: `${each.id}: ${each.title}`,
  event: [
    scriptOn('prerequest', stageScript(provider, each)),
    scriptOn('test', [
      `pm.test(${JSON.stringify(expectation(each))}, () => pm.response.to.have.status(${each.status}));`,
    ]),
  ],
  request: {
    method: each.method,
    header: each.headers.map(([key, value]) => ({ key, value })),
    url: `{{latchkey}}/${each.target}`,
    ...(each.body !== undefined && { body: { mode: 'raw', raw: each.body } }),
  },
  // A body goes out whatever the method is, and no redirect is followed.
  protocolProfileBehavior: { disableBodyPruning: true, followRedirects: false },
})

/** The cases of a provider as a Postman collection, format 2.1. Each is staged before it is sent, and its status is checked. */
export const postmanCollection = async (provider: Provider): Promise<JsonObject> => ({
  info: {
    name: `${provider.name}, at the mock of Latchkey`,
    description: 'Each documented outcome. Start the mock with: npx latchkey',
    schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
  },
  auth: { type: 'noauth' },
  variable: [{ key: 'latchkey', value: LOCAL.replace(/\/$/, '') }],
  item: (await collectedCases(provider)).map((each) => itemOf(provider, each)),
})
