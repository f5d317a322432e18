import type { Provider } from '#mocks/engine/provider.ts'
import { printsPrefixes } from './credential/look.ts'
import type { PastedCall } from './call.ts'
import type { DiagnosisVerdict } from './diagnosis.ts'
import { isUnplayed } from './route-of-call.ts'
import type { Judged } from './judge-call.ts'
import type { Replayed } from './replay/replay.ts'

/** The verdict; where the trace names the example key by its last characters, it names the reader's (`own`) instead. */
export const verdictOf = (
  provider: Provider,
  { status, code, check, entry, tail }: Replayed,
  isOtherHost: boolean,
  own: string,
): DiagnosisVerdict => {
  const n = provider.rules.findIndex(({ id }) => id === check)
  const rule = provider.rules[n]
  return {
    status,
    code,
    isOtherHost,
    trace: (entry?.trace ?? []).map((step) =>
      tail === undefined || step.outcome === 'skipped'
        ? step
        : { ...step, observed: step.observed.replaceAll(`…${tail}`, `…${own}`) },
    ),
    check: rule && { id: rule.id, n: n + 1, title: rule.title, basis: rule.source.basis },
  }
}

export const assumptions = (provider: Provider, call: PastedCall, judged: Judged): readonly string[] => {
  const { kind, stoodIn, nearest, place, isGuess, address } = judged
  const isNamed = address !== undefined && isUnplayed(provider, address)
  const filled = place.where !== 'nowhere' ? place.parsed.credential.placeholders[0]?.name : undefined
  const borrowed =
    nearest !== undefined &&
    (nearest.routed.endpoint.path.includes(':') || /(?:_id|Id)"\s*:/.test(call.body?.text ?? ''))
  return [
    ...(stoodIn && filled
      ? [`The value of ${filled} was not pasted: an example ${kind.class} key (${kind.environment}) stood in for it.`]
      : []),
    ...(stoodIn && !filled
      ? [
          `The mock cannot know your key, so an example ${kind.class} key (${kind.environment}) stood in for it${kind.by === 'guess' && !printsPrefixes(provider) ? `; ${provider.name} prints no form that would tell its class` : ''}.`,
        ]
      : []),
    ...(borrowed ? ['Ids of your own objects were replaced by ids that exist in the example world.'] : []),
    ...(isGuess
      ? [
          `${isNamed ? 'The mock does not play this address' : !call.url ? 'No address was pasted' : call.url.placeholders.length > 0 ? 'A variable holds the path' : 'The path at the API was not pasted'}: the key was tried at “${nearest?.routed.endpoint.title ?? ''}”.`,
        ]
      : []),
    ...(call.bodyUnseen && !isGuess ? ['The body was not pasted: an example body stood in for it.'] : []),
  ]
}
