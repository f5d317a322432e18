// Runs one of this project's scripts on the pinned Node, after installing exactly the lockfile. It has no
// dependencies and uses nothing newer than Node 20, because it is the first thing that runs on a bare clone.
// Usage: node scripts/bootstrap.mjs <script> [arguments]
import { spawn } from 'node:child_process'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install, isInstalled } from './install.mjs'
import { chooseNode, isTooOldToStart } from './pinned-node.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}

async function installOrStop() {
  const failure = await install(root)
  if (failure) stop(failure)
}

/** @returns {Promise<string>} the path of the Node that runs everything else */
async function prepare() {
  const { node: version } = process.versions
  if (isTooOldToStart(version))
    stop(
      `Node ${version} is too old. Install Node 20 or newer from https://nodejs.org, then run the same command again.`,
    )
  if (!isInstalled(root)) await installOrStop()
  const found = chooseNode(root)
  if (found) return found
  // The packages may come from another kind of machine, or some may have been deleted.
  await installOrStop()
  return (
    chooseNode(root) ??
    stop(
      `The pinned Node does not run on ${process.platform}-${process.arch}, and Node ${version} cannot run TypeScript files. Install Node 24 or newer, then run the same command again.`,
    )
  )
}

const [script, ...args] = process.argv.slice(2)
if (!script) stop('Say which script to run: node scripts/bootstrap.mjs scripts/start.ts')

const node = await prepare()
const child = spawn(node, [join(root, script), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
  },
})
// Ctrl+C reaches the child by itself; this process only waits, so that the exit code is the child's.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
process.on('SIGHUP', () => child.kill('SIGHUP'))
// npm starts this by way of a shell. Told to end, that shell passes nothing on: then this process has another parent.
if (process.env['npm_lifecycle_event']) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    child.kill('SIGTERM')
  }, 200)
  watch.unref()
}
child.on('error', (error) =>
  stop(`${node} could not be started: ${error.message}. Delete node_modules, then run the same command again.`),
)
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
