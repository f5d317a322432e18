import type { Form } from './reading-of.ts'

/** Requests as text: raw, and in `.http` files. */
export const http: readonly Form[] = [
  ['HTTP/1.1', 'GET /x HTTP/1.1\r\nHost: h.example\r\nA: b\r\n\r\n', ['GET https://h.example/x', 'A: b']],
  [
    'HTTP/1.1 with a body and its answer',
    'POST /x HTTP/1.1\nHost: h.example\nA: b\n\n{"a":1}\n\nHTTP/1.1 401 Unauthorized\n\n{"error":"no"}',
    ['POST https://h.example/x', 'A: b', '= {"a":1}', '< 401'],
  ],
  ['an absolute address', 'GET https://h.example/x HTTP/1.1\nA: b', ['GET https://h.example/x', 'A: b']],
  [
    'pseudo headers',
    ':method: POST\n:authority: h.example\n:scheme: https\n:path: /x\na: b',
    ['POST https://h.example/x', 'a: b'],
  ],
  [
    'what curl -v sends',
    '> GET /x HTTP/2\n> Host: h.example\n> A: b\n>\n< HTTP/2 403\n< server: s\n<\n{"message":"no"}',
    ['GET https://h.example/x', 'A: b', '< 403'],
  ],
  [
    'a file with variables',
    '@base = https://h.example\n@key = b\n\nGET {{base}}/x\nA: {{key}}',
    ['GET https://h.example/x', 'A: b'],
  ],
  [
    'a file with several requests',
    '### one\nGET https://h.example/1\nA: b\n\n### two\nPOST https://h.example/2\n\n{}',
    ['GET https://h.example/1', 'A: b'],
  ],
  ['a query over lines', 'GET https://h.example/x\n  ?a=1\n  &b=2\nA: b', ['GET https://h.example/x?a=1&b=2', 'A: b']],
  [
    'a blank line in front of the headers',
    'GET https://h.example/x\n\nA: b\nC: d',
    ['GET https://h.example/x', 'lost A: b', 'lost C: d', '! blank-line-before-headers'],
  ],
  ['a variable that nothing sets', 'GET {{base}}/x\nA: {{key}}', ['GET {{base}}/x', 'A: {{key}}']],
  ['cut off in a header name', 'GET https://h.example/x\nA: b\nAuthoriz', ['GET https://h.example/x', 'A: b']],
  ['cut off behind a colon', 'GET https://h.example/x\nA:', ['GET https://h.example/x', 'A: ']],
  ['cut off in the request line', 'GET https://h.exam', ['GET https://h.exam']],
  ['without a host', 'GET /x HTTP/1.1\nA: b', ['GET /x', 'A: b']],
  ['cut off in the body', 'POST https://h.example/x\nA: b\n\n{"a":', ['POST https://h.example/x', 'A: b', '= {"a":']],
  [
    'cut off in the name of a header',
    'GET /x HTTP/1.1\nHost: h.example\nA: b\nX-Ap',
    ['GET https://h.example/x', 'A: b'],
  ],
]

/** What the network panels of browsers show and copy. */
export const panel: readonly Form[] = [
  [
    'Chrome, a name and its value a line',
    'Request URL: https://h.example/x\nRequest Method: POST\nStatus Code: 401 Unauthorized\nRequest Headers\nA: b',
    ['POST https://h.example/x', 'A: b', '< 401'],
  ],
  [
    'Chrome, names and values on lines of their own',
    'Request URL\nhttps://h.example/x\nRequest Method\nGET\nStatus Code\n403 Forbidden\nRequest Headers\nx-thing\nb',
    ['GET https://h.example/x', 'x-thing: b', '< 403'],
  ],
  [
    'headers of the answer aside',
    'General\nRequest URL: https://h.example/x\nRequest Method: GET\nStatus Code: 401\nResponse Headers\nserver: s\nRequest Headers\nA: b',
    ['GET https://h.example/x', 'A: b', '< 401'],
  ],
  [
    'Safari',
    'Summary\nURL: https://h.example/x\nStatus: 401 Unauthorized\nSource: Network\n\nRequest\nGET /x HTTP/1.1\nA: b\n\nResponse\nHTTP/1.1 401 Unauthorized\nserver: s',
    ['GET https://h.example/x', 'A: b', '< 401'],
  ],
  [
    'raw headers of Chrome',
    'Request URL: https://h.example/x\nRequest Method: GET\nStatus Code: 200 OK\nRequest Headers\nView source\n:authority: h.example\n:path: /x\nA: b',
    ['GET https://h.example/x', 'A: b', '< 200'],
  ],
  [
    'addresses of the machine, which are no header',
    'Summary\nURL: https://h.example/x\nStatus: 403\nAddress: ::1:443\n\nRequest\nGET /x HTTP/1.1\nA: b',
    ['GET https://h.example/x', 'A: b', '< 403'],
  ],
  [
    'the address of Chrome',
    'Request URL: https://h.example/x\nRequest Method: GET\nRemote Address: 192.0.2.1:443\nRequest Headers\nA: b',
    ['GET https://h.example/x', 'A: b'],
  ],
  [
    'a preflight',
    'Request URL: https://h.example/x\nRequest Method: OPTIONS\nStatus Code: 204\nRequest Headers\nAccess-Control-Request-Headers: authorization',
    ['OPTIONS https://h.example/x', 'Access-Control-Request-Headers: authorization', '< 204'],
  ],
  [
    'provisional headers alone',
    'Request URL: https://h.example/x\nRequest Method: GET\nRequest Headers\nProvisional headers are shown\nA: b',
    ['GET https://h.example/x', 'A: b'],
  ],
  ['cut off behind the address', 'Request URL: https://h.example/x', ['GET https://h.example/x']],
  ['cut off behind a label', 'Request URL: https://h.example/x\nRequest Method:', ['GET https://h.example/x']],
  [
    'cut off in the status',
    'Request URL: https://h.example/x\nRequest Method: GET\nStatus Code: 4',
    ['GET https://h.example/x'],
  ],
  [
    'cut off behind a header name',
    'Request URL: https://h.example/x\nRequest Method: GET\nRequest Headers\nA: b\nx-thing',
    ['GET https://h.example/x', 'A: b'],
  ],
  [
    'a status that is blocked',
    'Request URL: https://h.example/x\nRequest Method: GET\nStatus Code: (blocked:cors)\nRequest Headers\nA: b',
    ['GET https://h.example/x', 'A: b', '! cors'],
  ],
  [
    'sections in another order, blank lines between',
    'Request Headers\n\nA: b\n\nGeneral\n\nRequest URL: https://h.example/x\nRequest Method: DELETE\n',
    ['DELETE https://h.example/x', 'A: b'],
  ],
  [
    'cut off in front, without its address line',
    'Request Method: GET\nStatus Code: 401 Unauthorized\nRequest Headers\nx-thing: b',
    ['GET ', 'x-thing: b', '< 401'],
  ],
  [
    'cut off in the headers',
    'Request URL: https://h.example/x\nRequest Method: GET\nStatus Code: 401\nRequest Headers\nA: b\nx-thi',
    ['GET https://h.example/x', 'A: b', '< 401'],
  ],
  [
    'cut off in the status',
    'Request URL: https://h.example/x\nRequest Method: POST\nStatus Code: 4',
    ['POST https://h.example/x'],
  ],
]

const har = (request: string, more = ''): string => `{"log":{"entries":[{"request":${request}${more}}]}}`
const request = '{"method":"GET","url":"https://h.example/x","headers":[{"name":"A","value":"b"}]}'

/** HAR files, and what is copied out of them. */
export const hars: readonly Form[] = [
  ['a file', har(request), ['GET https://h.example/x', 'A: b']],
  ['a file with its answer', har(request, ',"response":{"status":401}'), ['GET https://h.example/x', 'A: b', '< 401']],
  ['an entry', `{"request":${request}}`, ['GET https://h.example/x', 'A: b']],
  ['a request', request, ['GET https://h.example/x', 'A: b']],
  ['a list of entries', `[{"request":${request}}]`, ['GET https://h.example/x', 'A: b']],
  [
    'a body',
    har(request.replace('GET', 'POST').replace(/\}$/, ',"postData":{"mimeType":"text/plain","text":"a=1"}}')),
    ['POST https://h.example/x', 'A: b', '= a=1'],
  ],
  [
    'headers of Chrome without those that it removed',
    `{"log":{"creator":{"name":"WebInspector"},"entries":[{"request":${request}}]}}`,
    ['GET https://h.example/x', 'A: b', '! history-stripped'],
  ],
  [
    'cut off behind the headers',
    har(request).slice(0, har(request).indexOf(']}]}')),
    ['GET https://h.example/x', 'A: b'],
  ],
  ['cut off in a value', har(request).slice(0, har(request).indexOf('b"}') + 1), ['GET https://h.example/x', 'A: b']],
  [
    'cut off behind the address',
    '{"log":{"entries":[{"request":{"method":"GET","url":"https://h.example/x"',
    ['GET https://h.example/x'],
  ],
  [
    'cut off in front, without its braces',
    `"request":${request},"response":{"status":403}`,
    ['GET https://h.example/x', 'A: b', '< 403'],
  ],
  ['commas too many', har(request.replace('"}]', '"},],')), ['GET https://h.example/x', 'A: b']],
  ['a header without a value', har(request.replace(',"value":"b"', '')), ['GET https://h.example/x', 'A: ']],
  ['headers that are no list', har(request.replace(/\[.*\]/, 'null')), ['GET https://h.example/x']],
  ['no entries', '{"log":{"entries":[]}}', ['< ']],
]
