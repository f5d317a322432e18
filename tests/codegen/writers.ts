import { languageIds, type SampleLanguage, sampleLanguages, type SampleWriter } from '#mocks/codegen/languages.ts'

const loaded = await Promise.all(languageIds.map(async (id) => [id, await sampleLanguages[id].writer()] as const))

/** What writes each language, all loaded. */
export const writers: Readonly<Record<SampleLanguage, SampleWriter>> = Object.fromEntries(loaded) as Record<
  SampleLanguage,
  SampleWriter
>
