import { keys as k } from './pasted.ts'

/** One paste of somebody's mistake, and what the diagnosis has to say. `marks` is the text that is underlined for the first finding. */
export type Row = {
  readonly name: string
  readonly paste: string
  readonly provider: string
  /** Id of the first finding; none where only the key's existence is left to doubt. */
  readonly finds?: string
  readonly marks?: readonly string[]
  /** The gate at which the mock refuses the call as pasted, or why there is none. */
  readonly ends: string
  /** What the corrected command holds. */
  readonly command: readonly string[]
}

const PK = 'https://api.paykore.dev/v1/wallets'
const IV = 'https://api.ivorypay.io/api/v1/rates/crypto-collection'
const VE = 'https://api.vesuviopay.com/api/v1/customers/123e4567-e89b-12d3-a456-426614174000'
const VE_CART = 'https://api.vesuviopay.com/api/v1/sdk/cart/3d1f0a52-6b7c-4e8d-9a10-5c2b7e4f6a01'
const PP = 'https://sandbox.perfectpay.ai/payments'
const PV = 'https://api.payviox.com/balance'
const PAYMENT = '{"amount":4999,"currency":"USD"}'
const JSON_TYPE = "-H 'Content-Type: application/json'"
const PK_KEY = 'X-API-Key: $PAYKORE_API_KEY_SANDBOX'
const IV_KEY = '"Authorization: $IVORYPAY_SECRET_KEY"'
const VE_KEY = 'X-API-Key: $VESUVIO_SECRET_KEY'
const PP_KEY = 'api-key: $PERFECTPAY_SECRET_API_KEY_SANDBOX'
const PV_KEY = 'Authorization: Bearer $PAYVIOX_SECRET_KEY'
const zero = (key: string): string => `${key.slice(0, 20)}\u200b${key.slice(20)}`

export const paykoreRows: readonly Row[] = [
  { name: 'nothing wrong but the key itself', paste: `curl ${PK} -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', ends: '200', command: [PK_KEY] },
  { name: 'the header of another provider', paste: `curl ${PK} -H 'api-key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'wrong-header', marks: ['api-key'], ends: 'key-sent', command: [PK_KEY] },
  { name: 'no Bearer in Authorization', paste: `curl ${PK} -H 'Authorization: ${k.paykoreTest}'`, provider: 'paykore', finds: 'bearer-missing', marks: [k.paykoreTest], ends: 'key-sent', command: ['Authorization: Bearer $PAYKORE_API_KEY_SANDBOX'] },
  { name: 'Bearer twice', paste: `curl ${PK} -H 'Authorization: Bearer Bearer ${k.paykoreTest}'`, provider: 'paykore', finds: 'bearer-doubled', marks: ['Bearer'], ends: 'form', command: ['Bearer $PAYKORE_API_KEY_SANDBOX'] },
  { name: 'Bearer in the header that takes the key alone', paste: `curl ${PK} -H 'X-API-Key: Bearer ${k.paykoreTest}'`, provider: 'paykore', finds: 'bearer-extra', marks: ['Bearer'], ends: 'form', command: [PK_KEY] },
  { name: 'Basic authentication with -u', paste: `curl ${PK} -u ${k.paykoreTest}:`, provider: 'paykore', finds: 'wrong-scheme', ends: 'key-sent', command: ['Authorization: Bearer $PAYKORE_API_KEY_SANDBOX'] },
  { name: 'quotes that are sent', paste: `curl ${PK} -H 'X-API-Key: "${k.paykoreTest}"'`, provider: 'paykore', finds: 'quotes', marks: ['"', '"'], ends: 'form', command: [PK_KEY] },
  { name: 'curly quotes around the key', paste: `curl ${PK} -H 'X-API-Key: \u201c${k.paykoreTest}\u201d'`, provider: 'paykore', finds: 'curly-quotes', marks: ['\u201c', '\u201d'], ends: 'form', command: [PK_KEY] },
  { name: 'curly quotes around the header', paste: `curl ${PK} -H \u201cX-API-Key: ${k.paykoreTest}\u201d`, provider: 'paykore', finds: 'smart-quotes', marks: ['\u201c', '\u201d'], ends: '200', command: [PK_KEY] },
  { name: 'a variable in single quotes', paste: `curl ${PK} -H 'X-API-Key: $PAYKORE_API_KEY_SANDBOX'`, provider: 'paykore', finds: 'variable', marks: ['$PAYKORE_API_KEY_SANDBOX'], ends: 'form', command: [PK_KEY] },
  { name: 'a variable with braces in single quotes', paste: `curl ${PK} -H 'X-API-Key: \${API_KEY}'`, provider: 'paykore', finds: 'variable', marks: ['${API_KEY}'], ends: 'form', command: [PK_KEY] },
  { name: 'a variable of Windows in a POSIX shell', paste: `curl ${PK} -H "X-API-Key: %API_KEY%"`, provider: 'paykore', finds: 'variable', marks: ['%API_KEY%'], ends: 'form', command: [PK_KEY] },
  { name: 'the word undefined', paste: `curl ${PK} -H "X-API-Key: undefined"`, provider: 'paykore', finds: 'variable', marks: ['undefined'], ends: 'form', command: [PK_KEY] },
  { name: 'the placeholder of a sample', paste: `curl ${PK} -H "X-API-Key: YOUR_API_KEY"`, provider: 'paykore', finds: 'placeholder', marks: ['YOUR_API_KEY'], ends: 'form', command: [PK_KEY] },
  { name: 'a variable that expands, the live one', paste: `curl ${PK} -H "X-API-Key: $PAYKORE_API_KEY_LIVE"`, provider: 'paykore', ends: '200', command: ['X-API-Key: $PAYKORE_API_KEY_LIVE'] },
  { name: 'a line break behind the key', paste: `curl ${PK} -H $'X-API-Key: ${k.paykoreTest}\\n'`, provider: 'paykore', finds: 'line-break', marks: ['\\n'], ends: '200', command: [PK_KEY] },
  { name: 'a character of no width inside', paste: `curl ${PK} -H 'X-API-Key: ${zero(k.paykoreTest)}'`, provider: 'paykore', finds: 'unseen', marks: ['\u200b'], ends: 'form', command: [PK_KEY] },
  { name: 'a key that lost its last character', paste: `curl ${PK} -H 'X-API-Key: ${k.paykoreTest.slice(0, -1)}'`, provider: 'paykore', finds: 'form-length', marks: [k.paykoreTest.slice(-2, -1)], ends: 'form', command: [PK_KEY] },
  { name: 'a letter that no hex text has', paste: `curl ${PK} -H 'X-API-Key: ${k.paykoreTest.slice(0, 30)}O${k.paykoreTest.slice(31)}'`, provider: 'paykore', finds: 'form-characters', marks: ['O'], ends: 'form', command: [PK_KEY] },
  { name: 'a publishable key', paste: `curl ${PK} -H 'X-API-Key: pk_test_${k.paykoreTest.slice(8)}'`, provider: 'paykore', finds: 'class', marks: ['pk_test_'], ends: 'class', command: [PK_KEY] },
  { name: 'no /v1 in front', paste: `curl https://api.paykore.dev/wallets -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'prefix-missing', marks: ['/'], ends: '404', command: [`${PK} `] },
  { name: 'the prefix of another provider', paste: `curl https://api.paykore.dev/api/v1/wallets -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'prefix-extra', marks: ['/api'], ends: '404', command: [`${PK} `] },
  { name: 'another version', paste: `curl https://api.paykore.dev/v2/wallets -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'prefix-wrong', marks: ['/v2'], ends: '404', command: [`${PK} `] },
  { name: 'a slash at the end', paste: `curl ${PK}/ -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'slash', marks: ['/'], ends: '404', command: [`${PK} `] },
  { name: 'a host that is not theirs', paste: `curl https://sandbox.paykore.dev/v1/wallets -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'host', marks: ['sandbox.paykore.dev'], ends: 'elsewhere', command: [`${PK} `] },
  { name: 'the host of the dashboard', paste: `curl https://app.paykore.dev/v1/wallets -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'host', marks: ['app.paykore.dev'], ends: 'elsewhere', command: [`${PK} `] },
  { name: 'http without s', paste: `curl http://api.paykore.dev/v1/wallets -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'http', marks: ['http'], ends: '200', command: [`${PK} `] },
  { name: 'the key in the query', paste: `curl '${PK}?api_key=${k.paykoreTest}'`, provider: 'paykore', finds: 'key-in-query', marks: ['api_key', k.paykoreTest], ends: 'key-sent', command: [PK_KEY, `${PK} `] },
  { name: 'a space behind the backslash', paste: `curl ${PK} \\ \n  -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'continuation-space', marks: [' '], ends: 'key-sent', command: [PK_KEY] },
  { name: 'no backslash at all', paste: `curl ${PK}\n  -H 'X-API-Key: ${k.paykoreTest}'`, provider: 'paykore', finds: 'continuation-missing', marks: ['\n'], ends: 'key-sent', command: [PK_KEY] },
  { name: 'a key of another provider', paste: `curl ${PK} -H 'X-API-Key: ${k.ivoryTest}'`, provider: 'paykore', finds: 'other-provider', marks: [k.ivoryTest], ends: 'form', command: [PK_KEY] },
  { name: 'the environment file in fetch, as text', paste: `await fetch('${PK}', { headers: { 'X-API-Key': 'process.env.PAYKORE_API_KEY_SANDBOX' } })`, provider: 'paykore', finds: 'variable', marks: ['process.env.PAYKORE_API_KEY_SANDBOX'], ends: 'form', command: [PK_KEY] },
  { name: 'fetch that is right, with a variable', paste: `const res = await fetch(\`${PK}\`, {\n  headers: { 'X-API-Key': process.env.PAYKORE_API_KEY_SANDBOX },\n})\nconsole.log(await res.json())`, provider: 'paykore', ends: '200', command: [PK_KEY] },
  { name: 'pseudo headers of HTTP/2, and Bearer in the wrong header', paste: `:authority: api.paykore.dev\n:method: GET\n:path: /v1/wallets\n:scheme: https\nx-api-key: Bearer ${k.paykoreTest}\naccept: */*`, provider: 'paykore', finds: 'bearer-extra', marks: ['Bearer'], ends: 'form', command: ['x-api-key', 'PAYKORE_API_KEY_SANDBOX'].slice(1) },
  { name: 'no colon in the header', paste: `curl ${PK} -H 'X-API-Key ${k.paykoreTest}'`, provider: 'paykore', finds: 'no-colon', marks: [`X-API-Key ${k.paykoreTest}`], ends: 'key-sent', command: [PK_KEY] },
  { name: 'GET with a body that makes it a POST of something else', paste: `curl ${PK}/wlt_3kldBEOmT5 -H 'X-API-Key: ${k.paykoreTest}' -d 'nocache=true'`, provider: 'paykore', finds: 'method', ends: '404', command: [`curl -i ${PK}/wlt_3kldBEOmT5`] },
]

export const ivoryRows: readonly Row[] = [
  { name: 'Bearer in front', paste: `curl ${IV} -H 'Authorization: Bearer ${k.ivoryTest}'`, provider: 'ivorypay', finds: 'bearer-extra', marks: ['Bearer'], ends: 'known', command: [IV_KEY] },
  { name: 'X-API-Key instead of Authorization', paste: `curl ${IV} -H 'X-API-Key: ${k.ivoryLive}'`, provider: 'ivorypay', finds: 'wrong-header', marks: ['X-API-Key'], ends: 'key-sent', command: [IV_KEY] },
  { name: 'no /api in front', paste: `curl https://api.ivorypay.io/v1/rates/crypto-collection -H 'Authorization: ${k.ivoryTest}'`, provider: 'ivorypay', finds: 'prefix-missing', marks: ['/'], ends: '404', command: [IV] },
  { name: 'the public key', paste: `curl ${IV} -H 'Authorization: ${k.ivoryPublic}'`, provider: 'ivorypay', finds: 'class', marks: ['pk_test_'], ends: 'class', command: [IV_KEY] },
  { name: 'Basic as the scheme', paste: `curl ${IV} -H 'Authorization: Basic ${k.ivoryTest}'`, provider: 'ivorypay', finds: 'wrong-scheme', marks: ['Basic'], ends: 'known', command: [IV_KEY] },
  { name: 'a key of PayKore', paste: `curl ${IV} -H 'Authorization: ${k.paykoreTest}'`, provider: 'ivorypay', finds: 'other-provider', marks: [k.paykoreTest], ends: 'known', command: [IV_KEY] },
  { name: 'a HAR of the browser', paste: JSON.stringify({ log: { entries: [{ request: { method: 'GET', url: IV, headers: [{ name: 'Authorization', value: `Bearer ${k.ivoryLive}` }] }, response: { status: 400, content: { text: '{"statusCode":400,"message":"Invalid key"}' } } }] } }, null, 2), provider: 'ivorypay', finds: 'bearer-extra', marks: ['Bearer'], ends: 'known', command: [IV_KEY] },
  { name: 'a fragment of a HAR', paste: `"request": { "method": "GET", "url": "${IV}", "headers": [ { "name": "Authorization", "value": "Token ${k.ivoryTest}" } ] },`, provider: 'ivorypay', finds: 'wrong-scheme', marks: ['Token'], ends: 'known', command: [IV_KEY] },
  { name: 'an empty variable', paste: `curl ${IV} -H 'Authorization;'`, provider: 'ivorypay', finds: 'empty', ends: 'key-sent', command: [IV_KEY] },
  { name: 'a template that was not filled in', paste: `curl ${IV} -H 'Authorization: {{secret_key}}'`, provider: 'ivorypay', finds: 'variable', marks: ['{{secret_key}}'], ends: 'known', command: [IV_KEY] },
  { name: 'a required field left out', paste: `curl https://api.ivorypay.io/api/v1/crypto-swap/estimate -H 'Authorization: ${k.ivoryTest}' ${JSON_TYPE} -d '{"sourceCurrency":"USDT","targetCurrency":"USDC"}'`, provider: 'ivorypay', finds: 'body-field', marks: ['}'], ends: '400', command: [IV_KEY, 'amountInSourceCurrency'] },
]

export const vesuvioRows: readonly Row[] = [
  { name: 'Authorization instead of X-API-Key', paste: `curl ${VE} -H 'Authorization: Bearer ${k.vesuvioTest}'`, provider: 'vesuviopay', finds: 'wrong-header', marks: ['Authorization'], ends: 'key-sent', command: [VE_KEY] },
  { name: 'a publishable key on customers', paste: `curl ${VE} -H 'X-API-Key: ${k.vesuvioPublishable}'`, provider: 'vesuviopay', finds: 'class', marks: ['pk_test_'], ends: 'class', command: [VE_KEY] },
  { name: 'the token of the customer in the place of the key', paste: `curl ${VE} -H 'X-API-Key: ${k.freshToken}'`, provider: 'vesuviopay', finds: 'token', marks: [k.freshToken], ends: 'form', command: [VE_KEY] },
  { name: 'a token whose time is over', paste: `curl ${VE_CART} -H 'X-API-Key: ${k.vesuvioPublishable}' -H 'Authorization: Bearer ${k.oldToken}'`, provider: 'vesuviopay', finds: 'token-expired', marks: [k.oldToken], ends: 'token-fresh', command: ['Authorization: Bearer $CUSTOMER_TOKEN', '$VESUVIO_PUBLISHABLE_KEY'] },
  { name: 'a cart without a token', paste: `curl ${VE_CART} -H 'X-API-Key: ${k.vesuvioPublishable}'`, provider: 'vesuviopay', finds: 'token-missing', ends: 'token-sent', command: ['$CUSTOMER_TOKEN'] },
  { name: 'a token without Bearer', paste: `curl ${VE_CART} -H 'X-API-Key: ${k.vesuvioPublishable}' -H 'Authorization: ${k.freshToken}'`, provider: 'vesuviopay', finds: 'token-scheme', ends: 'token-valid', command: ['Authorization: Bearer $CUSTOMER_TOKEN'] },
  { name: 'a cart that is right but for what only they know', paste: `curl ${VE_CART} -H 'X-API-Key: ${k.vesuvioPublishable}' -H 'Authorization: Bearer ${k.freshToken}'`, provider: 'vesuviopay', ends: '200', command: ['$CUSTOMER_TOKEN'] },
  { name: 'the key in capitals', paste: `curl ${VE} -H 'X-API-Key: sk_test_${k.vesuvioTest.slice(8).toUpperCase()}'`, provider: 'vesuviopay', finds: 'form-characters', ends: 'form', command: [VE_KEY] },
  { name: 'no /api/v1 in front', paste: `curl https://api.vesuviopay.com/customers/123e4567-e89b-12d3-a456-426614174000 -H 'X-API-Key: ${k.vesuvioTest}'`, provider: 'vesuviopay', finds: 'prefix-missing', marks: ['/'], ends: '404', command: [VE] },
  { name: 'an id that is still a placeholder', paste: `curl 'https://api.vesuviopay.com/api/v1/customers/{customerId}' -H 'X-API-Key: ${k.vesuvioTest}'`, provider: 'vesuviopay', finds: 'path-placeholder', marks: ['{customerId}'], ends: '200', command: [VE_KEY] },
  { name: 'raw HTTP with the key in the body', paste: `POST /api/v1/sdk/cart/store/3d1f0a52-6b7c-4e8d-9a10-5c2b7e4f6a01/availability HTTP/1.1\r\nHost: api.vesuviopay.com\r\nContent-Type: application/json\r\n\r\n{"apiKey":"${k.vesuvioPublishable}","externalProductId":"espresso-blend","externalVariantId":"espresso-blend-250g","quantity":1}`, provider: 'vesuviopay', finds: 'key-in-body', marks: ['apiKey'], ends: 'key-sent', command: ['$VESUVIO_PUBLISHABLE_KEY'] },
  { name: 'what curl -v prints', paste: `*   Trying 192.0.2.7:443...\n> GET /api/v1/customers/123e4567-e89b-12d3-a456-426614174000 HTTP/2\n> Host: api.vesuviopay.com\n> user-agent: curl/8.7.1\n> x-api-key: '${k.vesuvioTest}'\n>\n< HTTP/2 401\n< content-type: application/json\n<\n{"success":false,"message":"no","errorCode":"INVALID_API_KEY"}`, provider: 'vesuviopay', finds: 'quotes', marks: ["'", "'"], ends: 'form', command: [VE_KEY] },
]

export const perfectRows: readonly Row[] = [
  { name: 'Authorization instead of api-key', paste: `curl -X POST ${PP} -H 'Authorization: Bearer ${k.perfect}' ${JSON_TYPE} -d '${PAYMENT}'`, provider: 'perfectpay', finds: 'wrong-header', marks: ['Authorization'], ends: 'key-sent', command: [PP_KEY] },
  { name: 'X-API-Key instead of api-key', paste: `curl ${PP} -H 'X-API-Key: ${k.perfect}' --json '${PAYMENT}'`, provider: 'perfectpay', finds: 'wrong-header', marks: ['X-API-Key'], ends: 'key-sent', command: [PP_KEY] },
  { name: 'the sandbox variable on the production host', paste: `curl https://api.perfectpay.ai/payments -H "api-key: $PERFECTPAY_SECRET_API_KEY_SANDBOX" --json '${PAYMENT}'`, provider: 'perfectpay', finds: 'host-environment', marks: ['api.perfectpay.ai'], ends: 'environment', command: [PP_KEY, PP] },
  { name: 'a publishable key that creates', paste: `curl ${PP} -H 'api-key: ${k.perfectPublishable}' --json '${PAYMENT}'`, provider: 'perfectpay', finds: 'class', marks: ['demo-publishable-'], ends: 'class', command: [PP_KEY] },
  { name: 'a version that they do not have', paste: `curl https://sandbox.perfectpay.ai/v1/payments -H 'api-key: ${k.perfect}' --json '${PAYMENT}'`, provider: 'perfectpay', finds: 'prefix-extra', marks: ['/v1'], ends: '404', command: [PP] },
  { name: 'a GET, as the caption of their sample says', paste: `curl ${PP} -H 'api-key: ${k.perfect}'`, provider: 'perfectpay', finds: 'method', ends: '404', command: ['-X POST'] },
  { name: 'no Content-Type with -d', paste: `curl ${PP} -H 'api-key: ${k.perfect}' -d '${PAYMENT}'`, provider: 'perfectpay', finds: 'content-type', marks: ['{'], ends: '200', command: ['Content-Type: application/json'] },
  { name: 'a comma too many', paste: `curl ${PP} -H 'api-key: ${k.perfect}' --json '{"amount":4999,"currency":"USD",}'`, provider: 'perfectpay', finds: 'body-not-json', marks: ['}'], ends: '400', command: ['"amount": 4999'] },
  { name: 'a form instead of JSON', paste: `curl ${PP} -H 'api-key: ${k.perfect}' -d 'amount=4999&currency=USD'`, provider: 'perfectpay', finds: 'body-form', marks: ['amount=4999&currency=USD'], ends: '400', command: ['Content-Type: application/json'] },
  { name: 'an object that fetch turns into its name', paste: `fetch('${PP}', { method: 'POST', headers: { 'api-key': '${k.perfect}', 'Content-Type': 'application/json' }, body: { amount: 1 } })`, provider: 'perfectpay', finds: 'body-not-json', marks: ['{ amount: 1 }'], ends: '400', command: [PP_KEY] },
  { name: 'no key, and the dashboard host', paste: `curl https://app.perfectpay.ai/payments --json '${PAYMENT}'`, provider: 'perfectpay', finds: 'host', marks: ['app.perfectpay.ai'], ends: 'elsewhere', command: [PP] },
  { name: 'cmd.exe with carets and doubled quotes', paste: `curl -X POST "${PP}" ^\r\n  -H "api-key: ""${k.perfect}""" ^\r\n  -H "Content-Type: application/json" ^\r\n  -d "{\\"amount\\":4999,\\"currency\\":\\"USD\\"}"`, provider: 'perfectpay', finds: 'quotes', ends: 'known', command: [PP_KEY] },
  { name: 'single quotes in cmd.exe', paste: `curl -X POST ${PP} ^\r\n  -H 'api-key: ${k.perfect}' ^\r\n  -H "Content-Type: application/json" ^\r\n  -d "{\\"amount\\":4999,\\"currency\\":\\"USD\\"}"`, provider: 'perfectpay', finds: 'single-quotes-in-cmd', marks: ["'", "'"], ends: 'key-sent', command: [PP_KEY] },
  { name: 'PowerShell with backticks, and curl that is not curl', paste: `PS C:\\> curl -X POST "${PP}" \`\n  -H "api-key: $env:PERFECTPAY_SECRET_API_KEY_SANDBOX" \`\n  -H "Content-Type: application/json" \`\n  -d '${PAYMENT}'`, provider: 'perfectpay', finds: 'curl-alias', marks: ['curl'], ends: '200', command: [PP_KEY] },
]

export const payvioxRows: readonly Row[] = [
  { name: 'the key without Bearer', paste: `curl ${PV} -H 'Authorization: ${k.payviox}'`, provider: 'payviox', finds: 'bearer-missing', marks: [k.payviox], ends: 'bearer', command: [PV_KEY] },
  { name: 'X-API-Key', paste: `curl ${PV} -H 'X-API-Key: ${k.payviox}'`, provider: 'payviox', finds: 'wrong-header', marks: ['X-API-Key'], ends: 'key-sent', command: [PV_KEY] },
  { name: 'Bearer twice, the second from a variable', paste: `curl ${PV} -H 'Authorization: Bearer bearer ${k.payviox}'`, provider: 'payviox', finds: 'bearer-doubled', marks: ['bearer'], ends: 'known', command: [PV_KEY] },
  { name: 'a colon behind Bearer', paste: `curl ${PV} -H 'Authorization: Bearer: ${k.payviox}'`, provider: 'payviox', finds: 'bearer-colon', marks: [':'], ends: 'bearer', command: [PV_KEY] },
  { name: 'Bearer and key in one word', paste: `curl ${PV} -H 'Authorization: Bearer${k.payviox}'`, provider: 'payviox', finds: 'bearer-glued', marks: ['Bearer'], ends: 'bearer', command: [PV_KEY] },
  { name: 'a public key on the balance', paste: `curl ${PV} -H 'Authorization: Bearer ${k.payvioxPublic}'`, provider: 'payviox', finds: 'class', marks: ['pk_live_'], ends: 'class', command: [PV_KEY] },
  { name: 'a version that they do not have', paste: `curl https://api.payviox.com/v1/balance -H 'Authorization: Bearer ${k.payviox}'`, provider: 'payviox', finds: 'prefix-extra', marks: ['/v1'], ends: '404', command: [`${PV} `] },
  { name: 'a test key, which they do not issue', paste: `curl ${PV} -H 'Authorization: Bearer sk_test_${k.payviox.slice(8)}'`, provider: 'payviox', finds: 'no-prefix', ends: 'known', command: [PV_KEY] },
  { name: 'nothing behind Bearer', paste: `curl ${PV} -H "Authorization: Bearer "`, provider: 'payviox', finds: 'empty', ends: 'bearer', command: [PV_KEY] },
  { name: 'no header at all', paste: `curl ${PV}`, provider: 'payviox', finds: 'no-key', ends: 'key-sent', command: [PV_KEY] },
  { name: 'the key in front of the host', paste: `curl https://${k.payviox}@api.payviox.com/balance`, provider: 'payviox', finds: 'key-in-address', marks: [k.payviox], ends: 'key-sent', command: [PV_KEY] },
  { name: 'a fetch with a template that lost its dollar', paste: `fetch("${PV}", { headers: { Authorization: \`Bearer {process.env.KEY}\` } })`, provider: 'payviox', finds: 'placeholder', marks: ['{process.env.KEY}'], ends: 'known', command: [PV_KEY] },
  { name: 'one header line, without Bearer', paste: `Authorization: ${k.payviox}`, provider: 'payviox', finds: 'bearer-missing', marks: [k.payviox], ends: 'bearer', command: [PV_KEY] },
]
