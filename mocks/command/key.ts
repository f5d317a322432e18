import { keySchema, mintedKeysSchema, summarySchema } from '#mocks/control/schema.ts'
import { own } from '#mocks/engine/own.ts'
import { registry } from '#mocks/providers/registry.ts'
import { type Connect, servedProvider } from './client.ts'
import { failed, misused } from './command-error.ts'
import type { CommandOptions } from './read-arguments.ts'

const flags = { environment: '--live', class: '--class', expiresAt: '--expires', scopes: '--scope' } as const

/** Issues a key at the server and prints its text alone; with `json` the whole key, or both of a pair. */
export const printKey = async (
  connect: Connect,
  word: string | undefined,
  options: CommandOptions,
): Promise<number> => {
  if (!word) throw misused(`Say which provider, as in latchkey key ${Object.keys(registry).join(' or ')}.`)
  const client = await connect()
  const id = await servedProvider(client, word)
  const known = await own(registry, id)?.load()
  const { live, class: wanted, expires, revoked, scope, json } = options
  // A key that cannot be had must not be issued first: where a pair replaces the one before, that one would be dead.
  const classes = known?.provider.operations.mint.classes
  if (wanted !== undefined && classes && !classes.some((each) => each === wanted))
    throw misused(`--class is "${wanted}". Give one of: ${classes.join(', ')}.`)
  if (revoked && !(await client.ask(summarySchema, 'GET', `/${id}`)).operations.includes('revoke'))
    throw failed(`${known?.provider.name ?? id} does not revoke keys. Leave out --revoked.`)
  const order = {
    ...(live && { environment: 'live' }),
    // Where keys come in pairs no class can be asked for: then it says which of the two is printed.
    ...(wanted !== undefined &&
      (known?.provider.operations.mint.fields.includes('class') ?? true) && { class: wanted }),
    ...(scope && { scopes: scope }),
    ...(expires !== undefined && { expiresAt: expires }),
  }
  const { keys } = await client.ask(mintedKeysSchema, 'POST', `/${id}/keys`, order, flags)
  const key = keys.find((each) => wanted === undefined || each.class === wanted)
  if (!key) throw failed(`No ${wanted} key was issued, only: ${keys.map((each) => each.class).join(', ')}.`)
  if (revoked) await client.ask(keySchema, 'POST', `/${id}/keys/${key.id}/revoke`)
  if (json) for (const each of keys) console.log(JSON.stringify(each))
  else console.log(key.key)
  return 0
}
