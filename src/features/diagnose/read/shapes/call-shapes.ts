import type { Language } from '#src/features/diagnose/read/languages/expression.ts'
import type { OptionStyle } from './options.ts'

/** What an argument of a known call is. */
export type Role =
  'url' | 'method' | 'options' | 'url-or-options' | 'body' | 'headers' | 'query' | 'json' | 'context' | 'none'

/** A call that sends a request, by the path of what is called. The verb is the last part of the path where it is one. */
export type CallShape = {
  readonly path: RegExp
  readonly args: readonly Role[]
  readonly style: OptionStyle
  readonly readAs: string
  readonly only?: Language
  /** Names given to arguments are options too. */
  readonly named?: true
  /** Counts only with an address in full: other calls have such a name too. */
  readonly absolute?: true
}

const style = (client: string, body: OptionStyle['body']): OptionStyle => ({ client, body })
const AXIOS = '(?:^|\\.)axios(?:\\.default)?(?:\\.create)?'
const PLAIN = '(?:get|delete|head|options)'
const WITH_BODY = '(?:post|put|patch|postForm|putForm|patchForm)'
const VERB = '(?:get|post|put|patch|delete|del|head|options)'

/** Calls of clients that take an address and options. The first that fits counts. */
export const callShapes: readonly CallShape[] = [
  {
    path: new RegExp(`${AXIOS}\\.${PLAIN}$`),
    args: ['url', 'options'],
    style: style('axios', 'object-json'),
    readAs: 'an axios call',
  },
  {
    path: new RegExp(`${AXIOS}\\.${WITH_BODY}$`),
    args: ['url', 'body', 'options'],
    style: style('axios', 'object-json'),
    readAs: 'an axios call',
  },
  {
    path: new RegExp(`${AXIOS}(?:\\.request)?$`),
    args: ['url-or-options', 'options'],
    style: style('axios', 'object-json'),
    readAs: 'an axios call',
    only: 'javascript',
  },
  {
    path: /(?:^|\.)(?:fetch|ofetch|\$fetch|nodeFetch|fetchJson|useFetch|customFetch|apiFetch|node-fetch|cross-fetch|undici\.(?:fetch|request))$/,
    args: ['url', 'options'],
    style: style('fetch', 'object-name'),
    readAs: 'a fetch call',
    only: 'javascript',
  },
  {
    path: /(?:^|\.)Request$/,
    args: ['url', 'options'],
    style: style('fetch', 'object-name'),
    readAs: 'a fetch call',
    only: 'javascript',
  },
  {
    path: new RegExp(`(?:^|\\.)(?:ky|got)(?:\\.(?:create|extend))?(?:\\.${VERB})?$`),
    args: ['url-or-options', 'options'],
    style: style('fetch', 'text'),
    readAs: 'a call of a client for Node',
    only: 'javascript',
  },
  {
    path: /^(?:\$|jQuery|angular)\.ajax$/,
    args: ['url-or-options', 'options'],
    style: style('jquery', 'form'),
    readAs: 'a jQuery call',
  },
  {
    path: /^(?:\$|jQuery)\.(?:get|post|getJSON)$/,
    args: ['url-or-options', 'body'],
    style: style('jquery', 'form'),
    readAs: 'a jQuery call',
  },
  {
    path: /^(?:https?|http\.https?|follow-redirects\.https?)\.(?:request|get)$/,
    args: ['url-or-options', 'options'],
    style: style('node', 'text'),
    readAs: 'a request of Node',
    only: 'javascript',
  },
  {
    path: /^(?:request|request-promise|rp|needle)$/,
    args: ['url-or-options', 'options'],
    style: style('request', 'text'),
    readAs: 'a call of a client for Node',
    only: 'javascript',
  },
  { path: /^unirest$/, args: ['method', 'url', 'headers'], style: style('unirest', 'text'), readAs: 'a unirest call' },
  {
    path: /^(?:wp_remote_(?:get|post|request|head)|wp_safe_remote_(?:get|post|request|head))$/,
    args: ['url', 'options'],
    style: style('wordpress', 'form'),
    readAs: 'a call of WordPress',
  },
  {
    path: /(?:^|\.)(?:file_get_contents|fopen)$/,
    args: ['url', 'none', 'context'],
    style: style('stream', 'text'),
    readAs: 'a PHP stream',
    only: 'php',
  },
  {
    path: /(?:Client|HttpClient\.create|client|http|guzzle|httpClient)\.request(?:Async)?$/i,
    args: ['method', 'url', 'options'],
    style: style('guzzle', 'text'),
    readAs: 'a Guzzle call',
    only: 'php',
  },
  {
    path: new RegExp(`(?:Client|HttpClient\\.create|client|http|guzzle|httpClient)\\.${VERB}(?:Async)?$`, 'i'),
    args: ['url', 'options'],
    style: style('guzzle', 'text'),
    readAs: 'a Guzzle call',
    only: 'php',
  },
  {
    path: /(?:^|\.)(?:Psr7\.)?Request$/,
    args: ['method', 'url', 'headers', 'body'],
    style: style('guzzle', 'text'),
    readAs: 'a Guzzle call',
    only: 'php',
  },
  {
    path: /(?:^|\.)urllib\.request\.Request$|^Request$|(?:^|\.)urllib\.request\.urlopen$|^urlopen$/,
    args: ['url', 'body', 'headers'],
    style: style('urllib', 'text'),
    readAs: 'a urllib call',
    only: 'python',
    named: true,
  },
  {
    path: /HTTPS?Connection\.request$/,
    args: ['method', 'url', 'body', 'headers'],
    style: style('http.client', 'text'),
    readAs: 'an http.client call',
    only: 'python',
    named: true,
  },
  {
    path: /(?:^|\.)(?:PoolManager\.)?(?:urllib3\.)?PoolManager\.request$|^urllib3\.request$/,
    args: ['method', 'url', 'query', 'headers'],
    style: style('urllib3', 'form'),
    readAs: 'a urllib3 call',
    only: 'python',
    named: true,
  },
  {
    path: /(?:requests|Session|session|httpx|Client|client|ClientSession|s|http)\.request$/,
    args: ['method', 'url', 'query', 'body', 'headers'],
    style: style('requests', 'form'),
    readAs: 'a requests call',
    only: 'python',
    named: true,
  },
  {
    path: /httpx(?:\.\w+)?\.(?:get|head|options|delete|post|put|patch)$|ClientSession\.\w+$/,
    args: ['url'],
    style: style('requests', 'form'),
    readAs: 'a Python call',
    only: 'python',
    named: true,
  },
  {
    path: /\.(?:get|head|options|delete)$/,
    args: ['url', 'query'],
    style: style('requests', 'form'),
    readAs: 'a requests call',
    only: 'python',
    named: true,
  },
  {
    path: /\.post$/,
    args: ['url', 'body', 'json'],
    style: style('requests', 'form'),
    readAs: 'a requests call',
    only: 'python',
    named: true,
  },
  {
    path: /\.(?:put|patch)$/,
    args: ['url', 'body'],
    style: style('requests', 'form'),
    readAs: 'a requests call',
    only: 'python',
    named: true,
  },
  {
    path: /^RestClient\.(?:get|delete|head)$/,
    args: ['url', 'headers'],
    style: style('rest-client', 'form'),
    readAs: 'a RestClient call',
    only: 'ruby',
  },
  {
    path: /^RestClient\.(?:post|put|patch)$/,
    args: ['url', 'body', 'headers'],
    style: style('rest-client', 'form'),
    readAs: 'a RestClient call',
    only: 'ruby',
  },
  {
    path: /(?:^|\.)RestClient\.Request\.execute$/,
    args: ['options'],
    style: style('rest-client', 'form'),
    readAs: 'a RestClient call',
    only: 'ruby',
    named: true,
  },
  {
    path: /(?:^|\.)Faraday(?:\.new)?\.(?:get|delete|head)$/,
    args: ['url', 'query', 'headers'],
    style: style('faraday', 'form'),
    readAs: 'a Faraday call',
    only: 'ruby',
    named: true,
  },
  {
    path: /(?:^|\.)Faraday(?:\.new)?\.(?:post|put|patch)$/,
    args: ['url', 'body', 'headers'],
    style: style('faraday', 'form'),
    readAs: 'a Faraday call',
    only: 'ruby',
    named: true,
  },
  {
    path: /^(?:HTTParty|Excon|HTTPX|Typhoeus|self|[A-Z]\w*)\.(?:get|post|put|patch|delete|head)$/,
    args: ['url', 'options'],
    style: style('httparty', 'form'),
    readAs: 'a Ruby call',
    only: 'ruby',
    named: true,
  },
  {
    path: /^Net\.HTTP\.(?:get|get_response|post)$/,
    args: ['url', 'headers'],
    style: style('net-http', 'form'),
    readAs: 'a Net::HTTP call',
    only: 'ruby',
  },
  {
    path: /^(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)$/i,
    args: ['url'],
    style: style('powershell', 'form'),
    readAs: 'a PowerShell command',
    only: 'powershell',
    named: true,
  },
  {
    path: new RegExp(`\\.${PLAIN}$`),
    args: ['url', 'options'],
    style: style('client', 'object-json'),
    readAs: 'a call of a client',
    only: 'javascript',
    absolute: true,
  },
  {
    path: new RegExp(`\\.${WITH_BODY}$`),
    args: ['url', 'body', 'options'],
    style: style('client', 'object-json'),
    readAs: 'a call of a client',
    only: 'javascript',
    absolute: true,
  },
  { path: /^http\.(?:Get|Head)$/, args: ['url'], style: style('go', 'text'), readAs: 'a Go call', only: 'go' },
  {
    path: /^http\.Post(?:Form)?$/,
    args: ['url', 'none', 'body'],
    style: style('go', 'text'),
    readAs: 'a Go call',
    only: 'go',
  },
  {
    path: /^(?:http|dio|Dio|client|http\.Client)\.(?:get|post|put|patch|delete)$/,
    args: ['url', 'options'],
    style: style('dart', 'form'),
    readAs: 'a call',
    only: 'plain',
    named: true,
  },
]
