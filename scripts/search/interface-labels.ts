import { readFileSync } from 'node:fs'
import { parser } from '@lezer/javascript'

const typescript = parser.configure({ dialect: 'ts jsx' })

/** Longest text that is a label and no sentence. */
const LONGEST = 60

const unquoted = (text: string): string => text.replace(/^["'`]|["'`]$/g, '')

/** What a source prints: the texts between its tags, what its labels and titles are set to, and texts of its components. */
const labelsIn = (source: string, inTags: boolean): readonly string[] => {
  const found: string[] = []
  typescript.parse(source).iterate({
    enter: ({ node, name }) => {
      const text = source.slice(node.from, node.to)
      if (name === 'JSXText') found.push(text)
      if (name !== 'JSXAttributeValue' && name !== 'String') return
      // A text that an expression chooses between begins like a label; names of classes and values do not.
      if (name === 'String' && inTags && /^.\p{Lu}\p{Ll}/u.test(text)) found.push(unquoted(text))
      const owner = node.parent && source.slice(node.parent.from, node.from)
      if (owner && /^(?:aria-label|ariaLabel|label|title)\s*[=:]\s*$/.test(owner)) found.push(unquoted(text))
    },
  })
  return [...new Set(found.map((text) => text.replace(/\s+/g, ' ').trim()))].filter(
    (text) => /\p{L}{2}/u.test(text) && text.length <= LONGEST,
  )
}

export const labelsOfFiles = (files: readonly string[]): readonly string[] => [
  ...new Set(files.flatMap((file) => labelsIn(readFileSync(file, 'utf8'), file.endsWith('.tsx')))),
]
