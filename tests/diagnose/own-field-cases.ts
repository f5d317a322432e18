import { readdirSync, readFileSync } from 'node:fs'
import { filledKeys } from './field-cases.ts'

/** A paste, whose it is (empty where nobody's), and what is said of it first: the id of a finding, or what is told where there is none. Behind `all` stand all findings, the first one first. */
export type OwnCase = {
  readonly name: string
  readonly provider: string
  readonly first: string
  readonly paste: string
}

const folder = new URL('./own-field/', import.meta.url)
// Characters that an editor would change or nobody would see.
const UNSEEN: Readonly<Record<string, string>> = { CR: '\r', NBSP: '\u00a0', ZW: '\u200b', BOM: '\ufeff' }

const casesIn = (file: string): readonly OwnCase[] =>
  readFileSync(new URL(file, folder), 'utf8')
    .split(/^===== /m)
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n')
      const [name = '', provider = '', first = ''] = head.split('|').map((part) => part.trim())
      const text = lines.join('\n').replace(/\n$/, '')
      return {
        name,
        provider,
        first,
        paste: filledKeys(text.replace(/<([A-Z]+)>/g, (all, id: string) => UNSEEN[id] ?? all)),
      }
    })

/** Pastes as people bring them, by the kind of thing that they are: calls in code, commands, files, messages. */
export const ownCases: readonly OwnCase[] = readdirSync(folder).toSorted().flatMap(casesIn)
