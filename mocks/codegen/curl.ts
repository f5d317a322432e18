import type { SampleModel } from './model.ts'
import { shellPrintf, shellWord } from './quoting/shell.ts'
import type { Text } from './secret-parts.ts'
import { merged, oneLine, sentText } from './text.ts'

/** The request as one curl command, each option on a line of its own. */
export const curlSample = ({ method, url, headers, body }: SampleModel): string => {
  const call = [{ GET: 'curl -i', HEAD: 'curl -I' }[method] ?? `curl -i -X ${shellWord([{ text: method }])}`]
  // Brackets and braces in an address are patterns to curl unless it is told otherwise.
  if (/[[\]{}]/.test(sentText(url))) call.push('-g')
  const piped = body !== undefined && sentText(body).includes('\0')
  const command = [
    [...call, shellWord(url)].join(' '),
    ...headers.map(([name, value]) => headerOption(name, value)),
    ...(body ? [piped ? '--data-binary @-' : `--data-raw ${shellWord(body)}`] : []),
  ].join(' \\\n  ')
  return piped ? `${shellPrintf(body)} |\n${command}` : command
}

/** The user's name and the empty password of a `Basic` header, for curl's `-u`; undefined for any other header. */
export const basicUserPair = (name: string, [word, user, ...more]: Text): Text | undefined => {
  const isBasic = name.toLowerCase() === 'authorization' && word && 'text' in word && word.text === 'Basic '
  if (!isBasic || !user || !('env' in user) || !user.basic || more.length > 0) return undefined
  return [{ env: user.env, value: user.value }, { text: ':' }]
}

const headerOption = (name: string, value: Text): string => {
  const user = basicUserPair(name, value)
  return user ? `-u ${shellWord(user)}` : `-H ${shellWord(headerLine(name, oneLine(value)))}`
}

/** curl drops a header whose value is empty unless it ends in a semicolon. */
export const headerLine = (name: string, value: Text): Text =>
  sentText(value).trim() === '' ? [{ text: `${name};` }] : merged([{ text: `${name}: ` }, ...value])
