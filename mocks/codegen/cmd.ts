import { basicUserPair } from './curl.ts'
import type { SampleModel } from './model.ts'
import type { Text } from './secret-parts.ts'
import { oneLine, written } from './text.ts'

const backslashesAt = (text: string): string => {
  let from = text.length
  while (text[from - 1] === '\\') from -= 1
  return text.slice(from)
}

/** Programs of Windows read the backslashes before a quote in pairs. */
const escaped = (text: string): string =>
  text
    .split('"')
    .map((part) => part + backslashesAt(part))
    .join('\\"')

/** A word for cmd.exe and curl.exe: in double quotes, `\"` for one inside, `%NAME%` for a variable. At a prompt a percent sign alone stays one. */
const cmdWord = (parts: Text): string => `"${written(parts, escaped, ({ env }) => `%${env}%`)}"`

// cmd.exe has no Base64, so curl writes `Basic` by itself.
const headerOption = (name: string, value: Text): string => {
  const user = basicUserPair(name, value)
  return user ? `-u ${cmdWord(user)}` : `-H ${cmdWord([{ text: `${name}: ` }, ...oneLine(value)])}`
}

/** The request as a command of curl for cmd.exe, its lines continued with carets. */
export const cmdCommand = ({ method, url, headers, body }: SampleModel, curl = 'curl'): string => {
  // An address without signs that cmd.exe reads needs no quotes.
  const address = written(
    url,
    (text) => text,
    ({ env }) => `%${env}%`,
  )
  const first = `${curl} ${method === 'GET' ? '' : `-X ${method} `}${/^[\w:/.%-]+$/.test(address) ? address : cmdWord(url)}`
  const rest = [
    ...headers.map(([name, value]) => headerOption(name, value)),
    ...(body ? [`--data-raw ${cmdWord(flat(body))}`] : []),
  ]
  return rest.length < 2 && !body ? [first, ...rest].join(' ') : [first, ...rest].join(' ^\n  ')
}

/** cmd.exe ends a command at a line break, and JSON needs none. */
const flat = (parts: Text): Text =>
  parts.map((part) => ('env' in part ? part : { text: part.text.replace(/(?<![ \t\r])[ \t\r]*\n\s*/g, ' ') }))

/** The same as a sample, which prints the status too. */
export const cmdSample = (model: SampleModel): string => cmdCommand(model, 'curl -i')
