import { styleText } from 'node:util'
import type { RequestSummary } from '#mocks/control/schema.ts'

const pathOf = (url: string): string => {
  const address = URL.parse(url)
  return address ? `${address.pathname}${address.search}` : url
}

/** A request as one line: time, provider, method, path, status, the check that refused it, the masked key, and its id. */
export const requestLine = (
  { at, provider, method, url, status, verdict, keyHint, id }: RequestSummary,
  stream: NodeJS.WriteStream,
): string => {
  const colour = status < 300 ? 'green' : verdict.outcome === 'denied' ? 'red' : 'yellow'
  return [
    at.slice(11, 19),
    provider.padEnd(10),
    method.padEnd(6),
    pathOf(url),
    // Colour is for a terminal alone, and for one whose reader did not turn it off.
    styleText(colour, String(status), { stream }),
    verdict.rule ?? '-',
    keyHint ?? '-',
    id,
  ].join('  ')
}
