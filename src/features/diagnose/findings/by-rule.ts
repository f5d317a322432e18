import type { Provider } from '#mocks/engine/provider.ts'
import type { Replayed } from '#src/features/diagnose/replay/replay.ts'
import { type Finding, oneFinding } from './catalog.ts'

/** A finding is shown as it is, without the marks of code. */
const plain = (text: string): string => text.replaceAll('`', '')

/** What the check says that refused the replayed call, where nothing that was seen in it tells more. */
export const byRule = (provider: Provider, { entry, status }: Replayed): readonly Finding[] => {
  const step = entry?.trace.find((each) => each.outcome === 'failed')
  const rule = provider.rules.find(({ id }) => id === step?.rule)
  const reply = entry?.reply === undefined ? undefined : provider.replies[entry.reply]
  if (!reply) return []
  if (rule && step)
    return oneFinding('rule', {
      says: plain(`${rule.description} Here it saw: ${step.observed}.`),
      fix: plain(reply.fix),
    })
  return status === 400 ? oneFinding('refused', { says: plain(reply.says), fix: plain(reply.fix) }) : []
}
