import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'

const text = z.string().trim().min(1)
/** Statement under the title; it is what search engines print, too. */
const head = { title: text, lead: text }

/** `content/<provider>/<page>.mdx`; `index.mdx` is the overview. */
const pages = defineCollection({
  loader: glob({ base: './content', pattern: ['*/*.mdx', '!guides/**', '!labs/**'] }),
  schema: z.strictObject(head),
})

/** `content/<provider>/errors/<reply>.mdx`: what to check at one error, quickest first. A list and no more, so it has no head. */
const checks = defineCollection({
  loader: glob({ base: './content', pattern: '*/errors/*.mdx' }),
  schema: z.strictObject({}),
})

const guides = defineCollection({
  loader: glob({ base: './content/guides', pattern: '*.mdx' }),
  schema: z.strictObject({ ...head, label: text.optional(), order: z.number().optional() }),
})

/** The prose around a lab; its lead stands with the lab itself. */
const labs = defineCollection({
  loader: glob({ base: './content/labs', pattern: '*.mdx' }),
  schema: z.strictObject({ title: text }),
})

export const collections = { pages, checks, guides, labs }
