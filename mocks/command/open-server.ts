import type { Server } from 'node:http'
import { environmentOf, type EnvEntry } from '#mocks/node/environment.ts'
import { originOf, serveLocally } from '#mocks/node/local-server.ts'
import { openWorld, type PackagedWorld, ProviderError } from '#mocks/package/world.ts'
import { failed } from './command-error.ts'
import { declaredAt, isRulesFile } from './declared.ts'
import type { ServeTerms } from './serve-options.ts'

/** A server that answers, with what a client needs to call it. */
export type OpenServer = {
  readonly server: Server
  readonly origin: string
  readonly world: PackagedWorld
  readonly environment: readonly EnvEntry[]
}

const listenOr = async (world: PackagedWorld, { port, host, allowedHosts, delay }: ServeTerms): Promise<Server> => {
  try {
    return await serveLocally(world, port, { host, allowedHosts, delay })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw failed(`Port ${port} is taken. Stop what runs there, or choose another: --port ${port + 1}`)
    if (code === 'EACCES')
      throw failed(`Port ${port} may not be used here. Choose one from 1024 on, such as --port 4710`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw failed(`This machine has no address "${host}".`)
    throw error
  }
}

/** Opens a world and serves it. Throws a `CommandError` where it cannot listen, or for providers that do not go together. */
export const openServer = async (terms: ServeTerms): Promise<OpenServer> => {
  const chosen = terms.providers.map(async (name) => (isRulesFile(name) ? declaredAt(name) : name))
  const world = await openWorld(await Promise.all(chosen), terms.now, terms.seed).catch((error: unknown) => {
    throw error instanceof ProviderError ? failed(error.message) : error
  })
  const server = await listenOr(world, terms)
  const origin = originOf(server)
  return { server, origin, world, environment: environmentOf(world, world.providers.values(), origin) }
}
