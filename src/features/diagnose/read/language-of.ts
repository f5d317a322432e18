import type { Language } from './languages/expression.ts'

/** What betrays a language, the surest first. A text of none of them is no code. */
const SIGNS: readonly (readonly [language: Language, signs: RegExp])[] = [
  [
    'php',
    /<\?php|\bCurl::to\(|\bcurl_(?:init|setopt|setopt_array)\s*\(|\bwp_remote_\w+\s*\(|new \\?GuzzleHttp|\$\w+(?:\s*->\s*\w+)+\s*\(|\bHttp::\w+\s*\(|\\[A-Z]\w{1,60}::\w{1,60}\(|\$\w{1,60}\s*=\s*\w{1,60}::\w{1,60}\([^()\n]{0,80}\)\s*->|stream_context_create|\$\w+\s*=\s*new\s|\$\w+\s*=\s*(?:\[|array\s*\()[\s\S]{0,400}=>/,
  ],
  [
    'powershell',
    /\b(?:Invoke-(?:RestMethod|WebRequest)|New-Object|ConvertTo-Json)\b|^[ \t]*(?:PS(?: [^>\n]*)?>\s*)?(?:irm|iwr)\s|@\{|\b(?:curl|wget)(?:\.exe)?\s[^\n]{0,400}?-(?:Uri|Headers|Method)\b/im,
  ],
  [
    'go',
    /\bhttp\.New(?:Request|RequestWithContext)\s*\(|\.Header\.(?:Set|Add)\s*\(|\.Header\["|\bhttp\.Header\{|map\[string\]\[\]string|\[\]string\{|^package \w+|\bresty\.New\(|:=\s*http\.|^[ \t]*func \w*\(/m,
  ],
  [
    'csharp',
    /\b(?:HttpClient|HttpRequestMessage|RestClient|RestRequest|WebClient|HttpWebRequest|AuthenticationHeaderValue|DefaultRequestHeaders|WebRequest\.Create)\b(?=[\s\S]*(?:new |\.))(?![\s\S]*(?:@Bean|@Service|@Override|@Autowired|@Component|\bMono<|\bFlux<|\.retrieve\(\)))(?![\s\S]*\b(?:HttpRequest\.newBuilder|newHttpClient|(?:Web|Rest)Client\.(?:builder|create)|bodyToMono|setBearerAuth|RestTemplate|BodyHandlers|java\.|okhttp|org\.apache|\bconstructor\(|\bfunction\b|=> \{\s*$|^\s*import .* from ['"]|\bconst \w+ = ))|\bUnityWebRequest\b|^using System|new StringContent\(|\bawait \w+\.(?:Get|Post|Put|Send|Delete)\w*Async\(|\bEnvironment\.GetEnvironmentVariable\(|\bConsole\.WriteLine\(|\.Headers\.(?:Add|TryAddWithoutValidation)\(/m,
  ],
  [
    'java',
    /\bHttpRequest\.newBuilder|\bClientBuilder\.newClient\(|HttpURLConnection|new (?:Request\.Builder|OkHttpClient|AsyncHttpClient|HttpGet|HttpPost|RestTemplate|HttpHeaders|URL)\s*\(|\bUnirest\.\w+\(|WebClient\.(?:builder|create)\s*\(|\.retrieve\(\)|\bbodyToMono\(|\b(?:Web|Rest)Client(?:\.Builder\b|\.(?:builder|create)\()|\bSystem\.(?:getenv|out\.println)\(|\brestTemplate\.\w+\(|@(?:FeignClient|RequestHeader|GetMapping|GetExchange|Value)\b\(|\.setRequestProperty\(|^import (?:java|okhttp3|org\.)|\.(?:addHeader|header)\("[^"\n]*",\s*[\w."]+\)\s*\.\w+\(/m,
  ],
  [
    'ruby',
    /\bNet::HTTP\b|\b(?:Faraday|HTTParty|RestClient|Excon|Typhoeus)\b\.|\bCurl::Easy\b|\bHTTP\s*\.(?:auth|headers|basic_auth|bearer_auth|timeout|get|post)\b|\binclude HTTParty\b|^require ['"]|\bENV\[['"]\w+['"]\]|\bENV\.fetch\b|^[ \t]*puts /m,
  ],
  [
    'python',
    /^[ \t]*(?:import|from) (?:requests|httpx|http|urllib|aiohttp|json|os|urllib3|pycurl)\b(?! from )|\brequests\.(?:get|post|put|delete|patch|request|Session)\b|\bhttpx\.\w+|\baiohttp\.\w+|\burllib\.request\b|HTTPS?Connection\(|^[ \t]*(?:def|async def|with|async with) .*:[ \t]*$|os\.environ|\bsession\.(?:get|post|headers)/m,
  ],
  [
    'javascript',
    /\bfetch\s*\(|\baxios\b|\bfunction\s*\([\w, ]*\)\s*\{|\bpm\.(?:request|sendRequest|environment|globals|variables)\b|new (?:Request|Headers|XMLHttpRequest)\s*\(|(?:\$|jQuery)\.(?:ajax|get|post|getJSON)\s*\(|\$http(?:\.\w{1,10})?\s*\(|\bsuperagent\b|\bgot(?:\.\w+)?\s*\(|\bky(?:\.\w+)?\s*\(|\bhttps?\.(?:request|get)\s*\(|require\(['"]|\b(?:const|let|var)\s+\w+\s*=|=>\s*[{(]?|\bundici\b|\.open\(\s*["'](?:GET|POST|PUT|PATCH|DELETE)["'],|\.setRequestHeader\(|\b\w{1,60}\.\w{1,60}\(\{\s|^[ \t]*import .* from ['"]|\bconstructor\s*\(|\bHttpHandler(?:Fn)?\b|\bthis\.\w+\.(?:get|post|put|patch|delete|request)\(|^[ \t]*["']?headers["']?\s*:\s*\{\s*$|\b(?:rp|ofetch|useFetch|useLazyFetch|needle|phin|redaxios|UrlFetchApp|superagent|chai)(?:\.\w{1,10})?\s*\(|\brequest\(\s*['"]https?:/m,
  ],
  ['python', /\bheaders\s*=\s*\{/],
  [
    'plain',
    /\bURLRequest\(|\bHttpClient\b|\breqwest\b|\bhttp\.(?:get|post)\(Uri|\bsuspend fun\b|\.bodyAsText\(|\bDio\(|\bdio\.\w{1,8}\(|\bRequest\.Builder\(\)|\bHTTPoison\b|\bReq\.\w+|\bhttr\b|\badd_headers\(|\breq_headers\(|\bSys\.getenv\(|forHTTPHeaderField|\bval \w+ =|\blet mut\b|curl_easy_setopt/,
  ],
]

const CLOJURE =
  /^[ \t]*\((?:ns|defn-?|def|require)[ \t]+['\w[]|\([\w.-]+\/(?:get|post|put|patch|delete|request)\s|\{:(?:headers|oauth-token|basic-auth)\s/m

/** The language of a script; undefined where a text is no code that sends requests. */
export const languageOf = (source: string): Language | undefined => {
  const head = source.slice(0, 60_000)
  if (CLOJURE.test(head)) return 'clojure'
  // A class of this name is in C# too.
  if (/\bRestClient(?:\.(?:get|post|put|patch|delete)\b|::)/.test(head)) return 'ruby'
  const isKotlin =
    /\bval \w+\s*(?::\s*[\w.<>?]{1,60}\s*)?=/.test(head) &&
    /Request\.Builder|HttpRe(?:quest|sponse)|\b(?:client|http)\.\w+\([^()\n]*\)\s*\{/.test(head)
  if (
    isKotlin ||
    /\bhttr2?\b|\badd_headers\(|\breq_headers\(|\.bearer_auth\(|\)[ \t]{0,4}\{\s{0,20}(?:bearerAuth|basicAuth)\(|\bFuel\.\w+\(|\bformat!\(|\.send\(\)\.await\b|\bHeaderValue::|\bstd::(?:env|fs)::|\b(?:let mut|fn main|(?:reqwest|ureq)::|URLRequest\(|forHTTPHeaderField|Uri\.(?:parse|https?)\(|package:http|\bDio\(|BaseOptions\(|InterceptorsWrapper\(|HTTPHeaders\b|AF\.request|Alamofire\.request\(|LWP::|HTTP::(?:Request|Tiny)\b|io\.ktor|HttpClient\((?:CIO|OkHttp|Darwin|Android)|BearerTokens\(|defmodule |System\.(?:fetch_env!|get_env)\(|Req\.\w+!?\(|%\w*\{\"?\w+\"? ?=>|\busing HTTP\b|\btry await \w|\b(?:req|request|app|application)\.client\.\w+\()/.test(
      head,
    )
  )
    return 'plain'
  // Classes of one name are there in several languages: what only a script can hold decides.
  const isScript =
    /\bconst \w+\s*=(?!=)|\blet \w+\s*(?::\s*\w+\s*)?=(?!=)|\bthis\.http\.\w+[<(]|\bconstructor\s*\(|^[ \t]*import .* from ['"]/m.test(
      head,
    ) && !/\bval \w+/.test(head)
  return SIGNS.find(
    ([language, signs]) => !(isScript && /^(?:csharp|java|python|ruby)$/.test(language)) && signs.test(head),
  )?.[0]
}
