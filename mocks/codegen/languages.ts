/** The languages of code samples in the order of their tabs: the name for readers, and the highlighter's. */
export const sampleLanguages = {
  curl: { label: 'curl', code: 'bash' },
  http: { label: 'HTTP', code: 'http' },
  js: { label: 'JavaScript', code: 'js' },
  node: { label: 'Node', code: 'js' },
  python: { label: 'Python', code: 'python' },
  csharp: { label: 'C#', code: 'csharp' },
  php: { label: 'PHP', code: 'php' },
  go: { label: 'Go', code: 'go' },
  java: { label: 'Java', code: 'java' },
  ruby: { label: 'Ruby', code: 'ruby' },
  powershell: { label: 'PowerShell', code: 'powershell' },
  cmd: { label: 'cmd.exe', code: 'bat' },
} as const
export type SampleLanguage = keyof typeof sampleLanguages

export const isSampleLanguage = (name: string): name is SampleLanguage => Object.hasOwn(sampleLanguages, name)

/** The languages' names in their order. */
export const languageIds: readonly SampleLanguage[] = Object.keys(sampleLanguages).filter(isSampleLanguage)
