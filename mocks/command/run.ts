import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { shownRequest } from '#mocks/control/shown-request.ts'
import { closeServer } from '#mocks/node/local-server.ts'
import { CommandError, misused } from './command-error.ts'
import { checkEnvFile, writeEnvFile } from './env-file.ts'
import { whenNpxEnds } from './npx-ended.ts'
import { openServer } from './open-server.ts'
import { requestLine } from './request-line.ts'
import type { ServeTerms } from './serve-options.ts'

/** What a shell gives for a command that is not there. */
const NOT_FOUND = 127

type Child = { readonly file: string; readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv }

/** Runs a command to its end and gives its exit code; as shells do, 128 and the number of the signal that ended it. */
const ended = ({ file, args, env }: Child, stdout: 'inherit' | number): Promise<number> =>
  new Promise((resolve, reject) => {
    // On Windows npm and its like are scripts, which only a shell starts.
    const child = spawn(file, [...args], {
      stdio: ['inherit', stdout, 'inherit'],
      env,
      shell: process.platform === 'win32',
    })
    // A terminal sends Ctrl+C to both; from elsewhere the command hears of a signal only by us.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    whenNpxEnds(() => child.kill('SIGTERM'))
    child.on('error', (error) => reject(new CommandError(`"${file}" cannot be started: ${error.message}.`, NOT_FOUND)))
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })

/**
 * Serves while a command runs, which finds base addresses, keys and `LATCHKEY_URL` in its environment. Standard output is the
 * command's; lines of ours go to standard error, and with `json` the other way about.
 */
export const runServed = async (terms: ServeTerms, [file, ...args]: readonly string[]): Promise<number> => {
  if (file === undefined) throw misused('Say what to run: latchkey run -- npm test')
  const { json, quiet, envFile } = terms
  if (envFile !== undefined) checkEnvFile(envFile)
  const { server, origin, world, environment } = await openServer(terms)
  const variables = { ...Object.fromEntries(environment), LATCHKEY_URL: origin }
  if (envFile !== undefined) writeEnvFile(envFile, environment)
  if (json) console.log(JSON.stringify({ url: origin, env: variables }))
  if (!quiet)
    world.store.onEntry((entry) => {
      const shown = shownRequest(entry)
      if (json) console.log(JSON.stringify(shown))
      else console.error(requestLine(shown, process.stderr))
    })
  try {
    return await ended({ file, args, env: { ...process.env, ...variables } }, json ? 2 : 'inherit')
  } finally {
    await closeServer(server, 0)
  }
}
