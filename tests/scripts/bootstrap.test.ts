import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'latchkey-bootstrap-'))
const script = join(folder, 'runs-on.mjs')
writeFileSync(script, 'console.log(process.pid); setInterval(() => undefined, 1000)')
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Starts the script as npm does, by a shell that passes no signal on, or without a shell. Resolves to its process and the script's id. */
const started = async (shell: boolean) => {
  const args = ['scripts/bootstrap.mjs', relative('.', script)]
  const first = shell
    ? spawn('sh', ['-c', `"${process.execPath}" ${args.join(' ')}; true`], {
        env: { ...process.env, npm_lifecycle_event: 'mock' },
      })
    : spawn(process.execPath, args)
  const pid = await new Promise<number>((resolve) => first.stdout.once('data', (text) => resolve(Number(text))))
  return { first, pid }
}

test.skipIf(process.platform === 'win32').each([
  { signal: 'SIGTERM', to: 'the shell of npm', shell: true },
  { signal: 'SIGTERM', to: 'the command itself', shell: false },
  { signal: 'SIGHUP', to: 'the command itself', shell: false },
] as const)('after $signal to $to nothing goes on running', async ({ signal, shell }) => {
  const { first, pid } = await started(shell)
  expect(isRunning(pid)).toBe(true)
  first.kill(signal)
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false)
})
