import { redact } from '#mocks/engine/redact.ts'
import { answerOf } from '#src/features/playground/answer/answer.ts'
import { callOf } from '#src/features/playground/request/draft.ts'
import { indented } from '#src/features/playground/request/request-for.ts'
import { send } from '#src/transport/send.ts'
import type { Sent } from '#src/transport/send.ts'
import { openCase } from '#src/features/playground/session/open.ts'
import type { Kit } from '#src/features/playground/session/open.ts'
import { caseIn } from '#src/docs/compare/situations.ts'
import type { Situation } from '#src/docs/compare/situations.ts'
import type { Line, Result } from './round.ts'

const open = async (kit: Kit, situation: Situation): Promise<Line> => {
  const shown = caseIn(kit.provider, situation)
  if (!shown) return { kind: 'absent', kit, says: kit.docs.compare[situation.aspect] }
  const { world, draft } = await openCase(kit, shown.id)
  return { kind: 'call', kit, caseId: shown.id, title: shown.title, mock: world.mock, draft }
}

/** The question of a situation to each provider, each in a scratch world of its own. */
export const openRound = (kits: readonly Kit[], situation: Situation): Promise<readonly Line[]> =>
  Promise.all(kits.map((kit) => open(kit, situation)))

const whyNot = (sent: Exclude<Sent, { kind: 'answered' }>): string => {
  switch (sent.kind) {
    case 'unsendable':
      return `${sent.field}: ${sent.why}`
    case 'cancelled':
      return 'The call was cancelled.'
    case 'failed':
      return sent.why
    default:
      return sent satisfies never
  }
}

const ask = async (line: Line, signal: AbortSignal): Promise<Result> => {
  if (line.kind === 'absent') return line
  const { mock, ...asked } = line
  const { provider } = asked.kit
  const sent = await send(mock, callOf(provider, asked.draft), signal)
  if (sent.kind !== 'answered') return { ...asked, kind: 'lost', why: whyNot(sent) }
  const answer = answerOf(sent, (body) => redact(indented(body), provider.forms))
  return { ...asked, kind: 'answer', answer }
}

/** Sends the questions at once; each goes the way of every call of this site. */
export const sendRound = (lines: readonly Line[], signal: AbortSignal): Promise<readonly Result[]> =>
  Promise.all(lines.map((line) => ask(line, signal)))
