import { redact } from '#mocks/engine/redact.ts'
import { WorldGone } from '#mocks/browser/world-gone.ts'
import { answerOf } from '#src/session/answer/answer.ts'
import { callOf } from '#src/session/request/draft.ts'
import { indented } from '#src/session/request/request-for.ts'
import { send, type Sent } from '#src/transport/send.ts'
import { openCase, type ProviderBundle } from '#src/session/open.ts'
import { caseIn, type Situation } from '#src/docs/compare/situations.ts'
import type { ComparedLine, ComparedResult } from './round.ts'

const open = async (bundle: ProviderBundle, situation: Situation): Promise<ComparedLine> => {
  const shown = caseIn(bundle.provider, situation)
  if (!shown) return { kind: 'absent', bundle, says: bundle.docs.compare[situation.aspect] }
  const { world, draft } = await openCase(bundle, shown.id)
  return { kind: 'call', bundle, caseId: shown.id, title: shown.title, mock: world.mock, draft }
}

/** The question of a situation to each provider, each in a scratch world of its own. */
export const openRound = (bundles: readonly ProviderBundle[], situation: Situation): Promise<readonly ComparedLine[]> =>
  Promise.all(bundles.map((bundle) => open(bundle, situation)))

const whyNot = (sent: Exclude<Sent, { kind: 'answered' }>): string => {
  switch (sent.kind) {
    case 'unsendable':
      return `${sent.field}: ${sent.why}`
    case 'cancelled':
      return 'The call was cancelled.'
    case 'gone':
      return new WorldGone().message
    case 'failed':
      return sent.why
    default:
      return sent satisfies never
  }
}

const ask = async (line: ComparedLine, signal: AbortSignal): Promise<ComparedResult> => {
  if (line.kind === 'absent') return line
  const { mock, ...asked } = line
  const { provider } = asked.bundle
  const sent = await send(mock, callOf(provider, asked.draft), signal)
  if (sent.kind !== 'answered') return { ...asked, kind: 'lost', why: whyNot(sent) }
  const answer = answerOf(sent, (body) => redact(indented(body), provider.keyFormats))
  return { ...asked, kind: 'answer', answer }
}

/** Sends the questions at once; each goes the way of every call of this site. */
export const sendRound = (lines: readonly ComparedLine[], signal: AbortSignal): Promise<readonly ComparedResult[]> =>
  Promise.all(lines.map((line) => ask(line, signal)))
