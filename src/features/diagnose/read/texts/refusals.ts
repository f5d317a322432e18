/** A message in which a client refuses a header before it sends anything. */
type Refusal = {
  readonly client: string
  readonly pattern: RegExp
  /** What the message says of the value, where it does not print it. */
  readonly why?:
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
}

// `value` and `name` are groups. The quotes around a value belong to it, so that its escapes can be undone.
export const REFUSALS: readonly Refusal[] = [
  {
    client: 'Go',
    pattern: /invalid header field value (?<value>"(?:[^"\\]|\\.){0,2000}"?)(?: for key (?<name>[\w-]+))?/,
  },
  { client: 'Go', pattern: /invalid header field value for "?(?<name>[\w-]+)"?/, why: 'characters' },
  { client: 'Go', pattern: /invalid header field name "?(?<name>[^"\n]{1,100})"?/, why: 'name' },
  {
    client: 'Python',
    pattern: /Invalid header value (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  },
  { client: 'Python', pattern: /Invalid header name (?<name>b?'[^'\n]{0,200}'?|b?"[^"\n]{0,200}"?)/, why: 'name' },
  {
    client: 'requests',
    pattern:
      /(?:Invalid (?:leading whitespace|return character)[^:\n]{0,120}header(?: value)?|return character\(s\) in header value): (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  },
  {
    client: 'requests',
    pattern:
      /Header (?:part|value) \(?(?<value>[^)\n]{0,300}?)\)? from \((?<name>b?'[^'\n]{0,100}'|b?"[^"\n]{0,100}"|[^,\n]{0,100})/,
    why: 'type',
  },
  {
    client: 'requests',
    pattern: /Header value (?:must be (?:of type )?str or bytes|.{0,60}not.{0,20}str)/,
    why: 'type',
  },
  {
    client: 'Python',
    pattern: /'(?:latin-1|ascii|charmap)' codec can't encode characters?(?: '(?<char>\\[ux][0-9a-f]{2,4})')?/,
    why: 'wide',
  },
  { client: 'Python', pattern: /can only concatenate str \(not "NoneType"\) to str/, why: 'unset' },
  {
    client: 'Python',
    pattern: /KeyError: ['"](?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET|key|token|secret)[A-Za-z_]*)['"]/,
    why: 'unset',
  },
  {
    client: 'Ruby',
    pattern: /key not found: "(?<name>[A-Z_]*(?:KEY|TOKEN|SECRET)[A-Z_]*)"|no implicit conversion of nil into String/,
    why: 'unset',
  },
  {
    client: 'Spring',
    pattern: /Could not resolve placeholder '(?<name>[\w.-]{1,80})' in value/,
    why: 'unset',
  },
  {
    client: 'Deno',
    pattern: /Requires env access to "(?<name>\w{1,80})"/,
    why: 'denied',
  },
  {
    client: 'JavaScript',
    pattern: /ReferenceError: process is not defined|Can't find variable: process\b/,
    why: 'no-process',
  },
  { client: 'Rust', pattern: /value: NotPresent\b|environment variable not found/, why: 'unset' },
  {
    client: '-',
    pattern:
      /(?<![\w$])(?<name>[A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET)[A-Z0-9_]*)["'`]? (?:environment variable )?(?:is|was|must be)(?: not)? (?:set|missing|undefined|required|defined|unset|empty)\b/,
    why: 'unset',
  },
  {
    client: '-',
    pattern:
      /(?:missing|undefined|unset|required)[^\n"'`]{0,30}(?:environment|env)[^\n"'`]{0,20}variables?:? ["'`]?(?<name>[A-Z][A-Z0-9_]*(?:KEY|TOKEN|SECRET)[A-Z0-9_]*)/i,
    why: 'unset',
  },
  {
    client: 'PHP',
    pattern: /Undefined (?:array key|index):? ["']?(?<name>[A-Za-z_]*(?:KEY|TOKEN|SECRET)[A-Za-z_]*)/,
    why: 'unset',
  },
  {
    client: 'PHP',
    pattern: /Header may not contain (?:more than a single header, new line detected|NUL bytes)/,
    why: 'break',
  },
  {
    client: 'aiohttp',
    pattern:
      /(?:Newline(?:, carriage return)?|Newline or carriage return)[^.\n]{0,80}(?:detected|character)[^.\n]{0,60}header/i,
    why: 'break',
  },
  {
    client: 'httpx',
    pattern:
      /LocalProtocolError: Illegal header value (?<value>b?(?:'(?:[^'\\]|\\.){0,2000}'?|"(?:[^"\\]|\\.){0,2000}"?))/,
  },
  {
    client: 'Node',
    pattern:
      /(?:ERR_INVALID_CHAR[^\n]{0,8})?Invalid character in header content(?: \["(?<name>[^"\]\n]{1,100})"\])?|ERR_INVALID_CHAR/,
    why: 'characters',
  },
  {
    client: 'Node',
    pattern: /Invalid value "(?<value>[^"\n]{0,300})" for header "(?<name>[^"\n]{1,100})"/,
    why: 'empty',
  },
  {
    client: 'Node',
    pattern: /Header name must be a valid HTTP token \["(?<name>[^"\n]{0,200})"\]|ERR_INVALID_HTTP_TOKEN/,
    why: 'name',
  },
  {
    client: 'fetch',
    pattern:
      /(?:Headers\.(?:append|set)|Request constructor|Headers constructor): (?<value>"(?:[^"\\]|\\.){0,2000}"|(?:[^"\n\\]|\\.){0,2000}) is an invalid header value/,
  },
  {
    client: 'fetch',
    pattern:
      /(?:Headers\.(?:append|set|constructor)|Headers): "?(?<name>[^"\n]{0,200})"? is an invalid header name|Failed to (?:execute|construct) '[^'\n]{0,60}(?:': )?[^\n]{0,120}Invalid name/,
    why: 'name',
  },
  { client: 'Dart', pattern: /Invalid HTTP header field value: (?<value>"(?:[^"\\]|\\.){0,2000}"?)/ },
  {
    client: 'XMLHttpRequest',
    pattern:
      /setRequestHeader[^\n]{0,80}state must be OPENED|XMLHttpRequest state must be OPENED|setRequestHeader[^\n]{0,60}InvalidStateError/i,
    why: 'order',
  },
  {
    client: 'fetch',
    pattern:
      /non ISO-8859-1 code point|Cannot convert (?:argument|value) to (?:a )?ByteString|(?:character|codepoint)[^\n]{0,60}greater than 255|String contains non ISO-8859-1/i,
    why: 'wide',
  },
  {
    client: 'fetch',
    pattern:
      /Failed to (?:execute|construct) '[^\n]{0,80}Invalid value|is not a valid (?:HTTP )?header (?:field )?value|The string did not match the expected pattern/i,
    why: 'characters',
  },
  {
    client: 'OkHttp',
    pattern:
      /Unexpected char 0x(?<code>[0-9a-fA-F]{2,4}) at (?<at>\d+) in (?:header )?(?<name>[\w-]+)(?: value)?(?:: (?<rest>[^\n]{0,2000}))?/,
  },
  { client: 'OkHttp', pattern: /value for name (?<name>[\w-]+) == null/, why: 'empty' },
  { client: 'Java', pattern: /Illegal character\(s\) in message header (?:value|field): (?<rest>[^\n]{0,2000})/ },
  { client: 'Java', pattern: /invalid header value: (?<value>"[^"]{0,2000}"?)/ },
  { client: 'Java', pattern: /invalid header name: (?<name>"[^"\n]{0,200}"?)/, why: 'name' },
  {
    client: '-',
    pattern:
      /malformed (?:MIME )?header(?: line| initial line)?(?:: missing colon)?[^\n]{0,20}|Header line (?:without|missing) (?:a )?colon|Header provided without a colon|header line has no colon/i,
    why: 'colon',
  },
  { client: 'Netty', pattern: /a header value contains (?:a )?prohibited character[^\n]{0,80}/i, why: 'characters' },
  { client: '.NET', pattern: /The format of (?:the )?value (?<value>'[^'\n]{0,2000}'?) is invalid/, why: 'scheme' },
  {
    client: '.NET',
    pattern:
      /New-?line(?: or NUL)? characters? (?:are|is) not allowed in (?:header values|the header '(?<name>[\w-]{1,60})')|Specified value has invalid (?:Control|HTTP Header|CRLF) characters|header value contains invalid characters|Invalid non-ASCII or control character in header/i,
    why: 'break',
  },
  { client: '.NET', pattern: /Misused header name,? '?(?<name>[\w-]+)'?/, why: 'list' },
  {
    client: 'Ruby',
    pattern:
      /undefined method [`'][\w+[\]?!]{1,20}' for nil(?::NilClass)?(?=[\s\S]{0,300}(?:authorization|api.?key|token|secret|credentials))/i,
    why: 'unset',
  },
  {
    client: 'Ruby',
    pattern:
      /(?:authorization|api.?key|token|secret|credentials)[^\n]{0,200}\n[^\n]{0,200}undefined method [`'][\w+[\]?!]{1,20}' for nil/i,
    why: 'unset',
  },
  {
    client: 'Ruby',
    pattern:
      /header field value cannot include CR\/LF|header (?<name>[\w-]+) has field value (?<value>"(?:[^"\\]|\\.){0,2000}"?),? this cannot include CR\/LF/,
    why: 'break',
  },
  { client: 'Guzzle', pattern: /(?<value>"[^"]{0,2000}") is not (?:a )?valid header value/ },
  { client: 'Guzzle', pattern: /Header value (?:must be|can(?:no|')t be)[^\n]{0,80}/, why: 'type' },
  { client: 'Rust', pattern: /failed to parse header value|InvalidHeaderValue/, why: 'characters' },
  {
    client: 'PowerShell',
    pattern:
      /Cannot (?:bind parameter 'Headers'|convert the "[^"\n]{0,2000}" value of type "System\.String" to type "System\.Collections\.IDictionary")/,
    why: 'options',
  },
  {
    client: 'PowerShell',
    pattern: /A parameter cannot be found that matches parameter name '(?<name>\w+)'/,
    why: 'options',
  },
  {
    client: 'PHP',
    pattern:
      /CURLOPT_HTTPHEADER[^\n]{0,60}must (?:be|have)[^\n]{0,80}|You must pass (?:either )?an (?:object or an )?array with the CURLOPT_HTTPHEADER/i,
    why: 'options',
  },
]
