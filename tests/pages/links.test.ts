import { expect, test } from 'vitest'
import { sitePagesOf, siteFiles } from '../../scripts/site-files.ts'
import { builtSettings } from '../../scripts/site-settings.ts'
import { brokenLinks } from './broken-links.ts'

test.each(['dist', 'dist-docs'])('every link and anchor of %s leads somewhere', (out) => {
  const files = siteFiles(out)
  expect(sitePagesOf(files).length).toBeGreaterThan(100)
  const broken = Object.entries(
    Object.groupBy(brokenLinks(files, builtSettings(out)), ({ reference, why }) => `${reference} ${why}`),
  )
  // Each once, with a page that has it.
  expect(broken.map(([what, on = []]) => `${what}: ${out}/${on[0]?.page ?? ''}, on ${on.length} pages`)).toEqual([])
})
