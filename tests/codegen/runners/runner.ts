import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type Ran = { readonly out: string; readonly error?: string }
export type Runner = {
  run(code: string, env: Readonly<Record<string, string>>): Promise<Ran>
  stop(): void
}

const parse: (text: string) => Ran = JSON.parse

type Env = Readonly<Record<string, string>>
const asJson = (code: string, env: Env): string => JSON.stringify({ code, env })

/** One long-lived process that reads a line for each sample, runs it and answers with what it printed. */
export const startRunner = (command: string, args: readonly string[], lineOf = asJson): Runner => {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting: ((ran: Ran) => void)[] = []
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(parse(line)))
  child.on('close', () => {
    for (const done of waiting.splice(0)) done({ out: '', error: `${command} ended` })
  })
  return {
    run: (code, env) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${lineOf(code, env)}\n`)
      }),
    stop: () => child.stdin.end(),
  }
}
