import { type CallShape, callsOf, VERB } from './call-shape.ts'

const AXIOS = '(?:^|\\.)(?:red)?axios(?:\\.default)?(?:\\.create)?'
const PLAIN = '(?:get|delete|head|options)'
const WITH_BODY = '(?:post|put|patch|postForm|putForm|patchForm)'

/** Calls of the clients of JavaScript. The first that fits counts. */
export const scriptShapes: readonly CallShape[] = [
  ...callsOf(
    ['axios', 'object-json', 'an axios call'],
    {},
    [new RegExp(`${AXIOS}\\.${PLAIN}$`), 'url', 'options'],
    [new RegExp(`${AXIOS}\\.${WITH_BODY}$`), 'url', 'body', 'options'],
  ),
  ...callsOf(['axios', 'object-json', 'an axios call'], { only: 'javascript' }, [
    new RegExp(`${AXIOS}(?:\\.request)?$`),
    'url-or-options',
    'options',
  ]),
  ...callsOf(
    ['fetch', 'object-name', 'a fetch call'],
    { only: 'javascript' },
    [
      /(?:^|\.)(?:fetch|\$fetch|ofetch(?:\.raw)?|useLazyFetch|nodeFetch|fetchJson|useFetch|customFetch|apiFetch|node-fetch|cross-fetch|undici\.(?:fetch|request))$/,
      'url',
      'options',
    ],
    [/(?:^|\.)(?:Request|UrlFetchApp\.fetchAll)$/, 'url-or-options', 'options'],
  ),
  ...callsOf(['fetch', 'text', 'a call of a client for Node'], { only: 'javascript' }, [
    new RegExp(`(?:^|\\.)(?:ky|got)(?:\\.(?:create|extend))?(?:\\.${VERB})?$`),
    'url-or-options',
    'options',
  ]),
  ...callsOf(
    ['jquery', 'form', 'a jQuery call'],
    {},
    [/^(?:\$|jQuery|angular)\.ajax$/, 'url-or-options', 'options'],
    [/^(?:\$|jQuery)\.(?:get|getJSON)$/, 'url-or-options', 'query'],
    [/^(?:\$|jQuery)\.post$/, 'url-or-options', 'body'],
  ),
  ...callsOf(['node', 'text', 'a request of Node'], { only: 'javascript' }, [
    /^(?:https?|http\.https?|follow-redirects\.https?)\.(?:request|get)$/,
    'url-or-options',
    'options',
  ]),
  ...callsOf(
    ['request', 'text', 'a call of a client for Node'],
    { only: 'javascript' },
    [/^(?:request|request-promise(?:-native)?|rp|needle|phin|teeny-request)$/, 'url-or-options', 'options'],
    [/^needle\.(?:get|head)$/, 'url', 'options'],
    [/^needle\.(?:post|put|patch|delete)$/, 'url', 'body', 'options'],
    [/^needle\.request$/, 'method', 'url', 'body', 'options'],
  ),
  // The programs inside of apps name the option header.
  ...callsOf(['mini-program', 'object-json', 'a call of a mini program'], { only: 'javascript' }, [
    /^(?:wx|uni|tt|swan|qq|ks|jd|Taro|wepy)\.request$/,
    'url-or-options',
  ]),
  // Playwright, and the client that was called request: options stand second for every verb.
  ...callsOf(['request', 'object-json', 'a call of a client for Node'], { only: 'javascript', absolute: true }, [
    new RegExp(`^(?:request|(?:\\w+\\.)?(?:request|\\w*[cC]ontext))\\.(?:${VERB}|fetch)$`),
    'url',
    'options',
  ]),
  ...callsOf(['postman', 'text', 'a script of Postman'], { only: 'javascript' }, [
    /^pm\.sendRequest$/,
    'url-or-options',
  ]),
  ...callsOf(['unirest', 'text', 'a unirest call'], {}, [/^unirest$/, 'method', 'url', 'headers']),
  ...callsOf(
    ['client', 'object-json', 'a call of a client'],
    { only: 'javascript', absolute: true },
    [new RegExp(`\\.${PLAIN}$`), 'url', 'options'],
    [new RegExp(`\\.${WITH_BODY}$`), 'url', 'body', 'options'],
  ),
]
