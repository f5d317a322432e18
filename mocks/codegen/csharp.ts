import type { SampleModel } from './model.ts'
import { csharpLines, csharpString, csharpText } from './quoting/csharp.ts'
import { onlyPart } from './text.ts'

const METHODS = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/
// .NET keeps these with the content, and refuses them among the request's own.
const CONTENT = /^(allow|content-.*|expires|last-modified)$/i

const methodOf = (method: string): string =>
  METHODS.test(method)
    ? `HttpMethod.${method.slice(0, 1)}${method.slice(1).toLowerCase()}`
    : `new HttpMethod(${csharpString(method)})`

/** C# with HttpClient, as a program of statements alone. */
export const csharpSample = ({ method, url, headers, body }: SampleModel): string => {
  const [type, ...others] = headers.filter(([name]) => CONTENT.test(name))
  const media = type?.[0].toLowerCase() === 'content-type' && others.length === 0 ? onlyPart(type[1]) : undefined
  // An ordinary media type goes into the content at once; anything else is added as the text that it is.
  const plain = body && media && 'text' in media && /^[\w.+-]+\/[\w.+-]+$/.test(media.text) ? media.text : undefined
  const add =
    (where: string) =>
    ([name, value]: SampleModel['headers'][number]) =>
      `${where}.Headers.TryAddWithoutValidation(${csharpString(name)}, ${csharpText(value)});`
  const text = body && csharpLines(body, '    ')
  const loose = type && plain === undefined ? [type, ...others] : []
  const content =
    plain === undefined
      ? `new ByteArrayContent(${text === undefined ? '[]' : `Encoding.UTF8.GetBytes(${text})`})`
      : `new StringContent(${text ?? ''}, new MediaTypeHeaderValue(${csharpString(plain)}))`
  const using = plain === undefined ? 'using System.Text;' : 'using System.Net.Http.Headers;'
  return [
    ...(text === undefined ? [] : [using, '']),
    'using var http = new HttpClient();',
    `using var request = new HttpRequestMessage(${methodOf(method)}, ${csharpText(url)});`,
    ...headers.filter(([name]) => !CONTENT.test(name)).map(add('request')),
    ...(text !== undefined || loose.length ? [`request.Content = ${content};`] : []),
    ...loose.map(add('request.Content')),
    'using var response = await http.SendAsync(request);',
    'Console.WriteLine((int)response.StatusCode);',
    'Console.WriteLine(await response.Content.ReadAsStringAsync());',
  ].join('\n')
}
