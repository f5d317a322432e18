import type { Provider } from '#mocks/engine/provider.ts'
import { endingOf, type TracedCall } from './trace.ts'
import { Icon } from './Icon.tsx'
import { type Form, Trace } from './Trace.tsx'

type Props = { readonly provider: Provider; readonly judged: TracedCall; readonly form: Form; readonly fresh: boolean }

/** How a call ended, and the trace that says why. */
export const Verdict = ({ provider, judged, form, fresh }: Props) => {
  const { outcome, word, says, check } = endingOf(judged.trace, judged.status)
  return (
    <>
      <p className="verdict__say">
        <span className="verdict__word" data-outcome={outcome}>
          <Icon name={outcome === 'denied' ? 'x' : 'check'} /> {word}
        </span>{' '}
        <span>
          {says} {check !== undefined && <strong>{check}</strong>}
        </span>
      </p>
      <Trace provider={provider} judged={judged} form={form} fresh={fresh} />
    </>
  )
}
