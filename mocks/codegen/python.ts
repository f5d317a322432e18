import { jsonBody } from './json-body.ts'
import type { SampleModel } from './model.ts'
import { pythonLiteral, pythonString, pythonText } from './quoting/python.ts'
import type { Text } from './secret-parts.ts'

const bodyOf = (body: Text): string => {
  const literal = jsonBody(body)
  if (!literal) return `${pythonText(body)}.encode()`
  return `json.dumps(${pythonLiteral(literal.json, '    ', (string) => pythonText(literal.textOf(string)))}).encode()`
}

/** Python with nothing but its standard library. An answer of 400 and above is an exception there, and an answer all the same. */
export const pythonSample = ({ method, url, headers, body }: SampleModel): string => {
  const call = [
    `    ${pythonText(url)},`,
    ...(method === 'GET' ? [] : [`    method=${pythonString(method)},`]),
    ...(headers.length
      ? [
          '    headers={',
          ...headers.map(([name, value]) => `        ${pythonString(name)}: ${pythonText(value)},`),
          '    },',
        ]
      : []),
    ...(body ? [`    data=${bodyOf(body)},`] : []),
  ]
  const uses = (word: string): boolean => call.some((line) => line.includes(word))
  return [
    ...(uses('base64.b64encode(') ? ['import base64'] : []),
    ...(uses('json.dumps(') ? ['import json'] : []),
    ...(uses('os.environ[') ? ['import os'] : []),
    'import urllib.error',
    'import urllib.request',
    '',
    'request = urllib.request.Request(',
    ...call,
    ')',
    'try:',
    '    response = urllib.request.urlopen(request)',
    'except urllib.error.HTTPError as error:',
    '    response = error',
    'print(response.status, response.read().decode())',
  ].join('\n')
}
