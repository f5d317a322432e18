import type { SampleModel } from './model.ts'
import type { Text } from './secret-parts.ts'
import { oneLine, sentText, written } from './text.ts'

/** A raw message has no variables: what `.http` files put in braces stands for them. */
const raw = (parts: Text): string =>
  written(
    parts,
    (text) => text,
    ({ env, basic }) => (basic ? `{{base64(${env}:)}}` : `{{${env}}}`),
  )

const ADDRESS = /^https?:\/\/([^/?]*)(.*)/s

/** The request as an HTTP/1.1 message. Its length counts the credentials that belong there, not their names. */
export const httpSample = ({ method, url, headers, body }: SampleModel): string => {
  const [, host = '', path = ''] = ADDRESS.exec(raw(url)) ?? [undefined, '', raw(url)]
  const own = headers.filter(([name]) => !/^(host|content-length)$/i.test(name))
  return [
    `${method} ${path === '' ? '/' : path} HTTP/1.1`,
    `Host: ${host}`,
    ...own.map(([name, value]) => `${name}: ${raw(oneLine(value))}`),
    ...(body ? [`Content-Length: ${new TextEncoder().encode(sentText(body)).length}`] : []),
    '',
    body ? raw(body) : '',
  ].join('\n')
}
