import type { SampleModel } from './model.ts'

export type SampleWriter = (model: SampleModel) => string

/** The languages of code samples in the order of their tabs: the name for readers, the highlighter's, and what writes a sample, loaded when one is asked for. */
export const sampleLanguages = {
  curl: { label: 'curl', code: 'bash', writer: async () => (await import('./curl.ts')).curlSample },
  http: { label: 'HTTP', code: 'http', writer: async () => (await import('./http.ts')).httpSample },
  js: { label: 'JavaScript', code: 'js', writer: async () => (await import('./javascript.ts')).javascriptSample },
  node: { label: 'Node', code: 'js', writer: async () => (await import('./javascript.ts')).nodeSample },
  python: { label: 'Python', code: 'python', writer: async () => (await import('./python.ts')).pythonSample },
  csharp: { label: 'C#', code: 'csharp', writer: async () => (await import('./csharp.ts')).csharpSample },
  php: { label: 'PHP', code: 'php', writer: async () => (await import('./php.ts')).phpSample },
  go: { label: 'Go', code: 'go', writer: async () => (await import('./go.ts')).goSample },
  java: { label: 'Java', code: 'java', writer: async () => (await import('./java.ts')).javaSample },
  ruby: { label: 'Ruby', code: 'ruby', writer: async () => (await import('./ruby.ts')).rubySample },
  powershell: {
    label: 'PowerShell',
    code: 'powershell',
    writer: async () => (await import('./powershell.ts')).powershellSample,
  },
  cmd: { label: 'cmd.exe', code: 'bat', writer: async () => (await import('./cmd.ts')).cmdSample },
} as const
export type SampleLanguage = keyof typeof sampleLanguages

export const isSampleLanguage = (name: string): name is SampleLanguage => Object.hasOwn(sampleLanguages, name)

/** The languages' names in their order. */
export const languageIds: readonly SampleLanguage[] = Object.keys(sampleLanguages).filter(isSampleLanguage)

/** A request in one language. Credentials are read from variables; all else is quoted so that it arrives as it is. */
export const sampleIn = async (language: SampleLanguage, model: SampleModel): Promise<string> => {
  const write: SampleWriter = await sampleLanguages[language].writer()
  return write(model)
}
