import { describe, expect, test } from 'vitest'
import type { Language } from '#src/features/diagnose/read/languages/expression.ts'
import { readCode } from '#src/features/diagnose/read/languages/read-code.ts'
import { readPaste } from '#src/features/diagnose/read/read-paste.ts'
import { keys } from './pasted.ts'

const KEY = keys.paykoreTest
const URL = 'https://api.paykore.dev/v1/wallets'

/** A script, and what goes out. `K` stands for a key and `U` for the address in all of them. */
type Row = [name: string, code: string, headers: readonly string[], method?: string]

const tables: Readonly<Record<Language, readonly Row[]>> = {
  javascript: [
    ['fetch', `fetch('U', { headers: { 'X-API-Key': 'K' } })`, ['X-API-Key: K']],
    [
      'fetch with types',
      `const r: Response = await fetch('U', { headers: { 'X-API-Key': 'K' as string } as HeadersInit })`,
      ['X-API-Key: K'],
    ],
    [
      'Headers with append',
      `const h = new Headers()\nh.append('X-API-Key', 'K')\nfetch('U', { headers: h })`,
      ['X-API-Key: K'],
    ],
    ['pairs', `fetch('U', { headers: [['X-API-Key', 'K']] })`, ['X-API-Key: K']],
    [
      'spread and assignment',
      `const h = { ...{ A: 'b' } }\nh['X-API-Key'] = 'K'\nfetch('U', { method: 'post', headers: h })`,
      ['A: b', 'X-API-Key: K'],
      'POST',
    ],
    [
      'a template',
      'const t = `Bearer ${`K`}`\nfetch(`U`, { headers: { Authorization: t } })',
      ['Authorization: Bearer K'],
    ],
    [
      'a function that gives headers',
      `const auth = () => ({ Authorization: 'Bearer ' + 'K' })\nfetch('U', { headers: auth() })`,
      ['Authorization: Bearer K'],
    ],
    ['Request', `fetch(new Request('U', { headers: { 'X-API-Key': 'K' } }))`, ['X-API-Key: K']],
    ['axios', `axios.get('U', { headers: { 'X-API-Key': 'K' } })`, ['X-API-Key: K']],
    [
      'an instance of axios',
      `const api = axios.create({ baseURL: 'https://api.paykore.dev/v1', headers: { 'X-API-Key': 'K' } })\nawait api.get('/wallets')`,
      ['X-API-Key: K'],
    ],
    [
      'an interceptor',
      `axios.interceptors.request.use((c) => { c.headers.Authorization = 'Bearer K'; return c })\naxios.get('U')`,
      ['Authorization: Bearer K'],
    ],
    [
      'XMLHttpRequest',
      `var x = new XMLHttpRequest()\nx.open('GET', 'U')\nx.setRequestHeader('X-API-Key', 'K')\nx.send()`,
      ['X-API-Key: K'],
    ],
    ['jQuery', `$.ajax({ url: 'U', headers: { 'X-API-Key': 'K' } })`, ['X-API-Key: K']],
    [
      'https of Node',
      `const https = require('https')\nhttps.request({ hostname: 'api.paykore.dev', path: '/v1/wallets', headers: { 'X-API-Key': 'K' } })`,
      ['X-API-Key: K'],
    ],
    ['superagent', `superagent.get('U').set('X-API-Key', 'K')`, ['X-API-Key: K']],
    ['got', `await got('U', { headers: { 'X-API-Key': 'K' } }).json()`, ['X-API-Key: K']],
    [
      'JSX',
      `const B = () => <button onClick={() => fetch('U', { headers: { 'X-API-Key': 'K' } })}>go</button>`,
      ['X-API-Key: K'],
    ],
  ],
  python: [
    ['requests', `requests.get("U", headers={"X-API-Key": "K"})`, ['X-API-Key: K']],
    [
      'an f-string',
      `t = "K"\nrequests.get("U", headers={"Authorization": f"Bearer {t}"})`,
      ['Authorization: Bearer K'],
    ],
    ['format', `requests.get("U", headers={"Authorization": "Bearer {}".format("K")})`, ['Authorization: Bearer K']],
    ['percent', `requests.get("U", headers={"Authorization": "Bearer %s" % "K"})`, ['Authorization: Bearer K']],
    ['request', `requests.request("POST", "U", headers={"X-API-Key": "K"})`, ['X-API-Key: K'], 'POST'],
    ['a session', `s = requests.Session()\ns.headers.update({"X-API-Key": "K"})\ns.get("U")`, ['X-API-Key: K']],
    ['a header of a session', `s = requests.Session()\ns.headers["X-API-Key"] = "K"\ns.get("U")`, ['X-API-Key: K']],
    ['httpx', `with httpx.Client(headers={"X-API-Key": "K"}) as c:\n    c.get("U")`, ['X-API-Key: K']],
    [
      'aiohttp',
      `async with aiohttp.ClientSession() as s:\n    async with s.get("U", headers={"X-API-Key": "K"}) as r:\n        pass`,
      ['X-API-Key: K'],
    ],
    [
      'http.client',
      `c = http.client.HTTPSConnection("api.paykore.dev")\nc.request("GET", "/v1/wallets", "", {"X-API-Key": "K"})`,
      ['X-API-Key: K'],
    ],
    ['urllib', `r = urllib.request.Request("U")\nr.add_header("X-API-Key", "K")`, ['X-API-Key: K']],
    ['keyword arguments', `o = {"headers": {"X-API-Key": "K"}}\nrequests.get("U", **o)`, ['X-API-Key: K']],
  ],
  php: [
    ['curl_setopt', `$c = curl_init('U');\ncurl_setopt($c, CURLOPT_HTTPHEADER, ['X-API-Key: K']);`, ['X-API-Key: K']],
    [
      'curl_setopt_array',
      `$c = curl_init();\ncurl_setopt_array($c, array(CURLOPT_URL => 'U', CURLOPT_HTTPHEADER => array('X-API-Key: K')));`,
      ['X-API-Key: K'],
    ],
    [
      'a list that grows',
      `$h = [];\n$h[] = 'X-API-Key: ' . 'K';\n$c = curl_init('U');\ncurl_setopt($c, CURLOPT_HTTPHEADER, $h);`,
      ['X-API-Key: K'],
    ],
    [
      'a variable inside',
      `$k = 'K';\n$c = curl_init('U');\ncurl_setopt($c, CURLOPT_HTTPHEADER, ["Authorization: Bearer $k"]);`,
      ['Authorization: Bearer K'],
    ],
    [
      'Guzzle',
      `$c = new \\GuzzleHttp\\Client();\n$c->request('GET', 'U', ['headers' => ['X-API-Key' => 'K']]);`,
      ['X-API-Key: K'],
    ],
    [
      'Guzzle by its verb',
      `$client = new Client(['base_uri' => 'https://api.paykore.dev']);\n$client->get('/v1/wallets', ['headers' => ['X-API-Key' => 'K']]);`,
      ['X-API-Key: K'],
    ],
    [
      'Guzzle with headers of the client',
      `$client = new Client(['headers' => ['X-API-Key' => 'K']]);\n$client->get('U');`,
      ['X-API-Key: K'],
    ],
    [
      'a stream',
      `$x = stream_context_create(['http' => ['method' => 'GET', 'header' => "X-API-Key: K"]]);\nfile_get_contents('U', false, $x);`,
      ['X-API-Key: K'],
    ],
    ['WordPress', `wp_remote_get('U', array('headers' => array('X-API-Key' => 'K')));`, ['X-API-Key: K']],
    ['Laravel', `Http::withHeaders(['X-API-Key' => 'K'])->get('U');`, ['X-API-Key: K']],
    ['Laravel with a token', `Http::withToken('K')->get('U');`, ['Authorization: Bearer K']],
    [
      'with its tag',
      `<?php\n$c = curl_init('U');\ncurl_setopt($c, CURLOPT_HTTPHEADER, ['X-API-Key: K']);`,
      ['X-API-Key: K'],
    ],
  ],
  go: [
    ['NewRequest', `req, _ := http.NewRequest("GET", "U", nil)\nreq.Header.Set("X-API-Key", "K")`, ['X-API-Key: K']],
    ['Add', `req, _ := http.NewRequest("GET", "U", nil)\nreq.Header.Add("X-API-Key", "K")`, ['X-API-Key: K']],
    [
      'a sum',
      `req, _ := http.NewRequest("GET", "U", nil)\nreq.Header.Set("Authorization", "Bearer "+"K")`,
      ['Authorization: Bearer K'],
    ],
    [
      'Sprintf',
      `req, _ := http.NewRequest("GET", "U", nil)\nreq.Header.Set("Authorization", fmt.Sprintf("Bearer %s", "K"))`,
      ['Authorization: Bearer K'],
    ],
    [
      'a constant',
      `const k = "K"\nreq, _ := http.NewRequest("GET", "U", nil)\nreq.Header.Set("X-API-Key", k)`,
      ['X-API-Key: K'],
    ],
    [
      'a literal of headers',
      `req, _ := http.NewRequest("GET", "U", nil)\nreq.Header = http.Header{"X-API-Key": []string{"K"}}`,
      ['X-API-Key: K'],
    ],
    [
      'an index',
      `req, _ := http.NewRequest("GET", "U", nil)\nreq.Header["X-API-Key"] = []string{"K"}`,
      ['X-API-Key: K'],
    ],
    [
      'with a context',
      `req, _ := http.NewRequestWithContext(ctx, "GET", "U", nil)\nreq.Header.Set("X-API-Key", "K")`,
      ['X-API-Key: K'],
    ],
    [
      'a method of net/http',
      `req, _ := http.NewRequest(http.MethodPost, "U", nil)\nreq.Header.Set("X-API-Key", "K")`,
      ['X-API-Key: K'],
    ],
    ['a raw string', 'req, _ := http.NewRequest("GET", `U`, nil)\nreq.Header.Set(`X-API-Key`, `K`)', ['X-API-Key: K']],
    [
      'in a function',
      `package main\nfunc main() {\n\treq, err := http.NewRequest("GET", "U", nil)\n\tif err != nil { return }\n\treq.Header.Set("X-API-Key", "K")\n}`,
      ['X-API-Key: K'],
    ],
    ['resty', `resty.New().R().SetHeader("X-API-Key", "K").Get("U")`, ['X-API-Key: K']],
  ],
  java: [
    [
      'HttpRequest',
      `HttpRequest r = HttpRequest.newBuilder().uri(URI.create("U")).header("X-API-Key", "K").build();`,
      ['X-API-Key: K'],
    ],
    [
      'HttpRequest with its address',
      `HttpRequest r = HttpRequest.newBuilder(URI.create("U")).GET().header("X-API-Key", "K").build();`,
      ['X-API-Key: K'],
    ],
    ['OkHttp', `Request r = new Request.Builder().url("U").addHeader("X-API-Key", "K").build();`, ['X-API-Key: K']],
    [
      'HttpURLConnection',
      `URL u = new URL("U");\nHttpURLConnection c = (HttpURLConnection) u.openConnection();\nc.setRequestProperty("X-API-Key", "K");`,
      ['X-API-Key: K'],
    ],
    [
      'its method',
      `HttpURLConnection c = (HttpURLConnection) new URL("U").openConnection();\nc.setRequestMethod("POST");\nc.setRequestProperty("X-API-Key", "K");`,
      ['X-API-Key: K'],
      'POST',
    ],
    ['Apache', `HttpGet g = new HttpGet("U");\ng.setHeader("X-API-Key", "K");`, ['X-API-Key: K']],
    ['Apache, added', `HttpPost g = new HttpPost("U");\ng.addHeader("X-API-Key", "K");`, ['X-API-Key: K'], 'POST'],
    [
      'a sum',
      `String k = "K";\nRequest r = new Request.Builder().url("U").header("Authorization", "Bearer " + k).build();`,
      ['Authorization: Bearer K'],
    ],
    [
      'format',
      `Request r = new Request.Builder().url("U").header("Authorization", String.format("Bearer %s", "K")).build();`,
      ['Authorization: Bearer K'],
    ],
    ['Unirest', `Unirest.get("U").header("X-API-Key", "K").asString();`, ['X-API-Key: K']],
    [
      'Spring',
      `HttpHeaders h = new HttpHeaders();\nh.set("X-API-Key", "K");\nnew RestTemplate().exchange("U", HttpMethod.GET, new HttpEntity<>(h), String.class);`,
      ['X-API-Key: K'],
    ],
    [
      'in a class',
      `public class A {\n  static final String KEY = "K";\n  void b() { Request r = new Request.Builder().url("U").header("X-API-Key", KEY).build(); }\n}`,
      ['X-API-Key: K'],
    ],
  ],
  csharp: [
    [
      'DefaultRequestHeaders',
      `var c = new HttpClient();\nc.DefaultRequestHeaders.Add("X-API-Key", "K");\nawait c.GetAsync("U");`,
      ['X-API-Key: K'],
    ],
    [
      'HttpRequestMessage',
      `var r = new HttpRequestMessage(HttpMethod.Get, "U");\nr.Headers.Add("X-API-Key", "K");`,
      ['X-API-Key: K'],
    ],
    [
      'TryAddWithoutValidation',
      `var r = new HttpRequestMessage(HttpMethod.Get, "U");\nr.Headers.TryAddWithoutValidation("X-API-Key", "K");`,
      ['X-API-Key: K'],
    ],
    [
      'AuthenticationHeaderValue',
      `var c = new HttpClient();\nc.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "K");\nawait c.GetAsync("U");`,
      ['Authorization: Bearer K'],
    ],
    [
      'an initializer',
      `var r = new HttpRequestMessage { Method = HttpMethod.Post, RequestUri = new Uri("U"), Headers = { { "X-API-Key", "K" } } };`,
      ['X-API-Key: K'],
      'POST',
    ],
    [
      'interpolation',
      `var k = "K";\nvar r = new HttpRequestMessage(HttpMethod.Get, "U");\nr.Headers.Add("Authorization", $"Bearer {k}");`,
      ['Authorization: Bearer K'],
    ],
    [
      'RestSharp',
      `var c = new RestClient("https://api.paykore.dev");\nvar r = new RestRequest("/v1/wallets", Method.Get);\nr.AddHeader("X-API-Key", "K");\nc.Execute(r);`,
      ['X-API-Key: K'],
    ],
    [
      'a base address',
      `var c = new HttpClient { BaseAddress = new Uri("https://api.paykore.dev") };\nc.DefaultRequestHeaders.Add("X-API-Key", "K");\nawait c.GetAsync("/v1/wallets");`,
      ['X-API-Key: K'],
    ],
    [
      'a verbatim string',
      `var r = new HttpRequestMessage(HttpMethod.Get, @"U");\nr.Headers.Add("X-API-Key", "K");`,
      ['X-API-Key: K'],
    ],
    [
      'a sum',
      `var r = new HttpRequestMessage(HttpMethod.Get, "U");\nr.Headers.Add("Authorization", "Bearer " + "K");`,
      ['Authorization: Bearer K'],
    ],
    [
      'a constant',
      `const string key = "K";\nvar r = new HttpRequestMessage(HttpMethod.Get, "U");\nr.Headers.Add("X-API-Key", key);`,
      ['X-API-Key: K'],
    ],
    [
      'using declarations',
      `using System.Net.Http;\nusing var c = new HttpClient();\nusing var r = new HttpRequestMessage(HttpMethod.Get, "U");\nr.Headers.Add("X-API-Key", "K");\nusing var x = await c.SendAsync(r);`,
      ['X-API-Key: K'],
    ],
  ],
  ruby: [
    ['Net::HTTP', `uri = URI('U')\nreq = Net::HTTP::Get.new(uri)\nreq['X-API-Key'] = 'K'`, ['X-API-Key: K']],
    ['add_field', `req = Net::HTTP::Get.new(URI('U'))\nreq.add_field 'X-API-Key', 'K'`, ['X-API-Key: K']],
    [
      'interpolation',
      `k = 'K'\nreq = Net::HTTP::Get.new(URI('U'))\nreq['Authorization'] = "Bearer #{k}"`,
      ['Authorization: Bearer K'],
    ],
    ['HTTParty', `HTTParty.get('U', headers: { 'X-API-Key' => 'K' })`, ['X-API-Key: K']],
    ['HTTParty with rockets', `HTTParty.get('U', :headers => { 'X-API-Key' => 'K' })`, ['X-API-Key: K']],
    ['RestClient', `RestClient.get('U', { 'X-API-Key' => 'K' })`, ['X-API-Key: K']],
    ['Faraday', `Faraday.get('U', nil, { 'X-API-Key' => 'K' })`, ['X-API-Key: K']],
    [
      'a connection',
      `conn = Faraday.new(url: 'https://api.paykore.dev', headers: { 'X-API-Key' => 'K' })\nconn.get('/v1/wallets')`,
      ['X-API-Key: K'],
    ],
    [
      'a block',
      `conn = Faraday.new(url: 'https://api.paykore.dev')\nconn.get('/v1/wallets') { |req| req.headers['X-API-Key'] = 'K' }`,
      ['X-API-Key: K'],
    ],
    ['post', `req = Net::HTTP::Post.new(URI('U'))\nreq['X-API-Key'] = 'K'`, ['X-API-Key: K'], 'POST'],
    ['Excon', `Excon.get('U', headers: { 'X-API-Key' => 'K' })`, ['X-API-Key: K']],
    ['comments', `# the call\nreq = Net::HTTP::Get.new(URI('U')) # wallets\nreq['X-API-Key'] = 'K'`, ['X-API-Key: K']],
  ],
  powershell: [
    ['a hashtable', `$h = @{ 'X-API-Key' = 'K' }\nInvoke-RestMethod -Uri 'U' -Headers $h`, ['X-API-Key: K']],
    ['inline', `Invoke-RestMethod U -Headers @{ "X-API-Key" = "K" }`, ['X-API-Key: K']],
    ['backticks', 'Invoke-WebRequest `\n  -Uri "U" `\n  -Headers @{ "X-API-Key" = "K" }', ['X-API-Key: K']],
    ['the short name', `irm U -Headers @{'X-API-Key'='K'}`, ['X-API-Key: K']],
    ['curl, which is another name', `curl U -Headers @{'X-API-Key'='K'}`, ['X-API-Key: K']],
    [
      'a dictionary',
      `$h = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n$h.Add("X-API-Key", "K")\nInvoke-RestMethod 'U' -Headers $h`,
      ['X-API-Key: K'],
    ],
    ['an index', `$h = @{}\n$h['X-API-Key'] = 'K'\nInvoke-RestMethod 'U' -Headers $h`, ['X-API-Key: K']],
    [
      'a variable inside',
      `$k = 'K'\nInvoke-RestMethod 'U' -Headers @{ Authorization = "Bearer $k" }`,
      ['Authorization: Bearer K'],
    ],
    [
      'splatting',
      `$p = @{ Uri = 'U'; Method = 'Post'; Headers = @{ 'X-API-Key' = 'K' } }\nInvoke-RestMethod @p`,
      ['X-API-Key: K'],
      'POST',
    ],
    [
      'several lines',
      `$headers = @{\n  'X-API-Key' = 'K'\n  Accept = 'application/json'\n}\nInvoke-RestMethod -Method Get -Uri 'U' -Headers $headers`,
      ['X-API-Key: K', 'Accept: application/json'],
    ],
    ['a token', `Invoke-RestMethod -Uri 'U' -Authentication Bearer -Token 'K'`, ['Authorization: Bearer K']],
    ['a prompt', `PS C:\\> Invoke-RestMethod -Uri 'U' -Headers @{ 'X-API-Key' = 'K' }`, ['X-API-Key: K']],
  ],
  clojure: [
    ['clj-http', `(client/get "U" {:headers {"X-API-Key" "K"}})`, ['X-API-Key: K']],
    ['a name as a keyword', `(http/get "U" {:headers {:x-api-key "K"} :as :json})`, ['x-api-key: K']],
    [
      'an alias and a definition',
      `(ns shop.core (:require [clj-http.client :as c]))\n(def k "K")\n(c/get "U" {:headers {"Authorization" (str "Bearer " k)}})`,
      ['Authorization: Bearer K'],
    ],
    [
      'let and a base',
      `(let [base "https://api.paykore.dev" k "K"] (client/get (str base "/v1/wallets") {:headers {"X-API-Key" k}}))`,
      ['X-API-Key: K'],
    ],
    ['a token', `(client/get "U" {:oauth-token "K"})`, ['Authorization: Bearer K']],
    [
      'a function with its parameter',
      `(defn wallets [k] (client/get "U" {:headers {"X-API-Key" k}}))\n(wallets "K")`,
      ['X-API-Key: K'],
    ],
    ['a comment', `; (client/get "V")\n(client/get "U" ; here\n {:headers {"X-API-Key" "K"}})`, ['X-API-Key: K']],
    ['cut off', `(client/get "U" {:headers {"X-API-Key" "K"`, ['X-API-Key: K']],
    ['a bracket too many', `(client/get "U" {:headers {"X-API-Key" "K"}}))) (println 1)`, ['X-API-Key: K']],
    ['another bracket', `(client/get "U" {:headers {"X-API-Key" "K"]}})`, ['X-API-Key: K']],
    ['a text that is never closed', `(client/get "U" {:headers {"X-API-Key" "K"} :body "{`, ['X-API-Key: K']],
    ['a value left out', `(client/get "U" {:headers {"X-API-Key" "K" "Accept"}})`, ['X-API-Key: K']],
  ],
  plain: [
    ['Kotlin', `val r = Request.Builder().url("U").addHeader("X-API-Key", "K").build()`, ['X-API-Key: K']],
    [
      'Kotlin with a template',
      `val k = "K"\nval r = Request.Builder().url("U").addHeader("Authorization", "Bearer $k").build()`,
      ['Authorization: Bearer K'],
    ],
    [
      'Swift',
      `var r = URLRequest(url: URL(string: "U")!)\nr.setValue("K", forHTTPHeaderField: "X-API-Key")`,
      ['X-API-Key: K'],
    ],
    [
      'Swift, added',
      `var r = URLRequest(url: URL(string: "U")!)\nr.addValue("K", forHTTPHeaderField: "X-API-Key")`,
      ['X-API-Key: K'],
    ],
    ['Dart', `final r = await http.get(Uri.parse('U'), headers: {'X-API-Key': 'K'});`, ['X-API-Key: K']],
    ['Rust', `let r = client.get("U").header("X-API-Key", "K").send().await?;`, ['X-API-Key: K']],
    ['Rust with a token', `let r = client.get("U").bearer_auth("K").send().await?;`, ['Authorization: Bearer K']],
  ],
}
const languages: readonly (readonly [Language, readonly Row[]])[] = [
  ['javascript', tables.javascript],
  ['python', tables.python],
  ['php', tables.php],
  ['go', tables.go],
  ['java', tables.java],
  ['csharp', tables.csharp],
  ['ruby', tables.ruby],
  ['powershell', tables.powershell],
  ['plain', tables.plain],
]

const filled = (text: string): string => text.replaceAll(/\bU\b/g, URL).replaceAll(/(?<![\w-])K(?![\w-])/g, KEY)

for (const [language, rows] of languages) {
  const read = async (code: string) => (await readCode(code, language))[0]

  describe(`${language}: headers and address of a script are read`, () => {
    test.each(rows)('%s', async (_, code, headers, method) => {
      const call = await read(filled(code))
      expect(call?.headers.map(({ name, value }) => `${name.text}: ${value.text}`)).toEqual(headers.map(filled))
      expect(call?.url?.text).toBe(URL)
      if (method !== undefined) expect(call?.method.text).toBe(method)
    })
  })

  describe(`${language}: what is cut off behind the key is read as far as it goes`, () => {
    test.each(rows)('%s', async (_, code) => {
      const whole = filled(code)
      const cut = whole.slice(0, whole.lastIndexOf(KEY) + KEY.length)
      const read = JSON.stringify(await readPaste(cut))
      expect(read.includes(KEY) || read.includes('api.paykore.dev')).toBe(true)
    })
  })

  test(`${language}: every prefix of a script is read without an exception`, async () => {
    const [row] = rows
    const whole = filled(row?.[1] ?? '')
    for (let end = 0; end <= whole.length; end += 3)
      await expect(readCode(whole.slice(0, end), language)).resolves.toBeDefined()
  })
}

test.each([
  ['itself', 'load(1); load(2); load(3); load(4)', ''],
  ['one that calls it', 'other(1); other(2); other(3)', 'function other(n) { load(n); load(n); load(n) }'],
])(
  'a function that calls %s is gone into once: what it sends would multiply with each call',
  async (_, inner, more) => {
    const code = `${more}
function load(key) { fetch('https://api.paykore.dev/v1/wallets', { headers: { 'X-API-Key': key } }); ${inner} }
load(0)`
    const found = await readCode(code, 'javascript')
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(20)
  },
)
