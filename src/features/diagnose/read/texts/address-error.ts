import type { CallForm, Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { textAt, textFor } from '#src/features/diagnose/source-text.ts'
import { partialCall } from './partial-call.ts'

/** What clients say of an address that they do not take. The address is a group, where the message prints it. */
const MESSAGES: readonly (readonly [form: CallForm, pattern: RegExp])[] = [
  ['python', /Invalid URL '(?<url>[^'\n]{0,500})': No (?:schem[ea]|host) supplied/],
  ['python', /No connection adapters were found for ['"](?<url>.{0,500}?)['"]$/m],
  [
    'python',
    /Request URL is missing an 'http:\/\/' or 'https:\/\/' protocol|unknown url type: '?(?<url>[^'\n]{0,500})'?/,
  ],
  ['node', /Failed to parse URL from (?<url>[^\n]{0,500})/],
  ['node', /ERR_INVALID_URL[\s\S]{0,300}?input: '(?<url>[^'\n]{0,500})'|Invalid URL: (?<url2>[^\n]{1,500})/],
  ['node', /Only absolute URLs are supported|TypeError(?: \[ERR_INVALID_URL\])?: Invalid URL/],
  [
    'go',
    /(?:Get|Post|Put|Delete) "(?<url>[^"\n]{0,500})": unsupported protocol scheme|unsupported protocol scheme ""|first path segment in URL cannot contain colon/,
  ],
  [
    'java',
    /MalformedURLException: no protocol: (?<url>[^\n]{0,500})|URI is not absolute|URI with undefined scheme|no scheme was found for (?<url2>[^\n]{0,300})|Expected URL scheme 'http' or 'https'/,
  ],
  [
    'csharp',
    /An invalid request URI was provided|Invalid URI: The (?:format of the URI could not be determined|hostname could not be parsed)/,
  ],
  [
    'ruby',
    /undefined method [`'](?:request_uri|hostname)' for #<URI::Generic (?<url>[^>\n]{0,500})>|URI::BadURIError|bad URI\((?:is not URI|absolute but no path)\??\): (?<url2>[^\n]{0,300})/,
  ],
  ['curl', /curl: \(1\) Protocol "(?<scheme>[^"\n]{1,40})" (?:is )?not supported/],
]

const whyOf = (url: string): string =>
  /^(?:undefined|null|None|nil|NaN)\b/.test(url)
    ? 'unset'
    : /^[\s"'\u2018-\u201f<]|\s/.test(url.trimEnd() === url ? url : `${url.trimEnd()} `)
      ? 'stray'
      : /^\/(?!\/)|^$/.test(url)
        ? 'path'
        : /^[a-z]{2,9}:\/{1,2}/i.test(url)
          ? 'scheme'
          : 'none'

/** A message of a client that took an address for none, with the address where it is printed. */
export const readAddressError = (
  source: string,
): { readonly fault: Fault; readonly call: PastedCall | undefined } | undefined => {
  const text = source.slice(0, 60_000)
  for (const [form, pattern] of MESSAGES) {
    const match = pattern.exec(text)
    if (!match) continue
    const url = match.groups?.['url'] ?? match.groups?.['url2']
    const span = { from: match.index, to: match.index + match[0].length }
    const detail = match.groups?.['scheme'] !== undefined ? 'scheme' : url === undefined ? 'none' : whyOf(url)
    const fault: Fault = { id: 'address-refused', span, detail }
    const at = url === undefined ? -1 : match.index + match[0].indexOf(url)
    const isHost = url !== undefined && /^["'\s]*[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(url)
    if (url === undefined || !isHost) return { fault, call: undefined }
    return {
      fault,
      call: partialCall({
        form,
        method: textFor('GET', { from: at, to: at + 1 }),
        methodBy: 'default',
        url: textAt(source, at, at + url.length),
        faults: [fault],
        readAs: 'an error of a client',
      }),
    }
  }
  return undefined
}
