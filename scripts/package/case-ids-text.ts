import { fileURLToPath } from 'node:url'
import { registry } from '#mocks/providers/registry.ts'

/** Where the types of the case ids stand. */
export const caseIdsFile = fileURLToPath(new URL('../../mocks/package/case-ids.ts', import.meta.url))

const WIDTH = 120

/** Words with a sign between them, in lines that are as long as may be. */
const filled = (words: readonly string[]): string =>
  words
    .reduce<readonly string[]>((lines, word) => {
      const last = `${lines.at(-1) ?? '   '} | '${word}'`
      return lines.length > 0 && last.length <= WIDTH ? lines.with(-1, last) : [...lines, `    | '${word}'`]
    }, [])
    .join('\n')

/** The text of that file, from the registry. */
export const caseIdsText = async (): Promise<string> => {
  const providers = await Promise.all(Object.values(registry).map(async (entry) => (await entry.load()).provider))
  const fields = providers.map(({ id, cases }) => `  ${id}:\n${filled(cases.map((each) => each.id))}`)
  const made = 'The cases of each provider, made from the registry by `node scripts/case-ids.ts`.'
  return `/** ${made} */\n// oxfmt-ignore\nexport interface Cases {\n${fields.join('\n')}\n}\n`
}
