import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { registry } from '#mocks/providers/registry.ts'

/** Where the types of the case ids stand. */
export const caseIdsFile = fileURLToPath(new URL('../../mocks/package/case-ids.ts', import.meta.url))

/** The text of that file, from the registry. */
export const caseIdsText = async (): Promise<string> => {
  const providers = await Promise.all(Object.values(registry).map(async (entry) => (await entry.load()).provider))
  const fields = providers.map(({ id, cases }) => `${id}: ${cases.map((each) => JSON.stringify(each.id)).join(' | ')}`)
  const text = `/** The cases of each provider, made from the registry by \`node scripts/case-ids.ts\`. */\nexport interface Cases { ${fields.join('; ')} }`
  return format(text, { ...(await resolveConfig(caseIdsFile)), filepath: caseIdsFile })
}
