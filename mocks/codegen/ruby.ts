import { jsonBody } from './json-body.ts'
import type { SampleModel } from './model.ts'
import { rubyLiteral, rubyString, rubyText } from './quoting/ruby.ts'
import type { Text } from './secret-parts.ts'
import { strictAddress } from './strict-address.ts'
import { oneLine } from './text.ts'

const METHODS = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/

const requestOf = (method: string, hasBody: boolean): string =>
  METHODS.test(method)
    ? `Net::HTTP::${method.slice(0, 1)}${method.slice(1).toLowerCase()}.new(uri)`
    : `Net::HTTPGenericRequest.new(${rubyString(method)}, ${hasBody}, true, uri)`

const bodyOf = (body: Text): string => {
  const literal = jsonBody(body)
  if (!literal) return rubyText(body)
  return `JSON.generate(${rubyLiteral(literal.json, '', (string) => rubyText(literal.textOf(string)))})`
}

/** Ruby with net/http. */
export const rubySample = ({ method, url, headers, body }: SampleModel): string => {
  const content = body && bodyOf(body)
  return [
    ...(content?.startsWith('JSON.') ? ['require "json"'] : []),
    'require "net/http"',
    '',
    `uri = URI(${rubyText(strictAddress(url))})`,
    `request = ${requestOf(method, body !== undefined)}`,
    ...headers.map(([name, value]) => `request[${rubyString(name)}] = ${rubyText(oneLine(value))}`),
    ...(content === undefined ? [] : [`request.body = ${content}`]),
    'response = Net::HTTP.start(uri.host, uri.port, use_ssl: uri.scheme == "https") { |http| http.request(request) }',
    'puts "#{response.code} #{response.body}"',
  ].join('\n')
}
