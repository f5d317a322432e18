import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { providerIds, registry } from '#mocks/providers/registry.ts'
import { downloadsOf } from '#src/docs/navigation/downloads.ts'
import { llmsFull, llmsTxt, textPages } from './markdown/text-site.ts'
import { siteFiles } from './site-files.ts'
import { siteSettings } from './site-settings.ts'

/** Writes the Markdown of every page beside it, and `llms.txt` and `llms-full.txt` over all of them. */
const settings = siteSettings(process.env)
const pages = textPages(siteFiles(settings.out), settings)
const providers = await Promise.all(
  providerIds.map(async (id) => ({
    segment: id,
    name: (await registry[id]?.load())?.provider.name ?? id,
    files: downloadsOf(id),
  })),
)
const parts = [...providers, { segment: 'guides', name: 'Guides' }, { segment: 'compare', name: 'Compare' }]
for (const { file, markdown } of pages) writeFileSync(join(settings.out, file), markdown)
writeFileSync(join(settings.out, 'llms.txt'), llmsTxt(pages, parts, settings))
writeFileSync(join(settings.out, 'llms-full.txt'), llmsFull(pages, settings))
console.log(`${pages.length} pages as Markdown, llms.txt, llms-full.txt`)
