import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, siteFiles } from './site-files.ts'

/** What pages need to be read and played without a line. Not the files that readers download, the full text, and addresses that lead on. */
const kept = /^(?!e\/|404\.html$|pagefind\/)(?:.*\.html|_astro\/.*|samples\/.*\.json|[\w-]+\.(?:json|css|svg))$/

/** Writes `offline.json`: the files that the worker keeps, as addresses below the site's root, and a version that changes with them. */
export function writeOfflineList(out: string): void {
  const { paths, read } = siteFiles(out)
  const files = [...paths].filter((path) => kept.test(path)).sort()
  const texts = createHash('sha256')
  for (const file of files) texts.update(file).update(read(file))
  const version = texts.digest('hex').slice(0, 16)
  writeFileSync(join(out, 'offline.json'), JSON.stringify({ version, files: files.map(addressOf) }))
}
