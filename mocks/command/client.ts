import * as z from 'zod/mini'
import type { ZodMiniType } from 'zod/mini'
import { overviewSchema, problemSchema } from '#mocks/control/schema.ts'
import { own } from '#mocks/engine/own.ts'
import type { Json } from '#mocks/engine/request.ts'
import { CommandError, exitCodes, failed, misused } from './command-error.ts'
import { USUAL_PORT, setVariable } from './serve-options.ts'

const health = z.object({ name: z.literal('latchkey') })

/** What stands on the command line for a field of a body. */
type FieldNames = Readonly<Record<string, string>>

/** The dashboard of a server that runs. */
export type Client = {
  readonly url: string
  /** A call, read by a schema. Throws a `CommandError` with the server's own words where it refuses, a field by its name in `names`. */
  ask<T>(schema: ZodMiniType<T>, method: string, path: string, body?: Json, names?: FieldNames): Promise<T>
}

/** Finds the server once it is needed: what is wrong on the command line is told first. */
export type Connect = () => Promise<Client>

const noServer = (url: string, why: string): CommandError =>
  new CommandError(
    `${why} Start one with: latchkey. LATCHKEY_URL names another address; now it is ${url}.`,
    exitCodes.noServer,
  )

const reached = async (url: string, path: string, init?: RequestInit): Promise<Response> => {
  try {
    return await fetch(`${url}${path}`, init)
  } catch {
    throw noServer(url, 'No server answers there.')
  }
}

const sentenceOf = ({ detail, errors }: z.infer<typeof problemSchema>, names: FieldNames): string =>
  errors?.map(({ field, message }) => `${own(names, field) ?? (field || 'body')}: ${message}`).join(' ') ?? detail

/** Finds the server at `LATCHKEY_URL`. Throws a `CommandError` where none answers, or something else, or where it is no address. */
export const connect = async (env: Readonly<Record<string, string | undefined>>): Promise<Client> => {
  const usual = `http://127.0.0.1:${USUAL_PORT}`
  const url = (setVariable(env, 'LATCHKEY_URL') ?? usual).replace(/\/$/, '')
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw misused(`LATCHKEY_URL is "${url}". Give an address such as ${usual}.`)
  const answer: unknown = await (await reached(url, '/_health')).json().catch(() => undefined)
  if (!health.safeParse(answer).success) throw noServer(url, 'What answers there is not Latchkey.')
  return {
    url,
    ask: async (schema, method, path, body, names = {}) => {
      const response = await reached(url, `/_dashboard${path}`, {
        method,
        ...(body !== undefined && {
          body: JSON.stringify(body),
          headers: { 'Content-Type': 'application/json' },
        }),
      })
      const read: unknown = await response.json()
      const problem = problemSchema.safeParse(read)
      if (problem.success) throw failed(sentenceOf(problem.data, names))
      return schema.parse(read)
    },
  }
}

/** The id of a provider that the server has. Throws a `CommandError` of wrong usage for another. */
export const servedProvider = async (client: Client, id: string): Promise<string> => {
  const { providers } = await client.ask(overviewSchema, 'GET', '')
  if (!providers.includes(id)) throw misused(`There is no provider "${id}". There are: ${providers.join(', ')}.`)
  return id
}
