import { keys as k } from './pasted.ts'

/** One paste of a client that is wired wrong, or of a place that keeps keys, and the ids of all that is found. */
export type Wiring = { readonly name: string; readonly paste: string; readonly finds: readonly string[] }

const PK = 'https://api.paykore.dev/v1/wallets'
const PV = 'https://api.payviox.com/balance'
const lines = (...each: readonly string[]): string => each.join('\n')

export const wirings: readonly Wiring[] = [
  { name: 'a header without -H', paste: `curl ${PK} "X-API-Key: ${k.paykoreTest}"`, finds: ['header-without-option'] },
  {
    name: 'an option that curl does not have',
    paste: `curl ${PK} --headers "X-API-Key: ${k.paykoreTest}"`,
    finds: ['option-unknown'],
  },
  {
    name: 'header in the place of headers',
    paste: `fetch('${PK}', { header: { 'X-API-Key': '${k.paykoreTest}' } })`,
    finds: ['option-misnamed'],
  },
  {
    name: 'axios.get with the headers as its config',
    paste: `axios.get('${PV}', { Authorization: 'Bearer ${k.payviox}' })`,
    finds: ['headers-are-options'],
  },
  {
    name: 'a map for the header lines of PHP',
    paste: lines(
      '<?php',
      `$ch = curl_init('${PK}');`,
      `curl_setopt($ch, CURLOPT_HTTPHEADER, ['X-API-Key' => '${k.paykoreTest}']);`,
    ),
    finds: ['header-lines-as-map'],
  },
  {
    name: 'a comma for the colon in Python',
    paste: lines('import requests', `requests.get("${PK}", headers={"X-API-Key", "${k.paykoreTest}"})`),
    finds: ['pair-is-a-set'],
  },
  {
    name: 'a colon in the name',
    paste: lines('import requests', `requests.get("${PK}", headers={"X-API-Key:": "${k.paykoreTest}"})`),
    finds: ['colon-in-name'],
  },
  {
    name: 'the key as the name of its header',
    paste: lines('import requests', `requests.get("${PK}", headers={"${k.paykoreTest}": "X-API-Key"})`),
    finds: ['header-swapped'],
  },
  {
    name: 'requests.post with the headers as data',
    paste: lines(
      'import requests',
      `h = {"Authorization": "Bearer ${k.payviox}"}`,
      `requests.post("https://api.payviox.com/session", h)`,
    ),
    finds: ['headers-in-body'],
  },
  {
    name: 'Node refuses a character',
    paste: 'TypeError [ERR_INVALID_CHAR]: Invalid character in header content ["X-API-Key"]',
    finds: ['refused-by-client'],
  },
  {
    name: 'curl took Bearer for a host',
    paste: 'curl: (6) Could not resolve host: Bearer',
    finds: ['refused-by-client'],
  },
  { name: 'CR LF in a file', paste: `A=1\r\nPAYKORE_API_KEY_SANDBOX=${k.paykoreTest}\r\nB=2`, finds: ['line-endings'] },
  {
    name: 'quotes in a list of compose',
    paste: lines('services:', '  app:', '    environment:', `      - PAYKORE_API_KEY_SANDBOX="${k.paykoreTest}"`),
    finds: ['quotes-in-list'],
  },
  {
    name: 'a Secret that is not encoded',
    paste: lines('kind: Secret', 'data:', `  PAYKORE_API_KEY_SANDBOX: ${k.paykoreTest}`),
    finds: ['not-encoded'],
  },
  {
    name: 'a Secret that is encoded twice',
    paste: lines('kind: Secret', 'data:', `  PAYKORE_API_KEY_SANDBOX: ${btoa(btoa(k.paykoreTest))}`),
    finds: ['encoded-twice'],
  },
  {
    name: 'a panel without the headers of the request',
    paste: lines(`Request URL: ${PK}`, 'Request Method: GET', 'Status Code: 200 OK', 'Provisional headers are shown'),
    finds: ['not-seen'],
  },
  {
    name: 'a token that does not count yet',
    paste: `curl https://api.vesuviopay.com/api/v1/sdk/cart/5b0f7c1e-2f3a-4a55-9a80-1c2b3d4e5f60 -H 'X-API-Key: ${k.vesuvioPublishable}' -H 'Authorization: Bearer ${k.earlyToken}'`,
    finds: ['token-early'],
  },
  {
    name: 'a key as the name of a variable',
    paste: `curl ${PV} -H "Authorization: Bearer $${k.payviox}"`,
    finds: ['key-as-name'],
  },
  {
    name: 'a proxy that empties the header',
    paste: lines('location / {', '  proxy_pass https://api.payviox.com;', '  proxy_set_header Authorization "";', '}'),
    finds: ['proxy-drops'],
  },
  {
    name: 'a page of a gateway behind a command',
    paste: lines(
      `curl -i ${PK} -H 'X-API-Key: ${k.paykoreTest}'`,
      'HTTP/1.1 502 Bad Gateway',
      'Server: nginx',
      '',
      '<html><center>nginx</center></html>',
    ),
    finds: ['gateway-page'],
  },
]
