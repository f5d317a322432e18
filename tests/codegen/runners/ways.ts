import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import type { SampleLanguage } from '#mocks/codegen/languages.ts'
import type { Runner } from './runner.ts'
import {
  hasCurl,
  hasJava,
  hasPhp,
  hasRuby,
  pythonCommand,
  skipsWithout,
  startJava,
  startNode,
  startPhp,
  startPython,
  startRuby,
} from './runtimes.ts'

type Env = Readonly<Record<string, string>>
export type Answer = { readonly status: number; readonly body: string }

/** A way to run the samples of a language; `start` gives what runs one, and `stop`. */
export type Way = {
  readonly lang: SampleLanguage
  readonly skips: boolean
  readonly start: () => { run(code: string, env: Env): Promise<Answer>; stop(): void }
}

/** A whole HTTP message as curl prints it and a socket receives it. */
const messageOf = (text: string): Answer => {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  return { status: Number(head.split(' ')[1]), body: rest.join('\r\n\r\n') }
}

const byCurl = async (code: string, env: Env): Promise<Answer> => {
  const { stdout } = await promisify(execFile)('sh', ['-c', code], { env: { PATH: process.env['PATH'], ...env } })
  return messageOf(stdout)
}

/** Sends a message as it stands: only its line ends and the end of the connection are added. */
const bySocket = (code: string, env: Env): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const [head = '', ...body] = code.split('\n\n')
    const message = [`${head}\nConnection: close`.replaceAll('\n', '\r\n'), body.join('\n\n')].join('\r\n\r\n')
    const filled = message.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => env[name] ?? mark)
    const port = Number(/^Host: 127\.0\.0\.1:(\d+)$/m.exec(head)?.[1])
    const chunks: Buffer[] = []
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write(filled))
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('close', () => resolve(messageOf(Buffer.concat(chunks).toString())))
  })

const byRunner = (startRunner: () => Runner | undefined) => () => {
  const runner = startRunner()
  return {
    stop: () => runner?.stop(),
    run: async (code: string, env: Env): Promise<Answer> => {
      const { out = '', error = 'There is no such runtime.' } = (await runner?.run(code, env)) ?? {}
      const [, status, body = ''] = /^(\d{3}) (.*)\n$/s.exec(out) ?? []
      if (status === undefined) throw new Error(error)
      return { status: Number(status), body }
    },
  }
}

const nothingToStop = { stop: () => undefined }

export const ways: readonly Way[] = [
  { lang: 'curl', skips: skipsWithout(hasCurl), start: () => ({ run: byCurl, ...nothingToStop }) },
  { lang: 'http', skips: false, start: () => ({ run: bySocket, ...nothingToStop }) },
  { lang: 'js', skips: false, start: byRunner(startNode) },
  { lang: 'node', skips: false, start: byRunner(startNode) },
  { lang: 'python', skips: skipsWithout(pythonCommand !== undefined), start: byRunner(startPython) },
  { lang: 'ruby', skips: !hasRuby, start: byRunner(startRuby) },
  { lang: 'php', skips: !hasPhp, start: byRunner(startPhp) },
  { lang: 'java', skips: !hasJava, start: byRunner(startJava) },
]
