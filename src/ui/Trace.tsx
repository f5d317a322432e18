import { useId, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import type { LogEntry } from '#mocks/engine/log-entry.ts'
import { endingOf, tracedSteps } from './trace.ts'
import { shortObserved, shortTimes } from './short-times.ts'
import { Step } from './Step.tsx'
import { Icon } from './Icon.tsx'

/** How the gates lie: along a line where there is dashboard, or below each other. */
export type Form = 'row' | 'column'
/** More gates than this have no dashboard for their names along a line. */
const MOST_IN_A_ROW = 9
const formClass = (form: Form, gates: number): string =>
  form === 'row' && gates <= MOST_IN_A_ROW ? 'trace trace--row' : 'trace'

type Props = { readonly provider: Provider; readonly entry: LogEntry; readonly form: Form; readonly fresh: boolean }

/** The verdict of a call with its trace; at first only the gate that denied is open. */
export const Trace = ({ provider, entry, form, fresh }: Props) => {
  const id = useId()
  const gates = tracedSteps(provider, entry.trace).map((gate) => ({
    ...gate,
    saw: shortObserved(gate.saw, entry.at),
    wanted: shortTimes(gate.wanted, entry.at),
  }))
  const [open, setOpen] = useState(() => gates.find(({ state }) => state === 'failed')?.n)
  const { outcome, word, says, gate, through } = endingOf(entry.trace, entry.status)
  return (
    <>
      <p className="verdict__say">
        <span className="verdict__word" data-outcome={outcome}>
          <Icon name={outcome === 'denied' ? 'x' : 'check'} /> {word}
        </span>{' '}
        <span>
          {says} {gate !== undefined && <strong>{gate}</strong>}
        </span>
      </p>
      <ol
        className={formClass(form, gates.length)}
        role="list"
        data-outcome={through ? 'allowed' : 'denied'}
        data-fresh={fresh ? '' : undefined}
      >
        {gates.map((each) => (
          <Step
            key={each.n}
            gate={each}
            fine={provider.rules[each.n - 1]?.notes ?? []}
            providerId={provider.id}
            id={`${id}-${each.n}`}
            open={open === each.n}
            toggle={() => setOpen(open === each.n ? undefined : each.n)}
          />
        ))}
      </ol>
    </>
  )
}

/** The gates before anything was sent: posts in ink, no shaft. */
export const WaitingTrace = ({
  provider,
  form,
  says,
}: Pick<Props, 'provider' | 'form'> & { readonly says: string }) => (
  <>
    <p className="verdict__say">
      <span>
        {says} <strong>{provider.rules.length} gates</strong> ahead
      </span>
    </p>
    <ol className={formClass(form, provider.rules.length)} role="list" data-outcome="waiting">
      {provider.rules.map(({ id, title, source }, index) => (
        <li key={id} className="step" data-outcome="waiting" data-basis={source.basis}>
          <span className="step__btn">
            <svg className="step__mark" aria-hidden="true">
              <use className="h" href="#g-passed-h" />
              <use className="v" href="#g-passed-v" />
            </svg>
            <span className="step__text">
              <span className="step__title">
                <span className="step__n">{index + 1}</span> {title}
              </span>
            </span>
          </span>
        </li>
      ))}
    </ol>
  </>
)
