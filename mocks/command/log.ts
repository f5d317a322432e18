import { setTimeout } from 'node:timers/promises'
import { overviewSchema, requestSchema, requestsSchema, type RequestSummary } from '#mocks/control/schema.ts'
import { whyText } from '#mocks/control/why-text.ts'
import { type Client, type Connect, servedProvider } from './client.ts'
import { misused } from './command-error.ts'
import type { CommandOptions } from './read-arguments.ts'
import { requestLine } from './request-line.ts'

/** How often a log that is followed is read, in ms. */
const PAUSE = 300

/** Prints the requests of all providers or of one, oldest first; with `follow` it goes on until a signal or the server's end. */
export const logCommand = async (
  client: Client,
  word: string | undefined,
  { follow, json }: CommandOptions,
): Promise<number> => {
  const ids =
    word === undefined ? (await client.ask(overviewSchema, 'GET', '')).providers : [await servedProvider(client, word)]
  let printed = new Set<string>()
  for (;;) {
    const requests = await requestsOf(client, ids)
    for (const request of requests)
      if (!printed.has(request.id)) console.log(json ? JSON.stringify(request) : requestLine(request, process.stdout))
    printed = new Set(requests.map(({ id }) => id))
    if (!follow) return 0
    await setTimeout(PAUSE)
  }
}

const requestsOf = async (client: Client, ids: readonly string[]): Promise<readonly RequestSummary[]> => {
  const logs = await Promise.all(ids.map((id) => client.ask(requestsSchema, 'GET', `/${id}/requests`)))
  return inOrder(logs.map(({ requests }) => requests.toReversed()))
}

/** Logs as one, by their times. Each keeps its own order: a clock may stand still, or have been set back. */
export const inOrder = <T extends { readonly at: string }>(logs: readonly (readonly T[])[]): readonly T[] => {
  const rest = logs.map((log) => [...log])
  const merged: T[] = []
  for (;;) {
    const [next] = rest.filter((log) => log.length > 0).toSorted(([a], [b]) => timeOf(a) - timeOf(b))
    const first = next?.shift()
    if (!first) return merged
    merged.push(first)
  }
}

const timeOf = (request: { readonly at: string } | undefined): number => Date.parse(request?.at ?? '')

/** Prints one request check by check. */
export const whyCommand = async (connect: Connect, word: string | undefined, json: boolean): Promise<number> => {
  if (!word) throw misused('Say which request: latchkey why <request id>. The log names them.')
  const client = await connect()
  const request = await client.ask(requestSchema, 'GET', `/requests/${encodeURIComponent(word)}`)
  console.log(json ? JSON.stringify(request) : whyText(request))
  return 0
}
