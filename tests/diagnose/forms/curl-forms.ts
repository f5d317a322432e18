import type { Form } from './reading-of.ts'

/** Commands for bash and zsh. */
export const posix: readonly Form[] = [
  ['single quotes', `curl 'https://h.example/x' -H 'A: b'`, ['GET https://h.example/x', 'A: b']],
  ['a variable in double quotes', `curl "https://h.example/x" -H "A: $KEY"`, ['GET https://h.example/x', 'A: $KEY']],
  [
    'a body that chooses the method',
    `curl https://h.example/x -H 'A: b' -d '{"a":1}'`,
    ['POST https://h.example/x', 'A: b', '= {"a":1}'],
  ],
  ['a prompt in front', `$ curl -X DELETE https://h.example/x -H 'A: b'`, ['DELETE https://h.example/x', 'A: b']],
  [
    'lines continued with backslashes',
    `curl --request PUT \\\n  --url https://h.example/x \\\n  --header 'A: b'`,
    ['PUT https://h.example/x', 'A: b'],
  ],
  [
    'a user as Basic',
    `curl -u name: https://h.example/x`,
    ['GET https://h.example/x', `Authorization: Basic ${btoa('name:')}`],
  ],
  [
    'an answer below',
    `curl -i https://h.example/x -H 'A: b'\nHTTP/1.1 401 Unauthorized\n\n{"error":"no"}`,
    ['GET https://h.example/x', 'A: b', '< 401'],
  ],
  ['cut off in a header', `curl https://h.example/x -H 'A: b`, ['GET https://h.example/x', 'A: b', '! quote-open']],
  ['cut off behind an option', `curl https://h.example/x -H`, ['GET https://h.example/x']],
  ['cut off in the address', `curl -H 'A: b' 'https://h.exam`, ['GET https://h.exam', 'A: b', '! quote-open']],
  [
    'a header without quotes',
    `curl https://h.example/x -H Authorization: Bearer abc`,
    ['GET https://h.example/x', 'lost Authorization: Bearer abc', '! header-unquoted'],
  ],
  ['a verb in the place of -X', `curl POST https://h.example/x`, ['GET https://h.example/x', '! method-as-address']],
  [
    'a dash of a document',
    `curl https://h.example/x \u2013H 'A: b'`,
    ['GET https://h.example/x', 'lost A: b', '! typographic-dash'],
  ],
  [
    'a space behind a backslash',
    `curl https://h.example/x \\ \n  -H 'A: b'`,
    ['GET https://h.example/x', 'lost A: b', '! continuation-space'],
  ],
  [
    'typographic quotes',
    `curl https://h.example/x -H \u201cA: b\u201d`,
    ['GET https://h.example/x', 'A: b', '! smart-quotes', '! smart-quotes'],
  ],
  [
    'a header without a colon',
    `curl https://h.example/x -H 'A b'`,
    ['GET https://h.example/x', 'lost A: b', '! no-colon'],
  ],
]

/** Commands for cmd.exe. */
export const cmd: readonly Form[] = [
  ['a prompt of cmd.exe', `C:\\Users\\me>curl "https://h.example/x" -H "A: b"`, ['GET https://h.example/x', 'A: b']],
  ['carets at line ends', `curl "https://h.example/x" ^\r\n  -H "A: b"`, ['GET https://h.example/x', 'A: b']],
  [
    'a variable between percent signs',
    `C:\\>curl https://h.example/x -H "A: %KEY%"`,
    ['GET https://h.example/x', 'A: %KEY%'],
  ],
  [
    'quotes inside with backslashes',
    `C:\\>curl https://h.example/x -d "{\\"a\\":1}"`,
    ['POST https://h.example/x', '= {"a":1}'],
  ],
  [
    'carets in front of quotes, as browsers copy them',
    `curl ^"https://h.example/x?a=1^&b=2^" ^\n  -H ^"A: b^"`,
    ['GET https://h.example/x?a=1&b=2', 'A: b'],
  ],
  [
    'the name with its ending',
    `C:\\>curl.exe -X POST https://h.example/x -H "A: b"`,
    ['POST https://h.example/x', 'A: b'],
  ],
  [
    'single quotes, which are letters there',
    `C:\\>curl https://h.example/x -H 'A: b'`,
    ['GET https://h.example/x', 'lost A: b', '! single-quotes-in-cmd', '! single-quotes-in-cmd'],
  ],
  [
    'backslashes at line ends',
    `C:\\>curl https://h.example/x \\\n  -H "A: b"`,
    ['GET https://h.example/x', 'lost A: b', '! continuation-foreign'],
  ],
  [
    'backticks at line ends',
    'C:\\>curl https://h.example/x `\n  -H "A: b"',
    ['GET https://h.example/x', 'lost A: b', '! continuation-foreign'],
  ],
  [
    'cut off in a header',
    `C:\\>curl https://h.example/x -H "A: b`,
    ['GET https://h.example/x', 'A: b', '! quote-open'],
  ],
  ['cut off behind a caret', `curl "https://h.example/x" -H "A: b" ^\n`, ['GET https://h.example/x', 'A: b']],
  ['cut off in the address', `C:\\>curl "https://h.exa`, ['GET https://h.exa', '! quote-open']],
]

/** Commands for PowerShell, whose `curl` may be another one. */
export const powershell: readonly Form[] = [
  [
    'Invoke-RestMethod with a hashtable',
    `Invoke-RestMethod -Uri "https://h.example/x" -Headers @{ "A" = "b" }`,
    ['GET https://h.example/x', 'A: b'],
  ],
  [
    'a hashtable in a variable',
    `$h = @{ A = 'b' }\nInvoke-WebRequest 'https://h.example/x' -Method Post -Headers $h -Body '{"a":1}'`,
    ['POST https://h.example/x', 'A: b', '= {"a":1}'],
  ],
  [
    'parameters that are splatted',
    `$p = @{ Uri = 'https://h.example/x'; Method = 'PUT'; Headers = @{ A = 'b' } }\nInvoke-RestMethod @p`,
    ['PUT https://h.example/x', 'A: b'],
  ],
  ['the alias irm', `irm https://h.example/x -Headers @{A='b'}`, ['GET https://h.example/x', 'A: b']],
  [
    'curl.exe with backticks at line ends',
    'curl.exe "https://h.example/x" `\n  -H "A: b"',
    ['GET https://h.example/x', 'A: b'],
  ],
  [
    'parameters over lines with backticks',
    "Invoke-RestMethod -Uri 'https://h.example/x' `\n  -Method DELETE `\n  -Headers @{ 'A' = 'b' }",
    ['DELETE https://h.example/x', 'A: b'],
  ],
  [
    'curl, which is the alias',
    `PS C:\\> curl https://h.example/x -H "A: b"`,
    ['GET https://h.example/x', 'A: b', '! curl-alias'],
  ],
  [
    'quotes that are eaten on the way to curl.exe',
    `PS C:\\> curl.exe https://h.example/x -d '{"a":1}'`,
    ['POST https://h.example/x', '= {"a":1}', '! powershell-quotes'],
  ],
  [
    'backslashes at line ends',
    `PS C:\\> curl.exe https://h.example/x \\\n  -H "A: b"`,
    ['GET https://h.example/x', 'lost A: b', '! continuation-foreign'],
  ],
  [
    'cut off in a hashtable',
    `Invoke-RestMethod -Uri "https://h.example/x" -Headers @{ "A" = "b"`,
    ['GET https://h.example/x', 'A: b'],
  ],
  [
    'cut off in a text',
    `Invoke-RestMethod -Uri "https://h.example/x" -Headers @{ "A" = "b`,
    ['GET https://h.example/x', 'A: b'],
  ],
  ['cut off behind a parameter', `Invoke-RestMethod -Uri "https://h.example/x" -Headers`, ['GET https://h.example/x']],
  [
    'commas between the members, which PowerShell refuses',
    `Invoke-RestMethod -Uri 'https://h.example/x' -Headers @{ 'A' = 'b', 'C' = 'd' }`,
    ['GET https://h.example/x', 'A: b', 'C: d'],
  ],
]
