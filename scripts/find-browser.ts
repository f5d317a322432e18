import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chromium, type LaunchOptions } from '@playwright/test'
import { tool } from './run-command.ts'

/** What the search for a browser may ask of the machine; the tests hand in a pretended one. A browser has the name that `launchOf` knows. */
export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  readonly starts: (browser: string) => Promise<boolean>
  /** Runs a command to its end and says whether it worked. */
  readonly succeeds: (command: string, ...args: string[]) => Promise<boolean>
  readonly say: (line: string) => void
}

/** Playwright's own browser, of the version that it is tested with. */
const OWN = ''
/** Debian's Chromium without a window: tests run a quarter faster in it, and it is a smaller package. */
const SHELL = 'chromium-headless-shell'
const installed = [SHELL, 'chrome', 'chromium', 'chromium-browser', 'msedge']

/** The browser to test with: LATCHKEY_CHROMIUM, Playwright's own, a download of it, an installed one, or Debian's package. */
export async function findBrowser({ env, isRoot, starts, succeeds, say }: Machine): Promise<string> {
  const chosen = env['LATCHKEY_CHROMIUM']
  if (chosen) {
    if (await starts(chosen)) return chosen
    throw new Error(
      `LATCHKEY_CHROMIUM is "${chosen}", which does not start. Set it to a Chromium or Chrome program, or leave it out.`,
    )
  }
  if (await starts(OWN)) return OWN
  say('No browser of Playwright is here; downloading it (about 110 MB) ...')
  if ((await succeeds('playwright', 'install', 'chromium', '--only-shell')) && (await starts(OWN))) return OWN
  say('That did not work; looking for an installed Chrome or Chromium.')
  for (const browser of installed) if (await starts(browser)) return browser
  if (isRoot && (await succeeds('apt-get', '--version'))) {
    say(`No browser is installed; installing the package ${SHELL} with apt-get (about a minute) ...`)
    const works =
      (await succeeds('apt-get', 'update')) &&
      (await succeeds('apt-get', 'install', '--yes', '--no-install-recommends', SHELL))
    if (works && (await starts(SHELL))) return SHELL
  }
  throw new Error(
    'No browser could be found or installed. Install Chrome or Chromium, or set LATCHKEY_CHROMIUM to its program, then run the same command again.',
  )
}

const isRoot = process.getuid?.() === 0

/** How Playwright starts the browser of this name: nothing is its own, Chrome and Edge it finds by itself, all else is a program. */
export function launchOf(browser: string): LaunchOptions {
  // Chromium's sandbox refuses to start as root.
  const args = ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])]
  if (browser === OWN) return { args }
  if (browser === 'chrome' || browser === 'msedge') return { args, channel: browser }
  // Playwright takes a path, not a name.
  const found = spawnSync('which', [browser], { encoding: 'utf8' })
  return { args, executablePath: found.status === 0 ? found.stdout.trim() : browser }
}

async function starts(browser: string): Promise<boolean> {
  try {
    await (await chromium.launch(launchOf(browser))).close()
    return true
  } catch {
    // Not there, or not able to run here: for the search this is the same.
    return false
  }
}

export const thisMachine: Machine = {
  env: process.env,
  isRoot,
  starts,
  // Other steps run meanwhile, and what they print is read here.
  succeeds: async (command, ...args) => {
    const [program, all] =
      command === 'playwright' ? [process.execPath, [tool('playwright').file, ...args]] : [command, args]
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn(program, all, { stdio: 'ignore', env })
    const [status] = await once(child, 'exit').catch(() => [1])
    return status === 0
  },
  say: (line) => {
    console.log(`  ${line}`)
  },
}
