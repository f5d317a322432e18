import { environmentOf } from '#mocks/node/environment.ts'
import { closeServer, originOf, serveLocally } from '#mocks/node/local-server.ts'
import type { Mock } from './api.ts'
import { checkOptions } from './check.ts'
import { worldOf } from './world.ts'

/** What `serve` takes: a port, 0 for a free one, and the address to bind to, the loopback address where absent. */
export interface ServeOptions {
  readonly port?: number
  readonly host?: string
}

/** A mock that answers over HTTP. */
export interface Served extends AsyncDisposable {
  /** Where it answers, such as `http://127.0.0.1:49152`; what follows is `/{host}{path}` of a provider. */
  readonly origin: string
  /**
   * What a client under test takes from its environment: `PAYKORE_BASE_URL`, `PAYKORE_API_KEY_SANDBOX` and so on. The keys are
   * issued when it is first read; `reset` and `stage` of the mock end them.
   */
  readonly env: Readonly<Record<string, string>>
  /** Answers what is under way, for at most half a second, and stops. */
  close(): Promise<void>
}

const PATIENCE = 500

/** Serves a mock of `createMock` over HTTP, with its dashboard. Rejects where the port is taken (`EADDRINUSE`), or is none. */
export const serve = async (
  mock: Pick<Mock<string>, 'origins' | 'fetch'>,
  options: ServeOptions = {},
): Promise<Served> => {
  checkOptions('serve', options, ['port', 'host'])
  const { port = 0, host } = options
  // Node takes another text for the path of a socket, and an empty address for all of them.
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`\`port\` of serve is "${port}". Give a whole number from 0 to 65535.`)
  if (host === '') throw new RangeError('`host` of serve is "". Give an address such as 127.0.0.1.')
  const world = worldOf(mock)
  const server = await serveLocally(world, port, host === undefined ? {} : { host })
  const origin = originOf(server)
  const close = () => closeServer(server, PATIENCE)
  let env: Readonly<Record<string, string>> | undefined
  return {
    origin,
    get env() {
      return (env ??= Object.fromEntries(environmentOf(world, world.providers.values(), origin)))
    },
    close,
    [Symbol.asyncDispose]: close,
  }
}
