import { shownRequest } from '#mocks/control/shown-request.ts'
import { closeServer } from '#mocks/node/local-server.ts'
import { greeting } from '#mocks/node/greeting.ts'
import { checkEnvFile, writeEnvFile } from './env-file.ts'
import { whenNpxEnds } from './npx-ended.ts'
import { openServer } from './open-server.ts'
import { requestLine } from './request-line.ts'
import type { ServeTerms } from './serve-options.ts'

/** How long requests under way may take to be answered once the server is told to stop, in ms. */
export const PATIENCE = 700

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    whenNpxEnds(resolve)
  })

/** Serves until a signal; the second one ends it at once. */
export const serveUntilStopped = async (terms: ServeTerms): Promise<number> => {
  const { json, quiet, envFile } = terms
  if (envFile !== undefined) checkEnvFile(envFile)
  const stopped = signalled()
  const { server, origin, world, environment } = await openServer(terms)
  if (envFile !== undefined) writeEnvFile(envFile, environment)
  if (!quiet)
    world.store.onEntry((entry) => {
      const shown = shownRequest(entry)
      console.log(json ? JSON.stringify(shown) : requestLine(shown, process.stdout))
    })
  if (json) console.log(JSON.stringify({ url: origin, env: Object.fromEntries(environment) }))
  else if (quiet) console.log(`Latchkey answers at ${origin}`)
  else console.log(`${await greeting(world.providers.values(), environment, origin)}\n`)
  await stopped
  await closeServer(server, PATIENCE)
  return 0
}
