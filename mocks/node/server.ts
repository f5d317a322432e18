import { parseArgs } from 'node:util'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { registry } from '#mocks/providers/registry.ts'
import { greeting } from './greeting.ts'
import { serveLocally } from './local-server.ts'
import { createMock } from '#mocks/mock.ts'
import { platformRandom } from '#mocks/state/random.ts'

const catalog = catalogOf(registry)
const mock = createMock({ catalog, random: platformRandom, system: () => Date.now() })

const readFlags = () => {
  try {
    return parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string' }, 'allow-host': { type: 'string', multiple: true } },
    }).values
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : String(error)}\nThe flags are --port, --host and --allow-host.`,
    )
    process.exit(2)
  }
}

const flags = readFlags()
const wanted = flags.port ?? process.env['PORT'] ?? '4710'
const port = Number(wanted)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`The port is "${wanted}". Give a whole number from 0 to 65535, such as PORT=4710.`)
  process.exit(1)
}

try {
  const server = await serveLocally(mock, port, {
    ...(flags.host !== undefined && { host: flags.host }),
    allowedHosts: (flags['allow-host'] ?? []).map((name) => name.toLowerCase()),
  })
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`
  console.log(await greeting(mock, origin))
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (!taken) throw error
  console.error(`Port ${port} is taken. Stop what runs there, or choose another: PORT=4711 npm run mock`)
  process.exit(1)
}
