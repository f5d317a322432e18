import { createHighlighter } from 'shiki'
import { type SampleLanguage, sampleLanguages } from '#mocks/codegen/languages.ts'
import { classesForColors, codeTheme } from './code-theme.ts'

export type CodeLanguage = 'json' | (typeof sampleLanguages)[SampleLanguage]['code']

const languages: readonly CodeLanguage[] = ['json', ...new Set(Object.values(sampleLanguages).map(({ code }) => code))]

const highlighter = createHighlighter({ themes: [codeTheme], langs: [...languages] })

/** Code as HTML of a `pre`'s inside: spans with classes, no style attribute. Runs at build time only. */
export const highlighted = async (code: string, language: CodeLanguage): Promise<string> => {
  const shiki = await highlighter
  const html = shiki.codeToHtml(code, { lang: language, theme: codeTheme.name ?? '', transformers: [classesForColors] })
  return html.replace(/^<pre[^>]*>|<\/pre>$/g, '')
}
