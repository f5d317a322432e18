import { useId, useState } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { endingOf, fitsInARow, type TracedCall, tracedSteps } from './trace.ts'
import { Step } from './Step.tsx'

/** How the steps lie: along a line where there is room, or below each other. */
export type Form = 'row' | 'column'

const formClass = (form: Form, steps: number): string =>
  form === 'row' && fitsInARow(steps) ? 'trace trace--row' : 'trace'

type Props = { readonly provider: Provider; readonly judged: TracedCall; readonly form: Form; readonly fresh: boolean }

/** The steps of a trace; at first only the check that refused is open. */
export const Trace = ({ provider, judged, form, fresh }: Props) => {
  const id = useId()
  const steps = tracedSteps(provider, judged.trace, judged.at)
  const [open, setOpen] = useState(() => steps.find(({ state }) => state === 'failed')?.n)
  return (
    <ol
      className={formClass(form, steps.length)}
      role="list"
      data-outcome={endingOf(judged.trace, judged.status).through ? 'allowed' : 'denied'}
      data-fresh={fresh ? '' : undefined}
    >
      {steps.map((step) => (
        <Step
          key={step.n}
          step={step}
          providerId={provider.id}
          id={`${id}-${step.n}`}
          open={open === step.n}
          toggle={() => setOpen(open === step.n ? undefined : step.n)}
        />
      ))}
    </ol>
  )
}

/** The checks before anything was sent: posts in ink, no shaft. */
export const WaitingTrace = ({
  provider,
  form,
  says,
}: Pick<Props, 'provider' | 'form'> & { readonly says: string }) => (
  <>
    <p className="verdict__say">
      <span>
        {says} <strong>{provider.rules.length} checks</strong> ahead
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
