import type { Collection, Value } from '#src/features/diagnose/read/languages/value.ts'

/** Names of headers by which an object is known to hold headers. */
export const KNOWN_HEADER =
  /^(?:authorization|proxy-authorization|(?:x[-_])?api[-_]?key|x-[\w-]*(?:key|token)|apikey|content-type|accept)$/i
/** Names that only a header has: a parameter may be called api_key too. */
export const HEADER_NAME = /^(?:authorization|x-[\w-]*(?:key|token)|api-key)$/i
const OPTION =
  /^(?:url|uri|requesturi|baseurl|base_url|base_uri|prefixurl|method|type|headers?|data|body|json|params|qs|query|auth|timeout|mode|credentials|cache|redirect|signal|responsetype|withcredentials|host(?:name)?|path|port|form|form_params|searchparams|verify|beforesend|success|error|datatype|contenttype|http_errors|content|files|cookies|proxies|stream|multipart|next|agent|httpsagent|debug|username|password|bearer|blocking|sslverify|redirection|httpversion|http|ssl)$/i

/** Whether an object that is passed as options holds the headers themselves. */
export const areHeaders = (value: Value | undefined): boolean =>
  value?.kind === 'collection' &&
  (/^(?:Headers|AxiosHeaders)$/.test(value.made ?? '') ||
    (value.members.some(({ name }) => name && KNOWN_HEADER.test(name.text)) &&
      !value.members.some(({ name }) => name && OPTION.test(name.text) && !/^accept$/i.test(name.text))))

/** Whether an object with a key in it is what is sent, since it holds what no header is named, and its key is named like a field. */
export const holdsMore = (value: Value): boolean =>
  value.kind === 'collection' &&
  value.members.some(({ name }) => name && !KNOWN_HEADER.test(name.text) && !name.text.includes('-')) &&
  !value.members.some(({ name }) => name && HEADER_NAME.test(name.text))

/** Whether an object is what a library is made with: in `new PayKore({ apiKey })` it names an option, and no header. */
export const isOptionOfLibrary = (source: string, { members, span }: Collection): boolean =>
  (/\bnew\s+[\w.]{1,80}\(\s*$/.test(source.slice(Math.max(0, span.from - 100), span.from)) &&
    members.every(({ name }) => !name || !/-|^authorization$/i.test(name.text))) ||
  (/\w\(\s*$/.test(source.slice(Math.max(0, span.from - 20), span.from)) &&
    members.every(({ name }) => !name || name.text === 'apiKey' || !KNOWN_HEADER.test(name.text)))
