import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Locked */
/** @typedef {Record<string, Locked>} Packages path inside the project -> what is locked there */

/** @param {string} file @returns {Packages} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/**
 * Whether what npm installed is what the lockfile says. Packages for other platforms may be absent.
 * @param {Packages} locked @param {Packages} installed @returns {boolean}
 */
export function agree(locked, installed) {
  const same = Object.entries(installed).every(([path, { version, integrity }]) => {
    const wanted = locked[path]
    return wanted?.version === version && wanted?.integrity === integrity
  })
  return (
    same &&
    Object.entries(locked).every(
      ([path, { optional, devOptional }]) => path === '' || optional || devOptional || path in installed,
    )
  )
}

/**
 * npm writes its copy of the lockfile into node_modules as the last thing it does: a half-finished install has none.
 * @param {string} root @returns {boolean}
 */
export function isInstalled(root) {
  const copy = join(root, 'node_modules', '.package-lock.json')
  return existsSync(copy) && agree(packagesIn(join(root, 'package-lock.json')), packagesIn(copy))
}

const noNetwork = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT/

/** What npm prints when it fails -> the sentence that names the fix. @type {[RegExp, string][]} */
const advice = [
  [
    new RegExp(`${noNetwork.source}|ENOTCACHED`),
    'The npm registry could not be reached. Check the network and the proxy (`npm config get registry proxy`)',
  ],
  [/EUSAGE/, 'package.json and package-lock.json disagree. Run `npm install` and commit the lockfile'],
  [/EINTEGRITY/, 'A downloaded package does not match its hash in package-lock.json. Run `npm cache clean --force`'],
  [
    /EACCES|EPERM|EBUSY/,
    'npm may not write to node_modules. Close the programs that use it, make sure that the folder is yours, or delete it',
  ],
  [/ENOSPC/, 'The disk is full. Free about 1 GB'],
]

/** @param {string} output what npm printed @returns {string} one sentence that names the fix */
export function adviceFor(output) {
  const [, fix] = advice.find(([pattern]) => pattern.test(output)) ?? [
    undefined,
    'npm says above what is wrong. Mend that',
  ]
  return `The packages could not be installed. ${fix}, then run the same command again.`
}

/**
 * Installs exactly the lockfile, printing progress.
 * @param {string} root @returns {Promise<string | undefined>} nothing when done, else a sentence that names the fix
 */
export async function install(root) {
  const count = Object.keys(packagesIn(join(root, 'package-lock.json'))).length
  console.log(`Installing the packages of package-lock.json (${count} at most; about a minute the first time) ...`)
  const began = Date.now()
  const seconds = () => `${Math.round((Date.now() - began) / 1000)} s`
  const ticker = setInterval(() => console.log(`  still installing, ${seconds()}`), 15_000)
  // Without a network npm would try every package for minutes; its own cache may still hold them all.
  const ping = await npm(root, ['ping', '--fetch-retries=0', '--loglevel=error'])
  const offline = noNetwork.test(ping.output)
  if (offline) console.log("The npm registry does not answer; trying npm's own cache ...")
  const from = offline ? '--offline' : '--prefer-offline'
  const { code, output } = await npm(root, ['ci', '--loglevel=error', '--no-audit', '--no-fund', from])
  clearInterval(ticker)
  if (code === 0) {
    console.log(`Installed in ${seconds()}.`)
    return undefined
  }
  console.error(output.trim())
  return adviceFor(output)
}

/**
 * @param {string} root @param {string[]} args @returns {Promise<{ code: number | null, output: string }>}
 */
function npm(root, args) {
  // Inside `npm run`, npm tells where it lives; its own Node is used, because the one in node_modules is about to be replaced.
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env
  const windows = process.platform === 'win32'
  const child = cli?.endsWith('.js')
    ? spawn(node, [cli, ...args], { cwd: root })
    : spawn(windows ? 'npm.cmd' : 'npm', args, { cwd: root, shell: windows })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
