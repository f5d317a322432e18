import { isObject, type Json } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { runOf } from '#src/docs/runs.ts'
import { isName } from '#src/docs/errors/error-links.ts'
import { reasonPhrase } from '#src/ui/status-text.ts'
import { replyOf } from '#src/docs/provider-bundle.ts'
import { patternsOf } from './message-pattern.ts'
import type { QuotedError } from './search-entry.ts'

/** The texts of a body that read like a message: not names, addresses or ids, which are one word. */
const messagesIn = (json: Json): readonly string[] => {
  if (typeof json === 'string') return /\w \w/.test(json) ? [json] : []
  if (Array.isArray(json)) return json.flatMap((item: Json) => messagesIn(item))
  return isObject(json) ? Object.values(json).flatMap(messagesIn) : []
}

const parsed: (body: string) => Json = JSON.parse

/** An error as people quote it: with the message of each case that ends in it, and those that it would send for any field. */
export const quotedError = async (provider: Provider, id: string): Promise<QuotedError> => {
  const reply = replyOf(provider, id)
  const { status, code } = reply
  const cases = provider.cases.filter(({ expects }) => expects.reply === id)
  const bodies = await Promise.all(cases.map(async (each) => parsed((await runOf(provider.id, each.id)).body)))
  const issues = [true, false].map((missing) => ({ path: '<field>', missing, message: '…' }))
  const filled = [
    ...issues.map((issue) => reply.body({ requestId: '', now: 0, issues: [issue] })),
    reply.body({ requestId: '', now: 0 }),
  ]
  const messages = [...bodies, ...filled]
    .flatMap(messagesIn)
    .filter((text) => text === code || text !== reasonPhrase(status))
  return { status, code, messages: patternsOf(isName(code) ? messages : [code, ...messages]) }
}
