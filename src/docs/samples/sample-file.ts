import type { Provider } from '#mocks/engine/provider.ts'
import { languageIds, sampleIn, type SampleLanguage, sampleLanguages } from '#mocks/codegen/languages.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import type { SampleTarget } from '#mocks/codegen/target.ts'
import { type CodeLanguage, type CodePart, highlighted, highlightedParts } from '#src/ui/highlight.ts'
import { runOf } from '#src/docs/runs.ts'

/** The languages that stand in a page, to be read without scripts. The others are in a file beside it. */
export const onPage: readonly SampleLanguage[] = ['curl', 'node', 'csharp']

/** Samples by language. */
type Written<Code> = Readonly<Partial<Record<string, Code>>>

const writtenFor = async <Code>(
  provider: Provider,
  caseId: string,
  target: SampleTarget,
  languages: readonly SampleLanguage[],
  highlight: (code: string, language: CodeLanguage) => Promise<Code>,
): Promise<Written<Code>> => {
  const { sent } = await runOf(provider.id, caseId)
  const model = stagedModel(sent, provider, { target })
  const entries = languages.map(
    async (lang) => [lang, await highlight(await sampleIn(lang, model), sampleLanguages[lang].code)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

/** The samples that a page itself shows, each with its name. */
export const samplesOnPage = async (provider: Provider, caseId: string) => {
  const written = await writtenFor(provider, caseId, 'provider', onPage, highlighted)
  return onPage.map((lang) => ({ lang, label: sampleLanguages[lang].label, html: written[lang] ?? '' }))
}

/** What a page loads once another language or the local server is chosen. */
export type SampleFile = Readonly<Record<SampleTarget, Written<readonly CodePart[]>>>

export const sampleFile = async (provider: Provider, caseId: string): Promise<SampleFile> => ({
  provider: await writtenFor(
    provider,
    caseId,
    'provider',
    languageIds.filter((lang) => !onPage.includes(lang)),
    highlightedParts,
  ),
  local: await writtenFor(provider, caseId, 'local', languageIds, highlightedParts),
})

/** All samples of a case one below the other, for readers without scripts. */
export const sampleText = async (provider: Provider, caseId: string): Promise<string> => {
  const model = stagedModel((await runOf(provider.id, caseId)).sent, provider)
  const parts = languageIds.map(
    async (lang) => `== ${sampleLanguages[lang].label} ==\n\n${await sampleIn(lang, model)}\n`,
  )
  return (await Promise.all(parts)).join('\n\n')
}

/** Path of that text, without the base. */
export const sampleTextPath = (providerId: string, caseId: string): string => `/samples/${providerId}/${caseId}.txt`

/** Path of the file that scripts load, without the base. */
export const sampleFilePath = (providerId: string, caseId: string): string => `/samples/${providerId}/${caseId}.json`
