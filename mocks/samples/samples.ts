import type { Json } from '../engine/call.ts'
import type { StagedRequest } from '../world/stage.ts'
import { csharpJson, csharpString, csharpText, jsLiteral, jsName, jsString, jsText, shellWord } from './quoting.ts'
import { credentialsAt, secretParts } from './secret-parts.ts'
import type { Credentials } from './secret-parts.ts'

/** The languages of code samples: name for readers, and the highlighter's name. */
export const sampleLanguages = {
  curl: { label: 'curl', code: 'bash' },
  js: { label: 'JavaScript', code: 'js' },
  csharp: { label: 'C#', code: 'csharp' },
} as const
export type SampleLanguage = keyof typeof sampleLanguages

/** A request as code in each language. Keys are read from environment variables; all else is quoted so that it arrives as it is. */
export const samplesOf = (
  request: StagedRequest,
  credentials: Credentials,
): Readonly<Record<SampleLanguage, string>> => ({
  curl: curlOf(request, credentials),
  js: jsOf(request, credentials),
  csharp: csharpOf(request, credentials),
})

/** The samples in their order, as tabs show them. */
export const sampleEntries = (request: StagedRequest, credentials: Credentials) => {
  const samples = samplesOf(request, credentials)
  const entry = <Language extends SampleLanguage>(lang: Language) => ({
    lang,
    ...sampleLanguages[lang],
    text: samples[lang],
  })
  return [entry('curl'), entry('js'), entry('csharp')]
}

/** The request as one curl command, each option on a line of its own. */
export const curlOf = ({ method, url, headers, body }: StagedRequest, credentials: Credentials): string => {
  const word = (text: string): string => shellWord(secretParts(text, credentialsAt(url, credentials)))
  return [
    `curl -i${method === 'GET' ? '' : ` -X ${method}`} ${word(url)}`,
    // curl drops a header whose value is empty unless it ends in a semicolon.
    ...Object.entries(headers).map(([name, value]) => `-H ${word(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${word(indented(body))}`]),
  ].join(' \\\n  ')
}

const jsOf = ({ method, url, headers, body }: StagedRequest, credentials: Credentials): string => {
  const text = (value: string): string => jsText(secretParts(value, credentialsAt(url, credentials)))
  const names = Object.entries(headers).map(([name, value]) => `    ${jsName(name)}: ${text(value)},`)
  const json = parsed(body)
  const options = [
    ...(method === 'GET' ? [] : [`  method: ${jsString(method)},`]),
    ...(names.length ? ['  headers: {', ...names, '  },'] : []),
    ...(body === undefined
      ? []
      : [json === undefined ? `  body: ${text(body)},` : `  body: JSON.stringify(${jsLiteral(json, '  ', text)}),`]),
  ]
  const call = options.length
    ? [`const response = await fetch(${text(url)}, {`, ...options, '})']
    : [`const response = await fetch(${text(url)})`]
  return [...call, 'console.log(response.status, await response.json())'].join('\n')
}

const csharpOf = ({ method, url, headers, body }: StagedRequest, credentials: Credentials): string => {
  const text = (value: string): string => csharpText(secretParts(value, credentialsAt(url, credentials)))
  const [initial = '', ...rest] = method.toLowerCase()
  const sent = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-type')
  return [
    ...(body === undefined ? [] : ['using System.Text;', '']),
    'using var http = new HttpClient();',
    `using var request = new HttpRequestMessage(HttpMethod.${initial.toUpperCase()}${rest.join('')}, ${text(url)});`,
    ...sent.map(([name, value]) => `request.Headers.TryAddWithoutValidation(${csharpString(name)}, ${text(value)});`),
    ...(body === undefined
      ? []
      : [
          `request.Content = new StringContent(${parsed(body) === undefined ? text(body) : csharpJson(secretParts(indented(body), credentials), '    ')}, Encoding.UTF8, "application/json");`,
        ]),
    'using var response = await http.SendAsync(request);',
    'Console.WriteLine((int)response.StatusCode);',
    'Console.WriteLine(await response.Content.ReadAsStringAsync());',
  ].join('\n')
}

const parse: (text: string) => Json = JSON.parse

const parsed = (body: string | undefined): Json | undefined => {
  if (body === undefined) return undefined
  try {
    return parse(body)
  } catch {
    // Some cases send a body that is no JSON; it is then printed as the text that it is.
    return undefined
  }
}

const indented = (body: string): string => {
  const json = parsed(body)
  return json === undefined ? body : JSON.stringify(json, null, 2)
}
