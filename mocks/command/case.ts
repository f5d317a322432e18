import { casesSchema, overviewSchema, stagedSchema } from '#mocks/control/schema.ts'
import { curlSample } from '#mocks/codegen/curl.ts'
import { variablesOf } from '#mocks/codegen/model.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { own } from '#mocks/engine/own.ts'
import { registry } from '#mocks/providers/registry.ts'
import { type Client, type Connect, servedProvider } from './client.ts'
import { failed, misused } from './command-error.ts'

/** Lists the cases of all providers or of one, or stages one and prints the request that shows it. */
export const caseCommand = async (connect: Connect, word: string | undefined, json: boolean): Promise<number> => {
  const [provider, id, ...more] = word?.split('/') ?? []
  if (provider !== undefined && (id === '' || more.length > 0)) throw misused(noCase(provider, word ?? ''))
  const client = await connect()
  if (provider !== undefined) await servedProvider(client, provider)
  if (provider !== undefined && id !== undefined) return stage(client, provider, id, json)
  const { providers } = await client.ask(overviewSchema, 'GET', '')
  for (const each of provider === undefined ? providers : [provider]) await list(client, each, json)
  return 0
}

const noCase = (provider: string, word: string) => `There is no case "${word}". latchkey case ${provider} lists them.`

const list = async (client: Client, provider: string, json: boolean): Promise<void> => {
  const { cases } = await client.ask(casesSchema, 'GET', `/cases/${provider}`)
  const width = Math.max(...cases.map(({ id }) => id.length))
  for (const { id, title, basis, expects } of cases)
    console.log(
      json
        ? JSON.stringify({ provider, id, title, basis, expects })
        : `${provider}/${id.padEnd(width)}  ${expects.status}  ${title}`,
    )
}

const stage = async (client: Client, provider: string, id: string, json: boolean): Promise<number> => {
  const { cases } = await client.ask(casesSchema, 'GET', `/cases/${provider}`)
  if (!cases.some((each) => each.id === id)) throw failed(noCase(provider, `${provider}/${id}`))
  const { request } = await client.ask(stagedSchema, 'POST', `/cases/${provider}/${encodeURIComponent(id)}`)
  const credentials = (await own(registry, provider)?.load())?.provider
  if (json || !credentials) {
    console.log(JSON.stringify({ request }))
    return 0
  }
  const { method, url, headers, body } = request
  const model = stagedModel(
    {
      method,
      headers,
      url: url.replace('https://', `${client.url}/`),
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    },
    credentials,
  )
  for (const [name, value] of variablesOf(model)) console.log(`export ${name}="${value}"`)
  console.log(curlSample(model))
  return 0
}
