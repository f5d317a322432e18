import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import type { Command } from './tools.ts'

export type CommandOutcome = { readonly ok: boolean; readonly output: string; readonly seconds: number }

/** Runs a command to its end, keeps what it prints, and prints a line every 20 seconds so that a long one is seen to live. */
export function runCommand({ file, args, env }: Command, label: string): Promise<CommandOutcome> {
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ticker = setInterval(() => {
    console.log(`  ${label} still runs, ${seconds().toFixed(0)} s`)
  }, 20_000)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve) => {
    const finish = (ok: boolean) => {
      clearInterval(ticker)
      resolve({ ok, output: stripVTControlCharacters(output), seconds: seconds() })
    }
    child.on('error', (error) => {
      output += error.message
      finish(false)
    })
    child.on('close', (code) => {
      finish(code === 0)
    })
  })
}

/** Runs commands one after another and prints one line with the time; also what a failed one said, and all of them where `shown`. */
export async function runStep(label: string, commands: readonly Command[], shown = false): Promise<boolean> {
  console.log(`→ ${label} ...`)
  let total = 0
  for (const command of commands) {
    const { ok, output, seconds } = await runCommand(command, label)
    total += seconds
    if (shown || !ok) console.log(output.trimEnd().replace(/^/gm, '  '))
    if (ok) continue
    console.log(`✗ ${label} failed, ${total.toFixed(1)} s`)
    return false
  }
  console.log(`✓ ${label}, ${total.toFixed(1)} s`)
  return true
}
