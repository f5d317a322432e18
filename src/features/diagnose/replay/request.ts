import type { MockRequest } from '#mocks/mock.ts'

/** A request as it goes to the mock. Values may hold any character: they go out as the bytes that a client would send. */
export type Outgoing = {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body?: string
}

/** The value as curl sends it: UTF-8, each byte as one character. */
const asBytes = (text: string): string =>
  /[^\0-\xff]/.test(text) ? String.fromCharCode(...new TextEncoder().encode(text)) : text

const NAME = /^[!#$%&'*+.^_`|~\w-]+$/

/** The request for the mock. A line break inside a header, which no client can send as such, arrives as a space. */
export const requestOf = ({ method, host, path, query, headers, body }: Outgoing): MockRequest => {
  const url = new URL(`https://${host}`)
  url.pathname = path
  return {
    method: method === '' ? 'GET' : method,
    url: `${url.href}${query === '' ? '' : `?${query}`}`,
    headers: headers
      .filter(([name]) => NAME.test(name))
      .map(([name, value]) => [name, asBytes(value).replace(/[\0\r\n]+/g, ' ')]),
    body,
  }
}
