/** A message in which a client refuses a header before it sends anything. */
export type Refusal = readonly [
  client: string,
  pattern: RegExp,
  /** What the message says of the value, where it does not print it. */
  why?:
    | 'unset'
    | 'denied'
    | 'no-process'
    | 'break'
    | 'wide'
    | 'characters'
    | 'empty'
    | 'apart'
    | 'name'
    | 'type'
    | 'scheme'
    | 'options'
    | 'order'
    | 'list'
    | 'colon'
    | 'secure'
    | 'argument'
    | 'lines'
    | 'worker'
    | 'get-body'
    | 'ends'
    | 'frozen'
    | 'no-storage'
    | 'twice'
    | 'no-object'
    | 'annotation'
    | 'jwt-shape'
    | 'jwt-signature'
    | 'no-env'
    | 'no-value',
]

// `value` and `name` are groups. The quotes around a value belong to it, so that its escapes can be undone.
export const REFUSALS: readonly Refusal[] = [
  ['Go', /invalid header field value (?<value>"(?:[^"\\]|\\.){0,2000}"?)(?: for key (?<name>[\w-]+))?/],
  ['Go', /invalid header field value \\{1,3}"[^"\n]{0,2000}?\\{1,4}n\\{1,3}"(?: for key (?<name>[\w-]+))?/, 'break'],
  ['Go', /invalid header field value \\{1,3}"[^"\n]{0,2000}"(?: for key (?<name>[\w-]+))?/, 'characters'],
  ['Go', /invalid header field value for "?(?<name>[\w-]+)"?/, 'characters'],
  ['Go', /invalid header field name "?(?<name>[^"\n]{1,100})"?/, 'name'],
  ['Python', /Invalid header value (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/],
  ['Python', /Invalid header name (?<name>b?'[^'\n]{0,200}'?|b?"[^"\n]{0,200}"?)/, 'name'],
  [
    'requests',
    /(?:Invalid (?:leading whitespace|return character)[^:\n]{0,120}header(?: value)?|return character\(s\) in header value): (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  ],
  ['requests', /Invalid return character or leading space in header: (?<name>[\w-]{1,60})/, 'ends'],
  [
    'aiohttp',
    /'(?:CI)?MultiDictProxy' object (?:has no attribute '(?:update|add|extend|setdefault)'|does not support item assignment)/,
    'frozen',
  ],
  [
    'requests',
    /Header (?:part|value) \(?(?<value>[^)\n]{0,300}?)\)? from \((?<name>b?'[^'\n]{0,100}'|b?"[^"\n]{0,100}"|[^,\n]{0,100})/,
    'type',
  ],
  ['aiohttp', /Cannot serialize non-str key (?:None|<)/, 'type'],
  ['requests', /Header value (?:must be (?:of type )?str or bytes|.{0,60}not.{0,20}str)/, 'type'],
  ['Python', /'(?:latin-1|ascii|charmap)' codec can't encode characters?(?: '(?<char>\\[ux][0-9a-f]{2,4})')?/, 'wide'],
  ['Python', /can only concatenate str \(not "NoneType"\) to str/, 'unset'],
  ['Python', /KeyError: ['"](?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET|key|token|secret)[A-Za-z_]*)['"]/, 'unset'],
  [
    'Ruby',
    /key not found: "(?<name>[A-Z_]*(?:KEY|TOKEN|SECRET)[A-Z_]*)"|no implicit conversion of nil into String/,
    'unset',
  ],
  ['Spring', /Could not resolve placeholder '(?<name>[\w.-]{1,80})' in value/, 'unset'],
  [
    'HTTPie',
    /\bhttps?: error: (?:argument [^\n:]{1,60}: )?(?:invalid choice: '(?<name>[^'\n]{1,40})'|unrecognized arguments: (?:-\S+)?)/,
    'argument',
  ],
  ['Rust', /value: NotPresent\b|environment variable not found/, 'unset'],
  [
    '-',
    /(?<![\w$])(?<name>[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})["'`]? (?:environment variable )?(?:is|was|must be)(?: not)? (?:set|missing|undefined|required|defined|unset|empty)\b/,
    'unset',
  ],
  [
    '-',
    /(?:missing|undefined|unset|required)[^\n"'`]{0,30}(?:environment|env)[^\n"'`]{0,20}variables?:? ["'`]?(?<name>[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40})/i,
    'unset',
  ],
  ['-', /required key (?<name>[A-Z][A-Z0-9_]{0,40}?(?:KEY|TOKEN|SECRET)[A-Z0-9_]{0,40}) missing value/, 'unset'],
  ['Pydantic', /validation errors? for \w+\s+(?<name>\w*(?:key|token|secret)\w*)\s+Field required/i, 'unset'],
  ['PHP', /Undefined (?:array key|index):? ["']?(?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET)[A-Za-z_]*)/, 'unset'],
  ['PHP', /Header may not contain (?:more than a single header, new line detected|NUL bytes)/, 'break'],
  [
    'aiohttp',
    /(?:Newline(?:, carriage return)?|Newline or carriage return)[^.\n]{0,80}(?:detected|character)[^.\n]{0,60}header/i,
    'break',
  ],
  [
    'httpx',
    /LocalProtocolError: Illegal header value (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  ],
  [
    'Node',
    /(?:ERR_INVALID_CHAR[^\n]{0,8})?Invalid character in header content(?: \["(?<name>[^"\]\n]{1,100})"\])?|ERR_INVALID_CHAR/,
    'characters',
  ],
  ['fetch', /Request with GET\/HEAD method cannot have (?:a )?body/, 'get-body'],
  ['node-fetch', /is not a legal HTTP header value(?<!TypeError: [^\n]{0,400})/, 'break'],
  ['node-fetch', /is not a legal HTTP header value/, 'characters'],
  ['Streamlit', /st\.secrets has no (?:key|attribute) "(?<name>\w{1,60})"/, 'unset'],
  ['Bun', /Header '(?<name>[\w-]{1,60})' has invalid value: '(?:undefined|null)?'/, 'empty'],
  ['Node', /Invalid value \\?"(?<value>[^"\n\\]{0,300})\\?" for header \\?"(?<name>[^"\n\\]{1,100})\\?"/, 'empty'],
  ['Node', /Header name must be a valid HTTP token \["(?<name>[^"\n]{0,200})"\]|ERR_INVALID_HTTP_TOKEN/, 'name'],
  [
    'fetch',
    /(?:Headers\.(?:append|set)|Request constructor|Headers constructor): (?<value>"(?:[^"\\]|\\.){0,2000}"|(?:[^"\n\\]|\\.){0,2000}) is an invalid header value/,
  ],
  [
    'fetch',
    /(?:Headers\.(?:append|set|constructor)|Headers): "?(?<name>[^"\n]{0,200})"? is an invalid header name|Failed to (?:execute|construct) '[^'\n]{0,60}(?:': )?[^\n]{0,120}Invalid name/,
    'name',
  ],
  ['Dart', /Invalid (?:HTTP )?header field name(?:: (?<name>"[^"\n]{0,200}"?)|, with \d+)?/, 'name'],
  ['Dart', /Invalid HTTP header field value: (?<value>"(?:[^"\\]|\\.){0,2000}"?)/],
  [
    'XMLHttpRequest',
    /setRequestHeader[^\n]{0,80}state must be OPENED|XMLHttpRequest state must be OPENED|setRequestHeader[^\n]{0,60}InvalidStateError/i,
    'order',
  ],
  [
    'fetch',
    /non ISO-8859-1 code point|Cannot convert (?:argument|value) to (?:a )?ByteString|(?:character|codepoint)[^\n]{0,60}greater than 255|String contains non ISO-8859-1/i,
    'wide',
  ],
  [
    'fetch',
    /Failed to (?:execute|construct) '[^\n]{0,80}Invalid value|is not a valid (?:HTTP )?header (?:field )?value|The string did not match the expected pattern/i,
    'characters',
  ],
  [
    'OkHttp',
    /Unexpected char 0x(?<code>[0-9a-fA-F]{2,4}) at (?<at>\d+) in (?:header )?(?<name>[\w-]+)(?: value)?(?:: (?<rest>[^\n]{0,2000}))?/,
  ],
  ['OkHttp', /value for name (?<name>[\w-]+) == null/, 'empty'],
  ['Java', /Illegal character\(s\) in message header (?:value|field): (?<rest>[^\n]{0,2000})/],
  ['Java', /invalid header value: (?<value>"[^"]{0,2000}"?)/],
  ['Java', /invalid header name: (?<name>"[^"\n]{0,200}"?)/, 'name'],
  [
    '-',
    /malformed (?:MIME )?header(?: line| initial line)?(?:: missing colon)?[^\n]{0,20}|Header line (?:without|missing) (?:a )?colon|Header provided without a colon|header line has no colon/i,
    'colon',
  ],
  ['Netty', /a header value contains (?:a )?prohibited character[^\n]{0,80}/i, 'characters'],
  ['.NET', /The format of (?:the )?value '' is invalid/, 'empty'],
  ['.NET', /The format of (?:the )?value (?<value>'[^'\n]{1,2000}\r?\n\s{0,20}') is invalid/, 'break'],
  ['.NET', /The format of (?:the )?value (?<value>'[^'\n]{0,2000}'?) is invalid/, 'scheme'],
  [
    '.NET',
    /New-?line(?: or NUL)? characters? (?:are|is) not allowed in (?:header values|the header '(?<name>[\w-]{1,60})')|Specified value has invalid (?:Control|HTTP Header|CRLF) characters|header value contains invalid characters|Invalid non-ASCII or control character in header/i,
    'break',
  ],
  ['.NET', /Request headers must contain only ASCII characters/, 'characters'],
  ['.NET', /Misused header name\. Make sure/, 'list'],
  ['.NET', /Misused header name,? '?(?<name>[\w-]+)'?/, 'list'],
  [
    'Ruby',
    /initialize_http_header'[\s\S]{0,300}?undefined method [`']strip' for nil|undefined method [`'][\w+[\]?!]{1,20}' for nil(?::NilClass)?(?=[\s\S]{0,300}(?:authorization|api.?key|token|secret|credentials))/i,
    'unset',
  ],
  [
    'Ruby',
    /(?:authorization|api.?key|token|secret|credentials)[^\n]{0,200}\n[^\n]{0,200}undefined method [`'][\w+[\]?!]{1,20}' for nil/i,
    'unset',
  ],
  [
    'Ruby',
    /header field value cannot include CR\/LF|header (?<name>[\w-]+) has field value (?<value>"(?:[^"\\]|\\.){0,2000}"?),? this cannot include CR\/LF/,
    'break',
  ],
  ['Guzzle', /(?<value>"[^"]{0,2000}") is not (?:a )?valid header value/],
  ['Guzzle', /Header value (?:must be|can(?:no|')t be)[^\n]{0,80}/, 'type'],
  ['Rust', /failed to parse header value|InvalidHeaderValue/, 'characters'],
  [
    'PowerShell',
    /(?<=Invoke-WebRequest ?: )Missing an argument for parameter '|Cannot (?:bind parameter 'Headers'|convert the "[^"\n]{0,2000}" value of type "System\.String" to type "System\.Collections\.IDictionary")/,
    'options',
  ],
  [
    'PowerShell',
    /Missing expression after unary operator '--?'|Unexpected token '(?:header|H|data|url|request)' in expression/,
    'lines',
  ],
  ['PowerShell', /Cannot bind parameter 'Token'[^\n]{0,200}SecureString/, 'secure'],
  ['PowerShell', /A parameter cannot be found that matches parameter name '(?<name>\w+)'/, 'options'],
  [
    'PHP',
    /CURLOPT_HTTPHEADER[^\n]{0,60}must (?:be|have)[^\n]{0,80}|You must pass (?:either )?an (?:object or an )?array with the CURLOPT_HTTPHEADER/i,
    'options',
  ],
]
