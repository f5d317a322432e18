/** What the search for a browser may ask of the machine; the tests hand in a pretended one. */
export type Machine = {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isRoot: boolean
  /** Where Playwright keeps the browser of its own version, there or not. */
  readonly playwrightsOwn: string
  /** Whether this program starts and says its version. */
  readonly runs: (program: string) => boolean
  /** Runs a command to its end and says whether it worked. */
  readonly succeeds: (command: string, ...args: string[]) => boolean
  readonly say: (line: string) => void
}

// Debian's shell of Chromium has no window at all: tests run a quarter faster in it, and it is a smaller package.
const headless = 'chromium-headless-shell'
const onPath = [
  headless,
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
]
const onMac = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
)

function installedBrowsers({ platform, env }: Machine): readonly string[] {
  if (platform === 'darwin') return [...onMac, ...onPath]
  if (platform !== 'win32') return onPath
  const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
    (root) => root !== undefined,
  )
  return roots.flatMap((root) => [
    `${root}\\Google\\Chrome\\Application\\chrome.exe`,
    `${root}\\Microsoft\\Edge\\Application\\msedge.exe`,
  ])
}

function download({ playwrightsOwn, runs, succeeds, say }: Machine): string | undefined {
  say('No browser of Playwright is here; downloading it (about 170 MB) ...')
  const works = succeeds('playwright', 'install', 'chromium', '--no-shell') && runs(playwrightsOwn)
  if (!works) say('That did not work; looking for an installed Chrome or Chromium.')
  return works ? playwrightsOwn : undefined
}

function installWithApt({ isRoot, platform, runs, succeeds, say }: Machine): string | undefined {
  if (platform !== 'linux' || !isRoot || !succeeds('apt-get', '--version')) return undefined
  say(`No browser is installed; installing the package ${headless} with apt-get (about a minute) ...`)
  const works =
    succeeds('apt-get', 'update') && succeeds('apt-get', 'install', '--yes', '--no-install-recommends', headless)
  return works && runs(headless) ? headless : undefined
}

/** The program to test with: LATCHKEY_CHROMIUM, Playwright's own, a download of it, an installed one, or Debian's package. */
export function findBrowser(machine: Machine): string {
  const chosen = machine.env['LATCHKEY_CHROMIUM']
  if (chosen && !machine.runs(chosen))
    throw new Error(
      `LATCHKEY_CHROMIUM is "${chosen}", which does not start. Set it to a Chromium or Chrome program, or leave it out.`,
    )
  const found =
    chosen ??
    (machine.runs(machine.playwrightsOwn) ? machine.playwrightsOwn : undefined) ??
    download(machine) ??
    installedBrowsers(machine).find(machine.runs) ??
    installWithApt(machine)
  if (found) return found
  throw new Error(
    'No browser could be found or installed. Install Chrome or Chromium, or set LATCHKEY_CHROMIUM to its program, then run the same command again.',
  )
}
