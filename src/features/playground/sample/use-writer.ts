import { useEffect, useState } from 'react'
import { curlSample } from '#mocks/codegen/curl.ts'
import { type SampleLanguage, sampleLanguages, type SampleWriter } from '#mocks/codegen/languages.ts'

export type Writer = SampleWriter | 'loading' | 'failed'

/** What writes samples of a language. curl is here from the start, each other comes with its first choice. */
export const useWriter = (lang: SampleLanguage): Writer => {
  const [writers, setWriters] = useState<Readonly<Partial<Record<SampleLanguage, Writer>>>>({ curl: curlSample })
  const writer = writers[lang] ?? 'loading'
  const isMissing = typeof writer === 'string'
  useEffect(() => {
    if (!isMissing) return undefined
    let isHere = true
    const put = (loaded: Writer): void => {
      if (isHere) setWriters((before) => ({ ...before, [lang]: loaded }))
    }
    sampleLanguages[lang].writer().then(put, () => put('failed'))
    return () => void (isHere = false)
  }, [isMissing, lang])
  return writer
}
