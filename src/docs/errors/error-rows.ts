import { isObject, type Json } from '#mocks/engine/request.ts'
import { answerSource, codeSource } from '#mocks/engine/answer-source.ts'
import { route } from '#mocks/engine/route.ts'
import { isCheck } from '#mocks/engine/rule.ts'
import { type Source, weakest, weakestSource } from '#mocks/engine/source.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import { errorPath } from './error-links.ts'
import { codeIn } from './fix-steps.ts'
import { type Run, runOf } from '#src/docs/runs.ts'
import { caseOf, replyOf, ruleOf } from '#src/docs/provider-bundle.ts'

/** Which cases a table shows. Without any of these: all that end in an error. */
export type CaseChoice = { readonly reply?: string; readonly check?: string; readonly cases?: readonly string[] }

export type ErrorRow = Pick<Case, 'id' | 'title' | 'source'> & {
  readonly note: string | undefined
  /** The provider's code, absent where the call succeeds. */
  readonly code: string | undefined
  /** The code is a text of the answer, and not only a name that we gave to answers of its kind. */
  readonly literal: boolean
  /** Path of the page on the error, without the base; absent where the call succeeds. */
  readonly page: string | undefined
  /** The answer rests on a decision of ours, at least in part. */
  readonly assumed: boolean
  readonly run: Run
}

/** The cases of a provider that a choice names, in the given order, else in that of the checks they end at. Unknown ids end the build. */
export const chosenCases = (provider: Provider, { reply, check, cases }: CaseChoice): readonly Case[] => {
  if (cases) return cases.map((id) => caseOf(provider, id))
  if (reply !== undefined) replyOf(provider, reply)
  if (check !== undefined) ruleOf(provider, check)
  const position = ({ expects }: Case): number => {
    const at = provider.rules.findIndex(({ id }) => id === expects.rule)
    return at < 0 ? provider.rules.length : at
  }
  return provider.cases
    .filter(
      ({ expects }) =>
        expects.status >= 400 &&
        (reply === undefined || expects.reply === reply) &&
        (check === undefined || expects.rule === check),
    )
    .toSorted((a, b) => position(a) - position(b))
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
        source: weakestSource(source, ...shownSources(provider, expects, run)),
        code: reply && shownCode(reply, parse(run.body)),
        literal: reply !== undefined && textsIn(parse(run.body)).includes(shownCode(reply, parse(run.body))),
        page: expects.reply === undefined ? undefined : errorPath(provider.id, expects.reply),
        assumed: weakest(source, ...statusSources(provider, expects, run)) === 'assumed',
        run,
      }
    }),
  )

type Expected = Case['expects']

const successSource = (provider: Provider, { wire }: Run): readonly Source[] => {
  const found = route(provider, wire.method, new URL(wire.url).pathname)
  return found ? [found.endpoint.success.source] : []
}

const statusSources = (provider: Provider, { reply }: Expected, run: Run): readonly Source[] =>
  reply === undefined ? successSource(provider, run) : [replyOf(provider, reply).source.status]

/** What a refusal rests on where its status and code are shown, and not the rest of its body: both, and that they answer this check. */
export const refusalSource = (provider: Provider, { rule }: Pick<Expected, 'rule'>, shown: ReplyDef): Source => {
  const refusing = rule === undefined ? undefined : ruleOf(provider, rule)
  return refusing && isCheck(refusing) ? answerSource(refusing, shown) : codeSource(shown)
}

/** What a row shows beside what leads to it. */
const shownSources = (provider: Provider, expected: Expected, run: Run): readonly Source[] =>
  expected.reply === undefined
    ? successSource(provider, run)
    : [refusalSource(provider, expected, replyOf(provider, expected.reply))]

const parse: (text: string) => Json = JSON.parse

const textAt = (json: Json | undefined, path: readonly string[]): string | undefined => {
  const found = path.reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), json)
  return typeof found === 'string' ? found : undefined
}

/**
 * The code of an answer as the answer has it. Where it is a pattern such as `<field> should not be empty`, the text of the body that
 * fits it; where the message changes with the call, the one that came.
 */
const shownCode = (reply: ReplyDef, body: Json): string => {
  const { code } = reply
  const path = codeIn(reply.body({ requestId: '', now: 0 }), code)
  const sent = path && textAt(body, path)
  if (sent !== undefined && !/<\w+>/.test(code)) return sent
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
