import { curlOf } from '#mocks/codegen/staged.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import type { EnvEntry } from './environment.ts'

/**
 * What the local server prints when it starts: its address, base addresses and keys as `export` lines, and one curl command for
 * each provider that works once those are pasted. This terminal is the one place that shows these keys.
 */
export const greeting = async (
  providers: Iterable<Provider>,
  environment: readonly EnvEntry[],
  origin: string,
): Promise<string> => {
  const calls = await Promise.all([...providers].map((provider) => firstCall(provider, origin)))
  return [
    `Latchkey answers at ${origin}`,
    '',
    'Addresses and keys of this run. Paste them into the terminal that you call from:',
    '',
    ...environment.map(([name, value]) => `export ${name}="${value}"`),
    '',
    ...calls.flatMap((call) => (call === undefined ? [] : [call, ''])),
    `The dashboard is at ${origin}/_dashboard. Stop with Ctrl+C; the keys are gone then.`,
  ].join('\n')
}

/** The first case of a provider that succeeds, as a command for the local server. */
const firstCall = async (provider: Provider, origin: string): Promise<string | undefined> => {
  const first = provider.cases.find(({ expects }) => expects.reply === undefined)
  if (!first) return undefined
  const { request } = await arrange(provider, first, seededRandom(provider.id))
  return `# ${provider.name}\n${curlOf({ ...request, url: request.url.replace('https://', `${origin}/`) }, provider)}`
}
