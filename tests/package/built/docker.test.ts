import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '#scripts/listen.ts'
import { repository } from '../installed.ts'

// No image is built: what the lines of the Dockerfile say is done in an empty folder that stands for the root of the image.
const instructions = readFileSync(join(repository, 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1) }))
const the = (name: string): string => {
  const [first, ...more] = instructions.filter((each) => each.name === name)
  if (!first || more.length > 0) throw new Error(`The Dockerfile has ${more.length + (first ? 1 : 0)} lines ${name}.`)
  return first.rest
}
const list: (text: string) => readonly string[] = JSON.parse

const root = mkdtempSync(join(tmpdir(), 'latchkey-image-'))
const inImage = (path: string): string => path.replace(/^\//, `${root}/`)
const isRoot = process.getuid?.() === 0
/** A user who owns nothing here, as `USER` asks for. */
const NOBODY = 65_534

const children = new Set<ChildProcess>()
const start = (port: string, before: readonly string[] = []): ChildProcess => {
  const [node = '', ...args] = list(the('ENTRYPOINT')).map(inImage)
  expect(node).toBe('node')
  const [file = '', ...rest] = [...before, process.execPath, ...args]
  const child = spawn(file, rest, {
    cwd: root,
    env: { LATCHKEY_PORT: port, HOME: root, PATH: dirname(process.execPath) + ':/usr/bin:/bin' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot && before.length === 0 && { uid: NOBODY, gid: NOBODY }),
  })
  children.add(child)
  return child
}

const answers = async (child: ChildProcess): Promise<boolean> => {
  const first = child.stdout && once(child.stdout, 'data')
  const printed: readonly unknown[] = await Promise.race([first ?? once(child, 'close'), once(child, 'close')])
  return printed.join('').includes('answers at')
}

beforeAll(() => {
  chmodSync(root, 0o755)
  const [from = '', to = ''] = the('COPY').split(' ')
  copyFileSync(join(repository, from), inImage(to))
})
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

describe.skipIf(process.platform !== 'linux')('what the Dockerfile says', () => {
  test('is known to this test, line by line', () => {
    const names = ['FROM', 'COPY', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT']
    expect(instructions.map(({ name }) => name)).toEqual(names)
    expect(the('FROM')).toMatch(/^node:(2[2-9]|[3-9]\d)/)
    expect(the('EXPOSE')).toBe('4710')
  })

  test('serves from one file alone, as a user of no rights, and its health is asked by its own command', async () => {
    const port = String(await freePort())
    const child = start(port)
    expect(await answers(child)).toBe(true)
    const [, command = ''] = /CMD (.*)$/.exec(the('HEALTHCHECK')) ?? []
    const asked = execFileSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, LATCHKEY_PORT: port },
    })
    expect(asked).toContain('"name":"latchkey"')
    child.kill('SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
    expect(() =>
      execFileSync('sh', ['-c', command], { stdio: 'pipe', env: { ...process.env, LATCHKEY_PORT: port } }),
    ).toThrow()
  })

  test('ends as the first process of its namespace, with 0', async ({ skip }) => {
    const child = start(String(await freePort()), ['unshare', '--fork', '--pid', '--kill-child=SIGKILL'])
    if (!(await answers(child))) return skip('no right to make a namespace of processes')
    const first = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).trim()
    process.kill(Number(first), 'SIGTERM')
    expect(await once(child, 'close')).toEqual([0, null])
  })
})
