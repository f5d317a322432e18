import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { siteSettings } from '../../scripts/site-settings.ts'
import manifest from '#package.json' with { type: 'json' }

const pair = z.object({ key: z.string(), value: z.string() })
const config = z
  .object({
    buildCommand: z.string(),
    outputDirectory: z.string(),
    trailingSlash: z.boolean(),
    headers: z.array(z.object({ source: z.string(), headers: z.array(pair) })),
  })
  .parse(JSON.parse(readFileSync('hosting/vercel.json', 'utf8')))
const lines = readFileSync('public/_headers', 'utf8').split('\n')

test('vercel.json gives the headers of public/_headers, and no other', () => {
  const ours = new Set(lines.filter((line) => line.startsWith('  ')).map((line) => line.trim()))
  const theirs = new Set(config.headers.flatMap(({ headers }) => headers.map(({ key, value }) => `${key}: ${value}`)))
  expect(theirs).toEqual(ours)
})

test('vercel.json gives them to the paths of public/_headers', () => {
  const sources = config.headers.map(({ source }) => new RegExp(`^${source}$`))
  const matched = (path: string) => sources.map((source) => source.test(path))
  expect(matched('/paykore/')).toEqual([true, false, false])
  expect(matched('/_astro/a.js')).toEqual([true, true, false])
  expect(matched('/latchkey-worker.js')).toEqual([true, false, true])
  expect(matched('/mockServiceWorker.js')).toEqual([true, false, true])
})

test('vercel.json builds by a script of this project, and serves the folder that it writes, each page under its own address', () => {
  expect(Object.keys(manifest.scripts).map((name) => `npm run ${name}`)).toContain(config.buildCommand)
  expect(config.outputDirectory).toBe(siteSettings({}).out)
  expect(config.trailingSlash).toBe(true)
})
