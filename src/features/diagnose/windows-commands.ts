import type { SampleModel } from '#mocks/codegen/model.ts'
import { basicUserPair } from '#mocks/codegen/curl.ts'
import type { CredentialPart, Text } from '#mocks/codegen/secret-parts.ts'
import { oneLine, written } from '#mocks/codegen/text.ts'

/** A word for cmd.exe and curl.exe: in double quotes, `\"` for one inside, `%NAME%` for a variable. */
const cmdWord = (parts: Text): string =>
  `"${written(
    parts,
    (text) => text.replaceAll('"', '\\"').replaceAll('%', '%%'),
    ({ env }) => `%${env}%`,
  )}"`

// cmd.exe has no Base64, so curl writes `Basic` by itself.
const headerOption = (name: string, value: Text): string => {
  const user = basicUserPair(name, value)
  return user ? `-u ${cmdWord(user)}` : `-H ${cmdWord([{ text: `${name}: ` }, ...oneLine(value)])}`
}

/** The request as a command of curl for cmd.exe, its lines continued with carets. */
export const cmdCommand = ({ method, url, headers, body }: SampleModel): string => {
  // An address without signs that cmd.exe reads needs no quotes.
  const address = written(
    url,
    (text) => text,
    ({ env }) => `%${env}%`,
  )
  const first = `curl ${method === 'GET' ? '' : `-X ${method} `}${/^[\w:/.%-]+$/.test(address) ? address : cmdWord(url)}`
  const rest = [
    ...headers.map(([name, value]) => headerOption(name, value)),
    ...(body ? [`--data-raw ${cmdWord(flat(body))}`] : []),
  ]
  return rest.length < 2 && !body ? [first, ...rest].join(' ') : [first, ...rest].join(' ^\n  ')
}

/** cmd.exe ends a command at a line break, and JSON needs none. */
const flat = (parts: Text): Text =>
  parts.map((part) => ('env' in part ? part : { text: part.text.replace(/(?<![ \t\r])[ \t\r]*\n\s*/g, ' ') }))

const powershellCredential = ({ env, basic }: CredentialPart): string =>
  basic ? `$([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes("$($env:${env}):")))` : `$env:${env}`

const powershellText = (parts: Text): string =>
  parts.some((part) => 'env' in part)
    ? `"${written(parts, (text) => text.replace(/[`"$]/g, '`$&'), powershellCredential)}"`
    : `'${written(parts, (text) => text.replaceAll("'", "''"), String)}'`

/** The request for PowerShell: Invoke-RestMethod with a hashtable, its lines continued with backticks. */
export const powershellCommand = ({ method, url, headers, body }: SampleModel): string => {
  const own = headers.filter(([name]) => name.toLowerCase() !== 'content-type')
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')
  return [
    `Invoke-RestMethod -Method ${method.slice(0, 1)}${method.slice(1).toLowerCase()} -Uri ${powershellText(url)}`,
    ...(own.length > 0
      ? [`-Headers @{ ${own.map(([name, value]) => `'${name}' = ${powershellText(oneLine(value))}`).join('; ')} }`]
      : []),
    ...(type ? [`-ContentType ${powershellText(type[1])}`] : []),
    ...(body ? [`-Body ${powershellText(body)}`] : []),
  ].join(' `\n  ')
}
