import { brokenLinks } from './links.ts'
import { pagesOf, siteFiles } from './site-files.ts'
import { builtSettings } from './site-settings.ts'
import { stopWithSentence } from './stop.ts'

/** Prints every broken link of a build and returns how many there are. */
function check(out: string): number {
  const settings = builtSettings(out)
  const files = siteFiles(out)
  const broken = brokenLinks(files, settings)
  for (const { page, reference, why } of broken) console.log(`${out}/${page}: ${reference} ${why}`)
  console.log(`${out}: ${pagesOf(files).length} pages, ${broken.length} broken links`)
  return broken.length
}

try {
  const counts = ['dist', 'dist-docs'].map(check)
  process.exit(counts.some(Boolean) ? 1 : 0)
} catch (error) {
  stopWithSentence(error)
}
