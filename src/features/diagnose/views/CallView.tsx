import { type ReactNode, useId, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import { fullStopAfter } from '#src/ui/full-stop.ts'
import { Copy } from '#src/ui/Copy.tsx'
import { Step } from '#src/ui/Step.tsx'
import { tracedSteps } from '#src/ui/trace.ts'
import type { CallDiagnosis } from '#src/features/diagnose/diagnosis.ts'
import { headlineOf } from '#src/features/diagnose/headline.ts'
import { ChooseEntry } from './ChooseEntry.tsx'
import { ChooseProvider } from './ChooseProvider.tsx'
import { Findings } from './Findings.tsx'
import { KeyView } from './KeyView.tsx'
import { Matches } from './Matches.tsx'
import { ShownPaste } from './ShownPaste.tsx'
import { ProviderTag } from '#src/ui/ProviderTag.tsx'

const sureWords = { certain: 'Certain', likely: 'Likely', possible: 'Possible' } as const

const FailedCheck = ({ diagnosis: { provider, verdict } }: { readonly diagnosis: CallDiagnosis }) => {
  const id = useId()
  const [open, setOpen] = useState(true)
  const known = scratchCatalog.loaded().find(({ id }) => id === provider.id)
  const step = known && verdict.check && tracedSteps(known, verdict.trace).find(({ n }) => n === verdict.check?.n)
  if (!known || !step) return null
  return (
    <ol className="trace" role="list" data-outcome="denied">
      <Step step={step} providerId={provider.id} id={id} open={open} toggle={() => setOpen(!open)} />
    </ol>
  )
}

const Ends = ({ diagnosis }: { readonly diagnosis: CallDiagnosis }) => {
  const { word, outcome, says, strong, code } = headlineOf(diagnosis)
  const [status = '', ...rest] = code.split(' ')
  return (
    <p className="verdict__say">
      <span className="verdict__word" data-outcome={outcome}>
        {word}
      </span>{' '}
      {says} <strong>{strong}</strong>{' '}
      {code !== '' && (
        <span>
          {status} {rest.length > 0 && <code>{rest.join(' ')}</code>}
        </span>
      )}
    </p>
  )
}

/** A call: whose it is, where it ends, what is wrong in it, and the same call as it should be. */
export const CallView = ({
  diagnosis,
  choose,
  actions,
}: {
  readonly diagnosis: CallDiagnosis
  readonly choose: (id: string, entry?: number) => void
  readonly actions: ReactNode
}) => {
  const [open, setOpen] = useState<number>()
  const {
    provider,
    sure,
    because,
    endpoint,
    shown,
    findings,
    assumed,
    possibleCauses: remaining,
    corrected,
    key,
    readAs,
    partial,
    answer,
    choice,
  } = diagnosis
  return (
    <>
      <div className="card__band diag__who">
        <p>
          <ProviderTag tag={provider.tag} data-provider={provider.id} /> <strong>{provider.name}</strong>
          {endpoint !== undefined && `, ${endpoint}`}. {sureWords[sure]}: {because}. Read as {readAs}
          {partial ? '; only a part of it is here' : ''}.
        </p>
        <ChooseProvider current={provider.id} choose={(id) => choose(id, choice?.current)} />
        {choice && <ChooseEntry choice={choice} choose={(each) => choose('', each)} />}
      </div>
      <div className="card__band diag__stack">
        <Ends diagnosis={diagnosis} />
        <ShownPaste shown={shown} open={open} />
        {findings.length > 0 && <Findings findings={findings} point={setOpen} />}
        {headlineOf(diagnosis).outcome !== 'unknown' && <FailedCheck diagnosis={diagnosis} />}
        {answer && answer.matches.length > 0 && (
          <div>
            <h3>The answer that you pasted</h3>
            <Matches matches={answer.matches.slice(0, 3)} />
          </div>
        )}
        {actions}
        {remaining.length > 0 && (
          <div>
            <h3>Other possible causes</h3>
            <p>
              Your request is well formed. Your key itself may still be refused, for reasons that only {provider.name}{' '}
              knows:
            </p>
            <dl className="diag__rest">
              {remaining.map(({ rule, title, says, status, code, tellBy, fits }) => (
                <div key={rule} data-fits={fits ? '' : undefined}>
                  <dt>{title}</dt>
                  <dd>
                    <p>
                      {plain(says)} If that fails: {status} <code>{code}</code>
                      {fullStopAfter(code)} {fits && <strong>The answer that you pasted is this one.</strong>}
                    </p>
                    <p>{plain(tellBy)}</p>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
      {corrected && (
        <div className="card__band diag__stack">
          <div className="diag__row">
            <h3>
              {corrected.isExample
                ? 'An example call, its key sent as it should be'
                : findings.length > 0
                  ? 'The call as it should be'
                  : 'The call, with its key in a variable'}
            </h3>
            <span className="hint">the mock answers it with {corrected.status}</span>
            <Copy text={corrected.own?.code ?? corrected.command} />
          </div>
          {corrected.own && (
            <>
              <p className="hint">For {corrected.own.label}</p>
              <pre className="diag__text" tabIndex={0} data-own={corrected.own.label}>
                {corrected.own.code}
              </pre>
              <p className="hint">For curl</p>
            </>
          )}
          <pre className="diag__text" tabIndex={0} data-corrected>
            {corrected.command}
          </pre>
          {assumed.length > 0 && (
            <ul className="hint">
              {assumed.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {key && (
        <details className="card__band">
          <summary>
            The key in it: {key.look === 'filled-in' ? 'what is filled in for ' : ''}
            {key.hint}
          </summary>
          <KeyView report={key} only={provider.id} />
        </details>
      )}
    </>
  )
}

const plain = (text: string): string => text.replaceAll('`', '')
