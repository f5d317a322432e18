import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { allBundles } from '#src/docs/provider-bundle.ts'

/** The checks at the start of a program, as the security pages print them: samples that read one variable and stop without it. */
const checks = (await allBundles()).flatMap(({ provider }) => {
  const text = readFileSync(`content/${provider.id}/security.mdx`, 'utf8')
  return [...text.matchAll(/^```(bash|js)\n([^]*?)^```/gm)].flatMap(([, language = '', code = '']) => {
    const name = /(?:\$\{|process\.env\.)([A-Z_]+)/.exec(code)?.[1]
    const stops = /:\?|throw new Error/.test(code)
    return name !== undefined && stops ? [{ provider, language, code, name }] : []
  })
})

const run = (language: string, code: string, variables: Readonly<Record<string, string>>) =>
  // Without --norc bash takes the socket that Node gives it for a remote log-in, and reads the machine's own settings.
  spawnSync(language === 'js' ? process.execPath : 'bash', language === 'js' ? ['-e', code] : ['--norc', '-c', code], {
    env: { PATH: process.env['PATH'], ...variables },
    encoding: 'utf8',
  })

describe('The start checks of the security pages', () => {
  test('are there', () => {
    expect(checks.length).toBeGreaterThanOrEqual(4)
  })

  test.each(checks)('$provider.id, $language: $name', ({ provider, language, code, name }) => {
    const printed = [...readFileSync(`content/${provider.id}/security.mdx`, 'utf8').matchAll(/^(\w+)=(\S+)$/gm)]
    const inFile = printed.find(([, variable]) => variable === name)?.[2]
    const formats = provider.keyFormats.filter((format) => format.class === 'secret')
    const keys = formats.map(({ prefix }) => `${prefix}${'0'.repeat(8)}`)
    const good = [...(inFile === undefined ? [] : [inFile]), keys.at(-1) ?? '']
    for (const key of good) {
      const { status, stderr } = run(language, code, { [name]: key })
      expect([status, stderr]).toEqual([0, ''])
    }
    const { status, stderr } = run(language, code, {})
    expect(status).not.toBe(0)
    expect(stderr).toContain(name)
  })
})
