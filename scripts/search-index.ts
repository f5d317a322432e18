import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SEARCH_INDEX } from '#src/docs/search/search-entry.ts'
import { searchIndex } from './search/search-index.ts'
import { siteFiles } from './site-files.ts'
import { siteSettings } from './site-settings.ts'

/** Writes the index of pages and errors that the search loads first. */
const { out } = siteSettings(process.env)
const index = await searchIndex(siteFiles(out))
writeFileSync(join(out, SEARCH_INDEX), JSON.stringify(index))
console.log(`${index.entries.length} pages in ${SEARCH_INDEX}`)
