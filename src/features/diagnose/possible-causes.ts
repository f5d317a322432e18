import { fullStopAfter } from '#src/ui/full-stop.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import { type Check, isCheck } from '#mocks/engine/rule.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import type { PastedResponse } from './call.ts'

/** A cause that no look at the call can rule out: what it would be, what it answers, and what tells it from the others. */
export type PossibleCause = {
  readonly rule: string
  readonly title: string
  readonly says: string
  readonly status: number
  readonly code: string
  readonly tellBy: string
  /** The answer that was pasted is this one. */
  readonly fits: boolean
}

// Checks of the request that ask how the key is sent: none of what comes beside it.
const asksHowSent = (rule: Check): boolean =>
  rule.asks === 'request' && !('aspect' in rule && rule.aspect === 'secondCredential')

const answers = ({ status, code }: ReplyDef, response: PastedResponse | undefined): boolean => {
  if (!response) return false
  const sameStatus = response.status === undefined || response.status === status
  return sameStatus && (response.body === '' ? response.status !== undefined : response.body.includes(code))
}

/**
 * What remains possible of a call that the mock let through with an example key: check by check, with how to tell.
 * `isKeyUnseen`: whether a key was sent was not pasted, so that the checks of how it is sent are possible too. `isKnown`: the
 * answer is one of the provider's by its words.
 */
export const possibleCauses = (
  provider: Provider,
  entry: LogEntry | undefined,
  response: PastedResponse | undefined,
  isKeyUnseen: boolean,
  isKnown: boolean,
): readonly PossibleCause[] => {
  const asked = new Set(
    entry?.trace.filter((step) => step.outcome !== 'skipped' || step.reason === 'not-reached').map(({ rule }) => rule),
  )
  const unseen = provider.rules
    .filter(isCheck)
    .filter((rule) => asked.has(rule.id) && (rule.asks === 'state' || (isKeyUnseen && asksHowSent(rule))))
  const causes = unseen.flatMap((rule) => {
    const reply = provider.replies[rule.response]
    if (!reply) return []
    const same = unseen.filter((each) => each.response === rule.response && each !== rule)
    const first = unseen.find((each) => each.response === rule.response)
    const tellBy =
      first && first !== rule
        ? `The answer is that of “${first.title}”, and so is what to do.`
        : same.length === 0
          ? `Only this gets ${reply.status} ${reply.code}${fullStopAfter(reply.code)}`
          : `The same answer comes from: ${same.map(({ title }) => title).join(', ')}. ${reply.fix}`
    return [
      {
        rule: rule.id,
        title: rule.title,
        says: rule.description,
        status: reply.status,
        code: reply.code,
        tellBy,
        fits: answers(reply, response),
      },
    ]
  })
  // An answer that was told apart leaves only the causes that give it, and one of another status none of another.
  const fitting = causes.filter(({ fits }) => fits)
  if (fitting.length > 0 || !response) return fitting.length > 0 ? fitting : causes
  return isKnown ? [] : causes.filter(({ status }) => (response.status ?? status) === status)
}
