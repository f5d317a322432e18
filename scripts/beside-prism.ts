import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { catalogOf } from '#mocks/engine/catalog.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { registry, type RegistryEntry } from '#mocks/providers/registry.ts'
import { arrange } from '#mocks/state/arrange.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { PRISM, startPrism } from './prism.ts'
import { toolFolder, type ToolFolder } from './tool-folder.ts'

// Sends the request of every case to a mock that knows only the OpenAPI file, and keeps what it answered. The page Run locally
// shows it beside what the provider documents.
const file = fileURLToPath(new URL('../src/docs/beside-prism/answers.json', import.meta.url))

/** For how long an answer is waited for, in ms. A body that is no JSON gets none. */
const PATIENCE = 5000

/** The status of an answer, or why there is none. */
type Answer = number | 'late' | 'gone'

const askPrism = async (origin: string, provider: Provider, each: Provider['cases'][number]): Promise<Answer> => {
  const { request } = await arrange(provider, each, seededRandom(`${provider.id}/${each.id}`))
  const { pathname, search } = new URL(request.url)
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    return (await fetch(`${origin}${pathname}${search}`, { ...request, redirect: 'manual', signal })).status
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'late' : 'gone'
  }
}

/** The status of Prism's answer to each case; null where none came, also not from a fresh start. */
const answersOf = async (tool: ToolFolder, entry: RegistryEntry): Promise<Record<string, number | null>> => {
  const [{ provider }, half] = await Promise.all([entry.load(), entry.docs()])
  const document = join(tool.path, `${provider.id}.json`)
  writeFileSync(document, JSON.stringify(await openApiOf(catalogOf(registry), provider, half.docs)))
  let prism = await startPrism(tool, document)
  const answers: Record<string, number | null> = {}
  for (const each of provider.cases) {
    let answer = await askPrism(prism.origin, provider, each)
    if (typeof answer !== 'number') {
      // A call that got no answer may have left it unable to answer the next.
      prism.child.kill()
      prism = await startPrism(tool, document)
      answer = await askPrism(prism.origin, provider, each)
    }
    answers[each.id] = typeof answer === 'number' ? answer : null
    if (typeof answer !== 'number') console.log(`${provider.id}/${each.id}: ${answer}`)
  }
  prism.child.kill()
  console.log(`${provider.name}: ${provider.cases.length} cases`)
  return answers
}

const tool = await toolFolder(`@stoplight/prism-cli@${PRISM}`)
const answers: Record<string, Record<string, number | null>> = {}
for (const [id, entry] of Object.entries(registry)) answers[id] = await answersOf(tool, entry)
tool.remove()
const date = new Date().toISOString().slice(0, 10)
writeFileSync(file, `${JSON.stringify({ version: PRISM, date, answers }, null, 2)}\n`)
console.log(`Wrote ${file}`)
process.exit(0)
