import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'

/** How each tool is started by the Node that runs this: its own entry file, so that no shell shim is needed on any system. */
const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  oxfmt: 'node_modules/oxfmt/bin/oxfmt',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  pagefind: 'node_modules/pagefind/lib/runner/bin.cjs',
  playwright: 'node_modules/@playwright/test/cli.js',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const

export type Command = {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export const tool = (name: keyof typeof tools, ...args: string[]): Command => ({ file: tools[name], args })

export const script = (file: string, env: Readonly<Record<string, string>> = {}): Command => ({ file, args: [], env })

type CommandOutcome = { readonly ok: boolean; readonly output: string; readonly seconds: number }

/** Runs a command to its end, keeps what it prints, and prints a line every 20 seconds so that a long one is seen to live. */
function runCommand({ file, args, env }: Command, label: string): Promise<CommandOutcome> {
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

const indented = (text: string) => text.trimEnd().replace(/^/gm, '  ')

/** Runs commands one after another and prints one line with the time; also what a failed one said, and what `shown` finds in the rest. */
export async function runStep(label: string, commands: readonly Command[], shown?: RegExp): Promise<boolean> {
  console.log(`→ ${label} ...`)
  let total = 0
  for (const command of commands) {
    const { ok, output, seconds } = await runCommand(command, label)
    total += seconds
    const [line] = shown?.exec(output) ?? []
    if (!ok) console.log(indented(output))
    else if (line) console.log(indented(line))
    if (ok) continue
    console.log(`✗ ${label} failed, ${total.toFixed(1)} s`)
    return false
  }
  console.log(`✓ ${label}, ${total.toFixed(1)} s`)
  return true
}
