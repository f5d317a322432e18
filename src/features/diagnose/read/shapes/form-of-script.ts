import type { CallForm } from '#src/features/diagnose/call.ts'
import type { Language } from '#src/features/diagnose/read/languages/expression.ts'

/** The form of a call by the language that its script is in. */
export const FORMS: Readonly<Record<Language, CallForm>> = {
  javascript: 'fetch',
  python: 'python',
  php: 'php',
  go: 'go',
  java: 'java',
  csharp: 'csharp',
  ruby: 'ruby',
  powershell: 'powershell',
  clojure: 'text',
  plain: 'text',
}

/** Where a script runs, as far as it tells: in a page, or in Node. */
export const scriptForm = (source: string, client: string): CallForm =>
  client === 'jquery' || /\bHttpHeaders\b|@angular|\b(?:document|window|localStorage)\./.test(source)
    ? 'fetch'
    : client === 'fetch' && !/\bprocess\.env\b|\brequire\(|\bBuffer\.from\b/.test(source)
      ? 'fetch'
      : 'node'
