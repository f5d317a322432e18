import { type SampleModel, variablesOf } from './model.ts'
import { goString, goText } from './quoting/go.ts'

const stopOnError = ['\tif err != nil {', '\t\tpanic(err)', '\t}']

/** Go with net/http, as a whole program: an import that is not used would not compile. */
export const goSample = (model: SampleModel): string => {
  const { method, url, headers, body } = model
  const content = body ? `strings.NewReader(${goText(body)})` : 'nil'
  const request = [
    `\trequest, err := http.NewRequest(${goString(method)}, ${goText(url)}, ${content})`,
    ...stopOnError,
    ...headers.map(([name, value]) => `\trequest.Header.Set(${goString(name)}, ${goText(value)})`),
  ]
  const encodes = headers.some(([, value]) => value.some((part) => 'env' in part && part.basic))
  const imports = [
    ...(encodes ? ['encoding/base64'] : []),
    'fmt',
    'io',
    'net/http',
    ...(variablesOf(model).size ? ['os'] : []),
    ...(body ? ['strings'] : []),
  ]
  return [
    'package main',
    '',
    'import (',
    ...imports.map((name) => `\t"${name}"`),
    ')',
    '',
    'func main() {',
    ...request,
    '\tresponse, err := http.DefaultClient.Do(request)',
    ...stopOnError,
    '\tdefer response.Body.Close()',
    '\tanswer, err := io.ReadAll(response.Body)',
    ...stopOnError,
    '\tfmt.Println(response.StatusCode, string(answer))',
    '}',
  ].join('\n')
}
