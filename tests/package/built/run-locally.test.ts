import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleCopy } from '../example.ts'
import { project, repository, tool } from '../installed.ts'

const guide = readFileSync(join(repository, 'content/guides/terminal.mdx'), 'utf8')
const blocks = (language: string): readonly string[] =>
  Array.from(guide.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)\n\`\`\`$`, 'gm')), ([, code = '']) => code)
const commands = blocks('bash')
const starts = (block: string): boolean => block === 'npx latchkey' || block.startsWith('git clone')

const children = new Set<ChildProcess>()
const folder = mkdtempSync(join(tmpdir(), 'latchkey-guide-'))
afterAll(() => {
  // npx starts the command by way of a shell, so the whole group has to be told.
  for (const { pid } of children) if (pid !== undefined) process.kill(-pid)
  rmSync(folder, { recursive: true, force: true })
})

const PATH = `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`

/** Runs a command that serves until it says where it answers, on a free port in place of the usual one. */
const answering = async (command: string, cwd: string): Promise<{ origin: string; greeting: string }> => {
  const child = spawn('sh', ['-c', `exec ${command}`], {
    cwd,
    env: { ...process.env, PATH, LATCHKEY_PORT: '0' },
    detached: true,
  })
  children.add(child)
  let greeting = ''
  for (;;) {
    const chunks: readonly unknown[] = await once(child.stdout, 'data')
    greeting += chunks.join('')
    const origin = /answers at (\S+)\n[\s\S]*The dashboard/.exec(greeting)?.[1]
    if (origin !== undefined) return { origin, greeting }
  }
}

/** A project whose tests are the example's in node:test. */
let reader: string
let origin: string
let keys: Record<string, string>
beforeAll(async () => {
  reader = exampleCopy('javascript', 'reader')
  writeFileSync(
    join(reader, 'package.json'),
    '{ "type": "module", "scripts": { "test": "node --test wallets.node.test.js" } }',
  )
  symlinkSync(join(project, 'node_modules'), join(reader, 'node_modules'), 'junction')
  for (const name of ['acme.yaml', 'openapi.yaml'])
    cpSync(join(repository, 'examples/declare', name), join(reader, name))
  const server = await answering('npx latchkey', project)
  origin = server.origin
  keys = Object.fromEntries(
    Array.from(server.greeting.matchAll(/^export (\w+)="(.*)"$/gm), ([, name = '', value = '']) => [name, value]),
  )
})

/** Runs a block as the page prints it, at the server that runs. */
const run = (block: string): string => {
  const id = /req_0123456789/.test(block) ? aRequest() : ''
  const here = block.replaceAll('http://127.0.0.1:4710', origin).replace('req_0123456789', id)
  const env = { ...process.env, ...keys, PATH, LATCHKEY_URL: origin, NO_COLOR: '1' }
  return execFileSync('sh', ['-e', '-c', here], { cwd: reader, encoding: 'utf8', env, stdio: 'pipe' })
}

/** The id of a request that was just refused. */
const aRequest = (): string => {
  const answer = execFileSync('curl', ['-s', '-i', `${origin}/api.paykore.dev/v1/wallets`], { encoding: 'utf8' })
  return /latchkey-request-id: (\S+)/i.exec(answer)?.[1] ?? ''
}

describe.skipIf(process.platform === 'win32')('the page Run locally', () => {
  test('starts the server by its first line', () => {
    expect(commands[0]).toBe('npx latchkey')
    expect(Object.keys(keys)).toContain('PAYKORE_BASE_URL')
  })

  test('starts it from a clone', async () => {
    const clone = commands.find((block) => block.startsWith('git clone')) ?? ''
    const [fetched = '', ...then] = clone.split('\n')
    expect(then).toEqual(['cd latchkey', 'npm run mock'])
    execFileSync(
      'sh',
      ['-c', fetched.replace('https://github.com/latchkey-docs/latchkey', `file://${repository} latchkey`)],
      {
        cwd: folder,
      },
    )
    // The packages are those of this repository: to install them anew takes a minute.
    symlinkSync(tool(''), join(folder, 'latchkey/node_modules'))
    expect((await answering('npm run mock', join(folder, 'latchkey'))).origin).toMatch(/^http:/)
  })

  test.each(commands.filter((block) => !starts(block)))('%s', (block) => {
    const printed = run(block)
    expect(printed).not.toMatch(/"status":[45]\d\d|HTTP\/1\.1 [45]/)
  })

  test.each([
    ['javascript/wallets.node.test.js', 'js'],
    ['javascript/wallets.vitest.test.js', 'js'],
    ['javascript/wallets.jest.test.js', 'js'],
    ['python/test_wallets.py', 'python'],
    ['declare/acme.yaml', 'yaml'],
  ])('prints %s as the example runs it', (file, language) => {
    expect(blocks(language)).toContain(readFileSync(join(repository, 'examples', file), 'utf8').trimEnd())
  })
})
