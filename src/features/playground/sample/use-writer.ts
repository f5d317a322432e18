import { useEffect, useState } from 'react'
import { curlSample } from '#mocks/codegen/curl.ts'
import type { SampleLanguage } from '#mocks/codegen/languages.ts'
import type { SampleModel } from '#mocks/codegen/model.ts'

type Writers = Readonly<Record<SampleLanguage, (model: SampleModel) => string>>
export type Writer = ((model: SampleModel) => string) | 'loading' | 'failed'

/** What writes samples of a language. curl is here from the start, the others come with the first choice of one of them. */
export const useWriter = (lang: SampleLanguage): Writer => {
  const [writers, setWriters] = useState<Writers | 'loading' | 'failed'>('loading')
  const isMissing = lang !== 'curl' && typeof writers === 'string'
  useEffect(() => {
    if (!isMissing) return undefined
    let isHere = true
    import('#mocks/codegen/samples.ts').then(
      (loaded) => isHere && setWriters(loaded.writers),
      () => isHere && setWriters('failed'),
    )
    return () => void (isHere = false)
  }, [isMissing, lang])
  if (lang === 'curl') return curlSample
  return typeof writers === 'string' ? writers : writers[lang]
}
