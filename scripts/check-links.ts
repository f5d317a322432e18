import { brokenLinks } from './links.ts'
import { sitePagesOf, siteFiles } from './site-files.ts'
import { builtSettings } from './site-settings.ts'
import { stopWithSentence } from './stop.ts'

/** Prints every broken link of a build once, with a page that has it, and returns how many there are. */
function check(out: string): number {
  const files = siteFiles(out)
  const broken = Object.entries(
    Object.groupBy(brokenLinks(files, builtSettings(out)), ({ reference, why }) => `${reference} ${why}`),
  )
  for (const [what, places = []] of broken) {
    console.log(`${what}: ${out}/${places[0]?.page ?? ''} (on ${places.length} of the pages)`)
  }
  console.log(`${out}: ${sitePagesOf(files).length} pages, ${broken.length} broken links`)
  return broken.length
}

try {
  const counts = ['dist', 'dist-docs'].map(check)
  process.exit(counts.some(Boolean) ? 1 : 0)
} catch (error) {
  stopWithSentence(error)
}
