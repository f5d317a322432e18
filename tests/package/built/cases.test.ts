import { type ChildProcess, spawn } from 'node:child_process'
import { afterAll, beforeAll } from 'vitest'
import { playEveryCase } from '../../conformance/over-http.ts'
import { project } from '../installed.ts'

let program: ChildProcess
let origin: string
beforeAll(async () => {
  program = spawn(process.execPath, ['node_modules/latchkey/latchkey.mjs', '--port', '0', '--quiet'], { cwd: project })
  origin = await new Promise((resolve) => {
    program.stdout?.on('data', (chunk: Buffer) => resolve(/http:\S+/.exec(chunk.toString())?.[0] ?? ''))
  })
})
afterAll(() => void program.kill())

playEveryCase('by the installed command', () => origin)
