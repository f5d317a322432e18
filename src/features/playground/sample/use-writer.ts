import { useCallback } from 'react'
import { curlSample } from '#mocks/codegen/curl.ts'
import { type SampleLanguage, sampleLanguages, type SampleWriter } from '#mocks/codegen/languages.ts'
import { useLatest } from '#src/ui/use-latest.ts'

type Loaded = { readonly lang: SampleLanguage; readonly write: SampleWriter | 'failed' }

const curl: Loaded = { lang: 'curl', write: curlSample }

const load = async (lang: SampleLanguage): Promise<Loaded> => {
  const write = await sampleLanguages[lang].writer().catch(() => 'failed' as const)
  return { lang, write }
}

/** What writes samples of a language. curl is here from the start, each other comes when it is chosen. */
export const useWriter = (lang: SampleLanguage): SampleWriter | 'loading' | 'failed' => {
  const read = useCallback(async () => (lang === 'curl' ? curl : await load(lang)), [lang])
  const loaded = useLatest(read, curl)
  if (lang === 'curl') return curlSample
  return loaded.lang === lang ? loaded.write : 'loading'
}
