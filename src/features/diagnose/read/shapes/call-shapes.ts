import { type CallShape, callsOf, VERB } from './call-shape.ts'
import { scriptShapes } from './script-shapes.ts'

/** Calls of clients that take an address and options. The first that fits counts. */
export const callShapes: readonly CallShape[] = [
  ...scriptShapes,
  ...callsOf(['wordpress', 'form', 'a call of WordPress'], {}, [
    /^(?:wp_remote_(?:get|post|request|head)|wp_safe_remote_(?:get|post|request|head))$/,
    'url',
    'options',
  ]),
  ...callsOf(['stream', 'text', 'a PHP stream'], { only: 'php' }, [
    /(?:^|\.)(?:file_get_contents|fopen)$/,
    'url',
    'none',
    'context',
  ]),
  ...callsOf(
    ['laravel', 'object-json', 'a call of Laravel'],
    { only: 'php' },
    [/^(?:Http|Illuminate\.Support\.Facades\.Http)\.(?:get|head)$/, 'url', 'query'],
    [/^(?:Http|Illuminate\.Support\.Facades\.Http)\.(?:post|put|patch|delete)$/, 'url', 'body'],
  ),
  ...callsOf(
    ['guzzle', 'text', 'a Guzzle call'],
    { only: 'php' },
    [/(?:Client|HttpClient\.create|client|http|guzzle|httpClient)\.request(?:Async)?$/i, 'method', 'url', 'options'],
    [
      new RegExp(`(?:Client|HttpClient\\.create|client|http|guzzle|httpClient)\\.${VERB}(?:Async)?$`, 'i'),
      'url',
      'options',
    ],
    [/(?:^|\.)(?:Psr7\.)?Request$/, 'method', 'url', 'headers', 'body'],
  ),
  ...callsOf(['urllib', 'text', 'a urllib call'], { only: 'python', named: true }, [
    /(?:^|\.)urllib\.request\.Request$|^Request$|(?:^|\.)urllib\.request\.urlopen$|^urlopen$/,
    'url',
    'body',
    'headers',
  ]),
  ...callsOf(['http.client', 'text', 'an http.client call'], { only: 'python', named: true }, [
    /HTTPS?Connection\.request$/,
    'method',
    'url',
    'body',
    'headers',
  ]),
  ...callsOf(['urllib3', 'form', 'a urllib3 call'], { only: 'python', named: true }, [
    /(?:^|\.)(?:PoolManager\.)?(?:urllib3\.)?PoolManager\.request$|^urllib3\.request$/,
    'method',
    'url',
    'query',
    'headers',
  ]),
  ...callsOf(['requests', 'form', 'a requests call'], { only: 'python', named: true }, [
    /(?:requests|Session|session|httpx|Client|client|ClientSession|s|http)\.request$/,
    'method',
    'url',
    'query',
    'body',
    'headers',
  ]),
  ...callsOf(['requests', 'form', 'a Python call'], { only: 'python', named: true }, [
    /httpx(?:\.\w+)?\.(?:get|head|options|delete|post|put|patch)$|ClientSession\.\w+$/,
    'url',
  ]),
  ...callsOf(
    ['requests', 'form', 'a requests call'],
    { only: 'python', named: true },
    [/\.(?:get|head|options|delete)$/, 'url', 'query'],
    [/\.post$/, 'url', 'body', 'json'],
    [/\.(?:put|patch)$/, 'url', 'body'],
  ),
  ...callsOf(
    ['rest-client', 'form', 'a RestClient call'],
    { only: 'ruby' },
    [/^RestClient\.(?:get|delete|head)$/, 'url', 'headers'],
    [/^RestClient\.(?:post|put|patch)$/, 'url', 'body', 'headers'],
  ),
  ...callsOf(['rest-client', 'form', 'a RestClient call'], { only: 'ruby', named: true }, [
    /(?:^|\.)RestClient\.Request\.execute$/,
    'options',
  ]),
  ...callsOf(
    ['faraday', 'form', 'a Faraday call'],
    { only: 'ruby', named: true },
    [/(?:^|\.)Faraday(?:\.new)?\.(?:get|delete|head)$/, 'url', 'query', 'headers'],
    [/(?:^|\.)Faraday(?:\.new)?\.(?:post|put|patch)$/, 'url', 'body', 'headers'],
  ),
  ...callsOf(['http.rb', 'form', 'an http.rb call'], { only: 'ruby', named: true }, [
    /^HTTP(?!\.Client\b)(?:\.\w+)*\.(?:get|post|put|patch|delete|head)$/,
    'url',
    'options',
  ]),
  ...callsOf(['httparty', 'form', 'a Ruby call'], { only: 'ruby', named: true }, [
    /^(?:HTTParty|Excon|HTTPX|Typhoeus|self(?:\.class)?|[A-Z]\w*)\.(?:get|post|put|patch|delete|head)$/,
    'url',
    'options',
  ]),
  ...callsOf(
    ['net-http', 'form', 'a Net::HTTP call'],
    { only: 'ruby' },
    [/^Net\.HTTP\.(?:get|get_response|post)$/, 'url', 'headers'],
    [/^Net\.HTTP\.(?:new|start)\.(?:get|delete|head)$/, 'url', 'headers'],
    [/^Net\.HTTP\.(?:new|start)\.(?:post|put|patch)$/, 'url', 'body', 'headers'],
  ),
  ...callsOf(['powershell', 'form', 'a PowerShell command'], { only: 'powershell', named: true }, [
    /^(?:Invoke-RestMethod|Invoke-WebRequest|irm|iwr|curl|wget)$/i,
    'url',
  ]),
  ...callsOf(
    ['go', 'text', 'a Go call'],
    { only: 'go' },
    [/^http\.(?:Get|Head)$/, 'url'],
    [/^http\.Post(?:Form)?$/, 'url', 'none', 'body'],
  ),
  ...callsOf(['r', 'form', 'a call of R'], { only: 'plain', absolute: true }, [
    /^(?:httr\.)?(?:GET|POST|PUT|PATCH|DELETE|HEAD)$/,
    'url',
    'headers',
  ]),
  ...callsOf(
    ['httpoison', 'text', 'a call of Elixir'],
    { only: 'plain', absolute: true },
    [/^HTTPoison\.(?:get|delete|head)!?$/, 'url', 'headers', 'none'],
    [/^HTTPoison\.(?:post|put|patch)!?$/, 'url', 'body', 'headers', 'none'],
  ),
  ...callsOf(['clj-http', 'json', 'a call of Clojure'], { only: 'clojure' }, [
    new RegExp(`(?:^|\\.)(?:[\\w-]*client|http|hc|hato|curl|http-kit|clj-http)\\.${VERB}$`),
    'url',
    'options',
  ]),
  ...callsOf(['perl', 'form', 'a call of Perl'], { only: 'plain' }, [
    new RegExp(`(?:UserAgent|Tiny)(?:\\.new)?\\.${VERB}$`),
    'url',
    'options',
  ]),
  ...callsOf(['swift', 'form', 'an Alamofire call'], { only: 'plain', named: true }, [
    /^(?:AF|Alamofire|Session\.default)\.request$/,
    'url',
  ]),
  ...callsOf(['dio', 'object-json', 'a Dio call'], { only: 'plain', named: true }, [
    /^(?:_?dio|Dio)\.(?:get|post|put|patch|delete|request)$/,
    'url',
    'options',
  ]),
  ...callsOf(['dart', 'form', 'a call'], { only: 'plain', named: true }, [
    /^(?:http|(?:(?:req|request|app|application)\.)?client|HttpClient|http\.Client)\.(?:get|post|put|patch|delete|request)$/,
    'url',
    'options',
  ]),
]
