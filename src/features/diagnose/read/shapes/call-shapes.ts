import type { Language } from '#src/features/diagnose/read/languages/expression.ts'
import type { OptionStyle } from './options.ts'

/** What an argument of a known call is. */
export type Role =
  'url' | 'method' | 'options' | 'url-or-options' | 'body' | 'headers' | 'query' | 'json' | 'context' | 'none'

/** What is the same of all calls of a client. */
type Client = {
  readonly style: OptionStyle
  readonly readAs: string
  readonly only?: Language
  /** Names given to arguments are options too. */
  readonly named?: true
  /** Counts only with an address in full: other calls have such a name too. */
  readonly absolute?: true
}

/** A call that sends a request, by the path of what is called. The verb is the last part of the path where it is one. */
export type CallShape = Client & { readonly path: RegExp; readonly args: readonly Role[] }

/** A client's calls, each by its path, with what its arguments are. */
const callsOf = (
  client: Client,
  ...calls: readonly (readonly [path: RegExp, ...args: readonly Role[]])[]
): readonly CallShape[] => calls.map(([path, ...args]) => ({ ...client, path, args }))

const AXIOS = '(?:^|\\.)axios(?:\\.default)?(?:\\.create)?'
const PLAIN = '(?:get|delete|head|options)'
const WITH_BODY = '(?:post|put|patch|postForm|putForm|patchForm)'
const VERB = '(?:get|post|put|patch|delete|del|head|options)'

/** Calls of clients that take an address and options. The first that fits counts. */
export const callShapes: readonly CallShape[] = [
  ...callsOf(
    { style: { client: 'axios', body: 'object-json' }, readAs: 'an axios call' },
    [new RegExp(`${AXIOS}\\.${PLAIN}$`), 'url', 'options'],
    [new RegExp(`${AXIOS}\\.${WITH_BODY}$`), 'url', 'body', 'options'],
  ),
  ...callsOf({ style: { client: 'axios', body: 'object-json' }, readAs: 'an axios call', only: 'javascript' }, [
    new RegExp(`${AXIOS}(?:\\.request)?$`),
    'url-or-options',
    'options',
  ]),
  ...callsOf(
    { style: { client: 'fetch', body: 'object-name' }, readAs: 'a fetch call', only: 'javascript' },
    [
      /(?:^|\.)(?:fetch|ofetch|\$fetch|nodeFetch|fetchJson|useFetch|customFetch|apiFetch|node-fetch|cross-fetch|undici\.(?:fetch|request))$/,
      'url',
      'options',
    ],
    [/(?:^|\.)Request$/, 'url', 'options'],
  ),
  ...callsOf({ style: { client: 'fetch', body: 'text' }, readAs: 'a call of a client for Node', only: 'javascript' }, [
    new RegExp(`(?:^|\\.)(?:ky|got)(?:\\.(?:create|extend))?(?:\\.${VERB})?$`),
    'url-or-options',
    'options',
  ]),
  ...callsOf(
    { style: { client: 'jquery', body: 'form' }, readAs: 'a jQuery call' },
    [/^(?:\$|jQuery|angular)\.ajax$/, 'url-or-options', 'options'],
    [/^(?:\$|jQuery)\.(?:get|getJSON)$/, 'url-or-options', 'query'],
    [/^(?:\$|jQuery)\.post$/, 'url-or-options', 'body'],
  ),
  ...callsOf({ style: { client: 'node', body: 'text' }, readAs: 'a request of Node', only: 'javascript' }, [
    /^(?:https?|http\.https?|follow-redirects\.https?)\.(?:request|get)$/,
    'url-or-options',
    'options',
  ]),
  ...callsOf(
    { style: { client: 'request', body: 'text' }, readAs: 'a call of a client for Node', only: 'javascript' },
    [/^(?:request|request-promise|rp|needle)$/, 'url-or-options', 'options'],
  ),
  ...callsOf({ style: { client: 'postman', body: 'text' }, readAs: 'a script of Postman', only: 'javascript' }, [
    /^pm\.sendRequest$/,
    'url-or-options',
  ]),
  ...callsOf({ style: { client: 'unirest', body: 'text' }, readAs: 'a unirest call' }, [
    /^unirest$/,
    'method',
    'url',
    'headers',
  ]),
  ...callsOf({ style: { client: 'wordpress', body: 'form' }, readAs: 'a call of WordPress' }, [
    /^(?:wp_remote_(?:get|post|request|head)|wp_safe_remote_(?:get|post|request|head))$/,
    'url',
    'options',
  ]),
  ...callsOf({ style: { client: 'stream', body: 'text' }, readAs: 'a PHP stream', only: 'php' }, [
    /(?:^|\.)(?:file_get_contents|fopen)$/,
    'url',
    'none',
    'context',
  ]),
  ...callsOf(
    { style: { client: 'laravel', body: 'object-json' }, readAs: 'a call of Laravel', only: 'php' },
    [/^(?:Http|Illuminate\.Support\.Facades\.Http)\.(?:get|head)$/, 'url', 'query'],
    [/^(?:Http|Illuminate\.Support\.Facades\.Http)\.(?:post|put|patch|delete)$/, 'url', 'body'],
  ),
  ...callsOf(
    { style: { client: 'guzzle', body: 'text' }, readAs: 'a Guzzle call', only: 'php' },
    [/(?:Client|HttpClient\.create|client|http|guzzle|httpClient)\.request(?:Async)?$/i, 'method', 'url', 'options'],
    [
      new RegExp(`(?:Client|HttpClient\\.create|client|http|guzzle|httpClient)\\.${VERB}(?:Async)?$`, 'i'),
      'url',
      'options',
    ],
    [/(?:^|\.)(?:Psr7\.)?Request$/, 'method', 'url', 'headers', 'body'],
  ),
  ...callsOf({ style: { client: 'urllib', body: 'text' }, readAs: 'a urllib call', only: 'python', named: true }, [
    /(?:^|\.)urllib\.request\.Request$|^Request$|(?:^|\.)urllib\.request\.urlopen$|^urlopen$/,
    'url',
    'body',
    'headers',
  ]),
  ...callsOf(
    { style: { client: 'http.client', body: 'text' }, readAs: 'an http.client call', only: 'python', named: true },
    [/HTTPS?Connection\.request$/, 'method', 'url', 'body', 'headers'],
  ),
  ...callsOf({ style: { client: 'urllib3', body: 'form' }, readAs: 'a urllib3 call', only: 'python', named: true }, [
    /(?:^|\.)(?:PoolManager\.)?(?:urllib3\.)?PoolManager\.request$|^urllib3\.request$/,
    'method',
    'url',
    'query',
    'headers',
  ]),
  ...callsOf({ style: { client: 'requests', body: 'form' }, readAs: 'a requests call', only: 'python', named: true }, [
    /(?:requests|Session|session|httpx|Client|client|ClientSession|s|http)\.request$/,
    'method',
    'url',
    'query',
    'body',
    'headers',
  ]),
  ...callsOf({ style: { client: 'requests', body: 'form' }, readAs: 'a Python call', only: 'python', named: true }, [
    /httpx(?:\.\w+)?\.(?:get|head|options|delete|post|put|patch)$|ClientSession\.\w+$/,
    'url',
  ]),
  ...callsOf(
    { style: { client: 'requests', body: 'form' }, readAs: 'a requests call', only: 'python', named: true },
    [/\.(?:get|head|options|delete)$/, 'url', 'query'],
    [/\.post$/, 'url', 'body', 'json'],
    [/\.(?:put|patch)$/, 'url', 'body'],
  ),
  ...callsOf(
    { style: { client: 'rest-client', body: 'form' }, readAs: 'a RestClient call', only: 'ruby' },
    [/^RestClient\.(?:get|delete|head)$/, 'url', 'headers'],
    [/^RestClient\.(?:post|put|patch)$/, 'url', 'body', 'headers'],
  ),
  ...callsOf(
    { style: { client: 'rest-client', body: 'form' }, readAs: 'a RestClient call', only: 'ruby', named: true },
    [/(?:^|\.)RestClient\.Request\.execute$/, 'options'],
  ),
  ...callsOf(
    { style: { client: 'faraday', body: 'form' }, readAs: 'a Faraday call', only: 'ruby', named: true },
    [/(?:^|\.)Faraday(?:\.new)?\.(?:get|delete|head)$/, 'url', 'query', 'headers'],
    [/(?:^|\.)Faraday(?:\.new)?\.(?:post|put|patch)$/, 'url', 'body', 'headers'],
  ),
  ...callsOf({ style: { client: 'httparty', body: 'form' }, readAs: 'a Ruby call', only: 'ruby', named: true }, [
    /^(?:HTTParty|Excon|HTTPX|Typhoeus|self(?:\.class)?|[A-Z]\w*)\.(?:get|post|put|patch|delete|head)$/,
    'url',
    'options',
  ]),
  ...callsOf(
    { style: { client: 'net-http', body: 'form' }, readAs: 'a Net::HTTP call', only: 'ruby' },
    [/^Net\.HTTP\.(?:get|get_response|post)$/, 'url', 'headers'],
    [/^Net\.HTTP\.(?:new|start)\.(?:get|delete|head)$/, 'url', 'headers'],
    [/^Net\.HTTP\.(?:new|start)\.(?:post|put|patch)$/, 'url', 'body', 'headers'],
  ),
  ...callsOf(
    { style: { client: 'powershell', body: 'form' }, readAs: 'a PowerShell command', only: 'powershell', named: true },
    [/^(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)$/i, 'url'],
  ),
  ...callsOf(
    {
      style: { client: 'client', body: 'object-json' },
      readAs: 'a call of a client',
      only: 'javascript',
      absolute: true,
    },
    [new RegExp(`\\.${PLAIN}$`), 'url', 'options'],
    [new RegExp(`\\.${WITH_BODY}$`), 'url', 'body', 'options'],
  ),
  ...callsOf(
    { style: { client: 'go', body: 'text' }, readAs: 'a Go call', only: 'go' },
    [/^http\.(?:Get|Head)$/, 'url'],
    [/^http\.Post(?:Form)?$/, 'url', 'none', 'body'],
  ),
  ...callsOf({ style: { client: 'r', body: 'form' }, readAs: 'a call of R', only: 'plain', absolute: true }, [
    /^(?:httr\.)?(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/,
    'url',
    'headers',
  ]),
  ...callsOf({ style: { client: 'perl', body: 'form' }, readAs: 'a call of Perl', only: 'plain' }, [
    new RegExp(`(?:UserAgent|Tiny)(?:\\.new)?\\.${VERB}$`),
    'url',
    'options',
  ]),
  ...callsOf({ style: { client: 'swift', body: 'form' }, readAs: 'an Alamofire call', only: 'plain', named: true }, [
    /^(?:AF|Alamofire|Session\.default)\.request$/,
    'url',
  ]),
  ...callsOf({ style: { client: 'dart', body: 'form' }, readAs: 'a call', only: 'plain', named: true }, [
    /^(?:http|dio|Dio|client|HttpClient|http\.Client)\.(?:get|post|put|patch|delete)$/,
    'url',
    'options',
  ]),
]
