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
export const requestOf = ({ method, host, path, query, headers, body }: Outgoing): Request => {
  const sent = new Headers()
  for (const [name, value] of headers) if (NAME.test(name)) sent.append(name, asBytes(value).replace(/[\0\r\n]+/g, ' '))
  const withBody = body !== undefined && !/^(GET|HEAD)$/i.test(method)
  const url = new URL('http://mock.invalid')
  url.pathname = `/${host}${path}`
  return new Request(`${url.href}${query === '' ? '' : `?${query}`}`, {
    method: method === '' ? 'GET' : method,
    headers: sent,
    ...(withBody && { body }),
  })
}
