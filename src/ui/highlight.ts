import { createHighlighter } from 'shiki'
import { classesForColors, codeTheme } from './code-theme.ts'

const languages = ['json', 'bash', 'js', 'csharp', 'http', 'python', 'php', 'go'] as const
export type CodeLanguage = (typeof languages)[number]

const highlighter = createHighlighter({ themes: [codeTheme], langs: [...languages] })

/** Code as HTML of a `pre`'s inside: spans with classes, no style attribute. Runs at build time only. */
export const highlighted = async (code: string, language: CodeLanguage): Promise<string> => {
  const shiki = await highlighter
  const html = shiki.codeToHtml(code, { lang: language, theme: codeTheme.name ?? '', transformers: [classesForColors] })
  return html.replace(/^<pre[^>]*>|<\/pre>$/g, '')
}
