import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bareSite } from './build/bare-site.ts'
import { projectWith } from './build/project-with.ts'
import { type Figure, keepFigures } from './figures.ts'

// The build of the site with more and more providers, each beside a bare Astro site of as many pages with the same text. What counts
// is the processor time of both, since the clock tells what else the machine does. The search index, a program of its own, is
// written by the build and not counted.
const MORE = (process.env['BENCH_PROVIDERS'] ?? '0,50,100').split(',').map(Number)
const note = join(import.meta.dirname, 'build/note-time.ts')
const ASTRO = 'node_modules/astro/bin/astro.mjs'

/** Seconds of processor time that a build in `cwd` takes. */
const timeOf = async (cwd: string, ...command: string[]): Promise<number> => {
  const times = join(cwd, 'times')
  rmSync(times, { force: true })
  const child = spawn(process.execPath, command, {
    cwd,
    env: {
      ...process.env,
      LATCHKEY_OUT: 'dist',
      LATCHKEY_BASE: '/',
      NODE_OPTIONS: `--import=${note}`,
      BENCH_TIMES: times,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  if (code !== 0) throw new Error(`${command.join(' ')} failed in ${cwd}.`)
  return (
    readFileSync(times, 'utf8')
      .trim()
      .split('\n')
      .reduce((sum, time) => sum + Number(time), 0) / 1e6
  )
}

const figures: Figure[] = []
const perPage: number[] = []
for (const more of MORE) {
  const project = projectWith(more)
  const bare = mkdtempSync(join(tmpdir(), 'latchkey-bare-'))
  console.log(`${more + 5} providers ...`)
  const ours = await timeOf(project, 'scripts/build.ts')
  const pages = bareSite(bare, join(project, 'dist'), join(project, 'node_modules'))
  console.log(`${pages} pages with their texts in ${ours.toFixed(0)} s; a bare site of them ...`)
  const floor = await timeOf(bare, ASTRO, 'build')
  perPage.push(ours / pages)
  figures.push({
    what: `build of ${more + 5} providers, ${pages} pages, beside bare Astro`,
    ours: `${ours.toFixed(1)} s`,
    floor: `${floor.toFixed(1)} s`,
    ratio: ours / floor,
    ...(more >= 95 && { aim: { atMost: 2 } }),
  })
  for (const folder of [project, bare]) rmSync(folder, { recursive: true, force: true })
}
const [first = 1] = perPage
const last = perPage.at(-1) ?? first
figures.push({
  what: 'build, a page of most providers beside a page of the fewest',
  ours: `${(last * 1000).toFixed(1)} ms`,
  floor: `${(first * 1000).toFixed(1)} ms`,
  ratio: last / first,
  aim: { atMost: 1 },
})
keepFigures('build', figures)
