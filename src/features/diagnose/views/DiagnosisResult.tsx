import type { ReactNode } from 'react'
import type { CallDiagnosis, Diagnosis } from '#src/features/diagnose/diagnosis.ts'
import { CallView } from './CallView.tsx'
import { ChooseEntry } from './ChooseEntry.tsx'
import { KeyView } from './KeyView.tsx'
import { Matches } from './Matches.tsx'
import { ChooseProvider } from './ChooseProvider.tsx'
import { ShownPaste } from './ShownPaste.tsx'
import { TextView } from './TextView.tsx'

type Props = {
  readonly diagnosis: Diagnosis
  readonly choose: (id: string, entry?: number) => void
  readonly actions: (diagnosis: CallDiagnosis) => ReactNode
}

/** What is told of a paste, by what it was. */
export const DiagnosisResult = ({ diagnosis, choose, actions }: Props) => {
  switch (diagnosis.kind) {
    case 'call':
      return <CallView diagnosis={diagnosis} choose={choose} actions={actions(diagnosis)} />
    case 'key':
      return <KeyView report={diagnosis.report} />
    case 'answer':
      return (
        <div className="card__band diag__stack">
          <p>
            {diagnosis.matches.length > 0 ? (
              <>
                <strong>{diagnosis.isBody ? 'This looks like a response.' : 'This text is about an error.'}</strong>{' '}
                {diagnosis.matches.length === 1 ? 'Most likely error:' : 'Errors that fit, the most likely first:'}
              </>
            ) : (
              'No address, header or key was found in this text, and it does not look like an error of a provider that we know. Paste the command, the code or the whole answer.'
            )}
          </p>
          <ShownPaste shown={diagnosis.shown} open={undefined} />
          <Matches matches={diagnosis.matches} />
          {diagnosis.alike.length > 0 && (
            <details>
              <summary>Similar errors</summary>
              <Matches matches={diagnosis.alike} />
            </details>
          )}
        </div>
      )
    case 'text':
      return <TextView diagnosis={diagnosis} />
    case 'unnamed':
      return (
        <div className="card__band diag__stack">
          <p>
            <strong>We cannot tell the provider.</strong> {diagnosis.why}
          </p>
          <ShownPaste shown={diagnosis.shown} open={undefined} />
          <p>
            <ChooseProvider current="" choose={(id) => choose(id, diagnosis.choice?.current)} />{' '}
            {diagnosis.choice && <ChooseEntry choice={diagnosis.choice} choose={(each) => choose('', each)} />}
          </p>
        </div>
      )
    case 'unreadable':
      return <p className="card__band">{diagnosis.why}</p>
    default:
      return diagnosis satisfies never
  }
}
