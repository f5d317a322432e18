import { envName } from '#mocks/codegen/secret-parts.ts'
import { curlOf } from '#mocks/codegen/staged.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { registry } from '#mocks/providers/registry.ts'
import type { Mock } from '#mocks/mock.ts'
import { issueKey } from '#mocks/state/issue-key.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'

/**
 * What the local server prints when it starts: its address, keys that work as `export` lines, and one curl command for each
 * provider that works once those are pasted. This terminal is the one place that shows these keys.
 */
export const greeting = async (mock: Mock, origin: string): Promise<string> => {
  const providers = (await Promise.all(mock.catalog.ids.map((id) => mock.catalog.byId(id)))).filter(
    (each) => each !== undefined,
  )
  const keys = await Promise.all(providers.map((provider) => exportsOf(mock, provider)))
  const calls = await Promise.all(providers.map((provider) => firstCall(provider, origin)))
  return [
    `Latchkey answers at ${origin}`,
    '',
    'Keys of this run. Paste them into the terminal that you call from:',
    '',
    ...keys.flat(),
    '',
    ...calls.flatMap((call) => [call, '']),
    `The dashboard is at ${origin}/_dashboard. Stop with Ctrl+C; the keys are gone then.`,
  ].join('\n')
}

/** A key of each class and environment that the provider issues, under the provider's own variable names; one a name. */
const exportsOf = async (mock: Mock, provider: Provider): Promise<string[]> => {
  const { classes } = provider.operations.mint
  const wanted = provider.keyFormats.filter(
    (form) => classes.includes(form.class) && provider.environments.includes(form.environment),
  )
  const byName = new Map(wanted.toReversed().map((form) => [envName(provider, form), form]))
  const lines = await Promise.all(
    [...byName].toReversed().map(async ([name, form]) => {
      const issued = await mock.store.change(provider, ({ state, now }) =>
        issueKey(provider, state, { ...form, label: 'printed at the start' }, now, mock.random),
      )
      return issued ? [`export ${name}="${issued.text}"`] : []
    }),
  )
  return lines.flat()
}

/** The provider's quickstart, as a command for the local server. */
const firstCall = async (provider: Provider, origin: string): Promise<string> => {
  const docs = (await registry[provider.id]?.docs())?.docs
  const first = provider.cases.find(({ id }) => id === docs?.first)
  if (!first) throw new Error(`${provider.name} has no case "${docs?.first ?? ''}" to begin with`)
  const { request } = await arrange(provider, first, seededRandom(provider.id))
  return `# ${provider.name}\n${curlOf({ ...request, url: request.url.replace('https://', `${origin}/`) }, provider)}`
}
