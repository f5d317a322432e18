import { readdirSync, readFileSync } from 'node:fs'
import type { Form } from './reading-of.ts'

const folder = new URL('./code/', import.meta.url)

/** What a line tells that is read of a form. */
const EXPECTED = '--> '

const formOf = (block: string): Form => {
  const [name = '', ...lines] = block.split('\n')
  const isExpected = (line: string): boolean => line.startsWith(EXPECTED)
  return [
    name,
    lines
      .filter((line) => !isExpected(line))
      .join('\n')
      .trimEnd(),
    lines.filter(isExpected).map((line) => line.slice(EXPECTED.length)),
  ]
}

const tablesIn = (file: string): readonly (readonly [client: string, forms: readonly Form[]])[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/^##### /m)
    .slice(1)
    .map((table) => {
      const [client = '', ...blocks] = table.split(/^===== /m)
      return [client.trim(), blocks.map(formOf)]
    })

/** Forms of calls in code, by their client. The first of each is right. */
export const codeForms: readonly (readonly [client: string, forms: readonly Form[]])[] = readdirSync(folder)
  .toSorted()
  .flatMap(tablesIn)

const lines = (text: string, each: (line: string, index: number) => string): string =>
  text.split('\n').map(each).join('\n')

const MARK: Readonly<Record<string, string>> = { python: '#', ruby: '#', powershell: '#' }

/** Code that ends behind its key. */
export const cutOff = (code: string): string => code.slice(0, code.lastIndexOf('k1') + 2)

/** Code as it gets on its way into a thread, and what is then read besides. */
export const breaks: readonly (readonly [
  name: string,
  broken: (code: string, language: string) => string,
  more: readonly string[],
])[] = [
  ['in a fence', (code) => `Why do I get a 401?\n\n\`\`\`js\n${code}\n\`\`\`\n\nThanks!`, []],
  ['behind prose with apostrophes', (code) => `I can't get this to work, it's always refused.\n\n${code}`, []],
  ['as a quotation', (code) => lines(code, (line) => `> ${line}`), []],
  ['with its lines counted', (code) => lines(code, (line, index) => `${index + 9} | ${line}`), []],
  ['in a chat', (code) => lines(code, (line) => `[10:22 AM] Tomi: ${line}`), []],
  ['as a change', (code) => `@@ -1,3 +1,4 @@\n-old()\n${lines(code, (line) => `+${line}`)}`, []],
  ['with the line ends of Windows', (code) => code.replaceAll('\n', '\r\n'), []],
  ['with lines left out', (code) => `...\n${code}\n...`, []],
  [
    'in curly quotes',
    (code) => code.replace(/"([^"\n]*)"/g, '\u201c$1\u201d').replace(/'([^'\n]*)'/g, '\u2018$1\u2019'),
    ['! curly-quotes-in-code'],
  ],
  [
    'with its answer in a comment',
    (code, language) => `${code}\n${MARK[language] ?? '//'} 401 {"error":"Unauthorized","message":"Invalid API key"}`,
    ['< 401'],
  ],
]
