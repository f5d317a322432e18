import { jsonBody } from './json-body.ts'
import { type SampleModel, variablesOf } from './model.ts'
import { jsLiteral, jsName, type JsRead, jsString, jsText } from './quoting/js.ts'
import type { Text } from './secret-parts.ts'

const bodyOf = (body: Text, read: JsRead): string => {
  const literal = jsonBody(body)
  if (!literal) return jsText(body, read)
  return `JSON.stringify(${jsLiteral(literal.json, '  ', (string) => jsText(literal.textOf(string), read))})`
}

const fetchCall = ({ method, url, headers, body }: SampleModel, read: JsRead): string[] => {
  const options = [
    ...(method === 'GET' ? [] : [`  method: ${jsString(method)},`]),
    ...(headers.length
      ? ['  headers: {', ...headers.map(([name, value]) => `    ${jsName(name)}: ${jsText(value, read)},`), '  },']
      : []),
    ...(body ? [`  body: ${bodyOf(body, read)},`] : []),
  ]
  const address = jsText(url, read)
  return [
    ...(options.length
      ? [`const response = await fetch(${address}, {`, ...options, '})']
      : [`const response = await fetch(${address})`]),
    'console.log(response.status, await response.text())',
  ]
}

/** JavaScript for any place that has `fetch`. A page has no environment, so a credential is a variable that is there already. */
export const javascriptSample = (model: SampleModel): string => {
  const names = [...variablesOf(model).keys()]
  const given = names.length ? [`// ${names.join(', ')}: given by whatever keeps your credentials.`] : []
  return [...given, ...fetchCall(model, (name) => name)].join('\n')
}

/** The same for Node, its credentials in the environment. */
export const nodeSample = (model: SampleModel): string => fetchCall(model, (name) => `process.env.${name}`).join('\n')
