import type { Json } from '#mocks/engine/request.ts'
import { weakest, weakestSource } from '#mocks/engine/source.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { errorPath } from './error-links.ts'
import { type Run, runOf } from '#src/docs/runs.ts'
import { caseOf, replyOf, ruleOf } from '#src/docs/provider-bundle.ts'

/** Which cases a table shows. Without any of these: all that end in an error. */
export type CaseChoice = { readonly reply?: string; readonly check?: string; readonly cases?: readonly string[] }

export type ErrorRow = Pick<Case, 'id' | 'title' | 'source'> & {
  readonly note: string | undefined
  /** The provider's code, absent where the call succeeds. */
  readonly code: string | undefined
  /** Path of the page on the error, without the base; absent where the call succeeds. */
  readonly page: string | undefined
  /** The answer rests on a decision of ours, at least in part. */
  readonly assumed: boolean
  readonly run: Run
}

/** The cases of a provider that a choice names, in the provider's order or the given one. Unknown ids end the build. */
export const chosenCases = (provider: Provider, { reply, check, cases }: CaseChoice): readonly Case[] => {
  if (cases) return cases.map((id) => caseOf(provider, id))
  if (reply !== undefined) replyOf(provider, reply)
  if (check !== undefined) ruleOf(provider, check)
  return provider.cases.filter(
    ({ expects }) =>
      expects.status >= 400 &&
      (reply === undefined || expects.reply === reply) &&
      (check === undefined || expects.rule === check),
  )
}

/** Rows of a table of answers, each with its case run. */
export const errorRows = (provider: Provider, choice: CaseChoice): Promise<readonly ErrorRow[]> =>
  Promise.all(
    chosenCases(provider, choice).map(async ({ id, title, note, source, expects }) => {
      const reply = expects.reply === undefined ? undefined : replyOf(provider, expects.reply)
      const run = await runOf(provider.id, id)
      return {
        id,
        title,
        note,
        // A row rests on its weakest part: what leads to the answer, its status, or its body.
        source: reply ? weakestSource(source, reply.source.status, reply.source.body) : source,
        code: reply && shownCode(reply.code, parse(run.body)),
        page: expects.reply === undefined ? undefined : errorPath(provider.id, expects.reply),
        assumed: weakest(source, ...(reply ? [reply.source.status] : [])) === 'assumed',
        run,
      }
    }),
  )

const parse: (text: string) => Json = JSON.parse

/** The code of an answer; where it is a pattern such as `<field> should not be empty`, the text of the body that fits it. */
const shownCode = (code: string, body: Json): string => {
  if (!/<\w+>/.test(code)) return code
  const pattern = code
    .split(/<\w+>/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace('…', '.*'))
    .join('.+')
  return textsIn(body).find((text) => new RegExp(`^${pattern}$`).test(text)) ?? code
}

const textsIn = (json: Json): string[] => {
  if (typeof json === 'string') return [json]
  return typeof json === 'object' && json !== null ? Object.values(json).flatMap(textsIn) : []
}
