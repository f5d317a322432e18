import type { Provider } from '#mocks/engine/provider.ts'
import { LOCAL } from '#mocks/codegen/target.ts'
import { collectedCases, type CollectedCase, expectation } from './collected-case.ts'

const blockOf = ({ id: providerId }: Provider, each: CollectedCase): string => {
  const { id, title, method, target, headers, body, values } = each
  return [
    `### ${id}: stage it`,
    `POST {{latchkey}}/_dashboard/cases/${providerId}/${id}`,
    '',
    ...(values.length === 0
      ? []
      : [
          '> {%',
          '  const request = response.body.request;',
          ...values.map(({ name, from }) => `  client.global.set("${name}", ${from});`),
          '%}',
          '',
        ]),
    `### ${id}: ${title}`,
    `${method} {{latchkey}}/${target}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    ...(body === undefined ? [] : [body, '']),
    '> {%',
    `  client.test(${JSON.stringify(expectation(each))}, () => client.assert(response.status === ${each.status}));`,
    '%}',
    '',
  ].join('\n')
}

/** The cases of a provider as a `.http` file, for JetBrains' HTTP Client and httpYac. Each is staged, sent, and its status checked. */
export const httpFile = async (provider: Provider): Promise<string> =>
  [
    `# ${provider.name}: each documented outcome, at the mock of Latchkey on your machine (npx latchkey).`,
    `@latchkey = ${LOCAL.replace(/\/$/, '')}`,
    '',
    ...(await collectedCases(provider)).map((each) => blockOf(provider, each)),
  ].join('\n')
