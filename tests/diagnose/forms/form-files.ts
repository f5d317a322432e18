import { readdirSync, readFileSync } from 'node:fs'
import { filledKeys } from '../field-cases.ts'
import type { Form } from './reading-of.ts'

const folder = new URL('./', import.meta.url)

/** The tables of forms in text files: behind `=====` a name, then the paste, and what is read of it behind `==> `. */
export const formsIn = (file: string): readonly Form[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/^===== /m)
    .slice(1)
    .map((block) => {
      const [name = '', ...lines] = block.split('\n')
      const isExpected = (line: string): boolean => line.startsWith('==> ')
      const paste = lines
        .filter((line) => !isExpected(line))
        .join('\n')
        .replace(/\n$/, '')
      const expected = lines
        .filter(isExpected)
        .map((line) => filledKeys(line.slice(4).replaceAll('\\n', '\n').replaceAll('\\r', '\r')))
      return [name, filledKeys(paste), expected]
    })

/** The files with such tables, each by its name: `http-variables.txt`. */
export const formFiles: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .toSorted()
