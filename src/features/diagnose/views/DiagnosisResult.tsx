import type { ReactNode } from 'react'
import type { CallDiagnosis, Diagnosis } from '#src/features/diagnose/diagnosis.ts'
import { CallView } from './CallView.tsx'
import { KeyView } from './KeyView.tsx'
import { Matches } from './Matches.tsx'
import { ChooseProvider } from './ChooseProvider.tsx'
import { ShownPaste } from './ShownPaste.tsx'

type Props = {
  readonly diagnosis: Diagnosis
  readonly choose: (id: string) => void
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
            <strong>This is an answer.</strong>{' '}
            {diagnosis.matches.length > 0
              ? 'It fits the errors below, the likeliest first.'
              : 'No error of a known provider looks like it.'}
          </p>
          <ShownPaste shown={diagnosis.shown} open={undefined} />
          <Matches matches={diagnosis.matches} />
        </div>
      )
    case 'unnamed':
      return (
        <div className="card__band diag__stack">
          <p>
            <strong>Whose call is this?</strong> {diagnosis.why}
          </p>
          <ShownPaste shown={diagnosis.shown} open={undefined} />
          <ChooseProvider current="" choose={choose} />
        </div>
      )
    case 'unreadable':
      return <p className="card__band">{diagnosis.why}</p>
    default:
      return diagnosis satisfies never
  }
}
