import type { SampleModel } from './model.ts'
import { javaString, javaText } from './quoting/java.ts'
import { oneLine } from './text.ts'
import { strictAddress } from './strict-address.ts'

const withBody: Readonly<Record<string, string>> = { POST: '.POST(', PUT: '.PUT(' }

const methodOf = (method: string, publisher: string | undefined): readonly string[] => {
  if (publisher === undefined && method === 'GET') return []
  if (publisher === undefined && method === 'DELETE') return ['.DELETE()']
  const content = publisher ?? 'HttpRequest.BodyPublishers.noBody()'
  return [`${withBody[method] ?? `.method(${javaString(method)}, `}${content})`]
}

/** Java with java.net.http, as a whole program of one file. */
export const javaSample = ({ method, url, headers, body }: SampleModel): string => {
  const indent = ' '.repeat(16)
  const publisher = body && `HttpRequest.BodyPublishers.ofString(${javaText(body, indent)})`
  const calls = [
    ...headers.map(([name, value]) => `.header(${javaString(name)}, ${javaText(oneLine(value))})`),
    ...methodOf(method, publisher),
    '.build();',
  ]
  return [
    'import java.net.URI;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    '',
    'public class Main {',
    '    public static void main(String[] args) throws Exception {',
    `        var request = HttpRequest.newBuilder(URI.create(${javaText(strictAddress(url))}))`,
    ...calls.map((call) => `${indent}${call}`),
    '        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());',
    '        System.out.println(response.statusCode() + " " + response.body());',
    '    }',
    '}',
  ].join('\n')
}
