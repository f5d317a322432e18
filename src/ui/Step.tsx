import { stepWords, type TracedStep } from './trace.ts'
import { fullStopAfter } from './full-stop.ts'
import { Badge } from './Badge.tsx'
import { InlineText } from './InlineText.tsx'

type Props = {
  readonly step: TracedStep
  readonly providerId: string
  readonly id: string
  readonly open: boolean
  readonly toggle: () => void
}

/** One check: its posts, its name, and what it saw and wanted. */
export const Step = ({ step, providerId, id, open, toggle }: Props) => {
  const { n, title, state, outcome, drawing, basis, observed, expected, rule, notes, answer } = step
  const [before, offending, after] = observed
  return (
    <li className="step" data-outcome={outcome} data-basis={basis}>
      <button type="button" className="step__btn" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <svg className="step__mark" aria-hidden="true">
          <use className="h" href={`#g-${drawing}-h`} />
          <use className="v" href={`#g-${drawing}-v`} />
        </svg>
        <span className="step__text">
          <span className="step__title">
            <span className="step__n">{n}</span> {title}
          </span>{' '}
          <span className="step__word">{stepWords[state]}</span>
        </span>
        <span className="step__lead" />
      </button>
      <div className="facts" id={id} hidden={!open}>
        <dl className="facts__pair">
          <dt>Saw</dt>
          <dd>
            {before}
            {offending !== '' && <mark>{offending}</mark>}
            {after}
          </dd>
          <dt>Wanted</dt>
          <dd>{expected}</dd>
        </dl>
        <div className="facts__rule">
          <p>
            <InlineText text={rule.description} /> <Badge source={rule.source} providerId={providerId} />
          </p>
          {answer && (
            <p>
              The answer is {answer.status} <code>{answer.code}</code>
              {fullStopAfter(answer.code)} <Badge source={answer.source} providerId={providerId} />
            </p>
          )}
          {notes.map(({ says, source }) => (
            <p key={says} className="fine">
              <InlineText text={says} /> <Badge source={source} providerId={providerId} />
            </p>
          ))}
        </div>
      </div>
    </li>
  )
}
