import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Provider } from '#mocks/engine/provider.ts'
import { allBundles } from '#src/docs/provider-bundle.ts'

/** The checks at the start of a program, as the security pages print them: samples that stop where a variable is missing. */
const checks = (await allBundles()).flatMap(({ provider }) => {
  const file = `content/${provider.id}/security.mdx`
  const page = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return [...page.matchAll(/^```(bash|js)\n([^]*?)^```/gm)].flatMap(([, language = '', code = '']) =>
    /process\.env|\$\{/.test(code) && /:\?|throw new Error/.test(code) ? [{ provider, page, language, code }] : [],
  )
})

type Variables = Readonly<Record<string, string>>

/** The variables of a deployment to each environment, under the names that we use, with a key that has the right form. */
const deployments = ({ keyFormats, env, hosts }: Provider) =>
  keyFormats
    .filter((format) => format.class === 'secret')
    .map(({ prefix, environment }) => {
      const name = env.secret?.[environment] ?? ''
      const host = hosts.find((each) => each.environment === environment)?.host ?? hosts[0]?.host ?? ''
      const variables: Variables = { [name]: `${prefix}${'0'.repeat(8)}`, PERFECTPAY_HOST: host }
      return { name, variables }
    })

/** The `.env` that a page prints; what it leaves empty has the value of the deployment with the same names. */
const printedIn = (page: string, all: Variables): Variables =>
  Object.fromEntries(
    [...page.matchAll(/^([A-Z_]+)=(\S*)$/gm)].map(([, name = '', value = '']) => [name, value || (all[name] ?? 'x')]),
  )

const run = (language: string, code: string, variables: Variables) =>
  // Without --norc bash takes the socket that Node gives it for a remote log-in, and reads the machine's own settings.
  spawnSync(language === 'js' ? process.execPath : 'bash', language === 'js' ? ['-e', code] : ['--norc', '-c', code], {
    env: { PATH: process.env['PATH'], ...variables },
    encoding: 'utf8',
  })

describe('The start checks of the security pages', () => {
  test('are there', () => {
    expect(checks.length).toBeGreaterThanOrEqual(4)
  })

  test.each(checks)('$provider.id, $language', ({ provider, page, language, code }) => {
    const all = deployments(provider)
    const named = printedIn(page, Object.fromEntries(all.flatMap(({ variables }) => Object.entries(variables))))
    const secrets = Object.values(provider.env.secret ?? {})
    const printed = secrets.some((name) => named[name] !== undefined) ? [named] : []
    for (const variables of [...printed, ...all.map((each) => each.variables)]) {
      const { status, stderr } = run(language, code, variables)
      expect([status, stderr]).toEqual([0, ''])
    }
    for (const { name, variables } of all) {
      const { status, stderr } = run(language, code, { ...variables, [name]: '' })
      expect(status).not.toBe(0)
      expect(stderr).toContain(name)
    }
  })
})
