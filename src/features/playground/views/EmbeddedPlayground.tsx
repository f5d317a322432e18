import { useId, useState } from 'react'
import { loadPanel } from '#src/features/dashboard/index.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import { announcement } from '#src/session/announce.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { useClock } from '#src/session/use-clock.ts'
import { useHandedOver } from '#src/session/use-handed-over.ts'
import { useReproduce } from '#src/session/use-reproduce.ts'
import { useSeen } from '#src/session/use-seen.ts'
import { useSession } from '#src/session/use-session.ts'
import { useShownOutcome } from '#src/session/use-shown-outcome.ts'
import { AnswerView } from './AnswerView.tsx'
import { type Opening, PlaygroundControls } from './PlaygroundControls.tsx'
import { CaseSelect } from './CaseSelect.tsx'
import { ClockLine } from '#src/session/views/ClockLine.tsx'
import { RequestForm } from './RequestForm.tsx'
import { SamplePlace } from './SamplePlace.tsx'
import { OutcomeVerdict } from './OutcomeVerdict.tsx'
import { usePanel } from './use-panel.ts'
import { WorldNote } from './WorldNote.tsx'
import { PasteDrawer } from './paste/PasteDrawer.tsx'

const KeysAndClockPanel = lazyPart('Keys and clock', loadPanel)

type Props = { readonly bundle: ProviderBundle; readonly start: PlaygroundSession; readonly element: HTMLElement }

/** The playground of a provider's page: question, why and answer, with keys and clock behind a button. */
export const EmbeddedPlayground = ({ bundle, start, element }: Props) => {
  const id = useId()
  const playground = useSession(bundle, start)
  const [opening, open] = useState<Opening>({ paste: false, side: false })
  const { paste, side } = opening
  const keys = usePanel(id, side, () => open({ ...opening, side: false }))
  const { session, startOver } = playground
  const { draft } = session
  const time = useClock(session.world, session.changes)
  const outcome = useShownOutcome(bundle.provider, session, time)
  useReproduce(element, playground)
  useHandedOver(bundle.provider.id, playground)
  const why = useSeen(session.outcome)
  return (
    <div className="card card--play" data-provider={bundle.provider.id}>
      <div className="card__head">
        <CaseSelect bundle={bundle} playground={playground} />
        <ClockLine kind={session.world.kind} time={time} />
        <PlaygroundControls {...{ id, bundle, session, outcome, opening, open }} startOver={() => void startOver()} />
      </div>
      <PasteDrawer id={`${id}-paste`} open={paste} close={() => open({ ...opening, paste: false })} />
      <div className="play">
        <div className="card__band card__ask">
          <WorldNote bundle={bundle} session={session} />
          <RequestForm bundle={bundle} playground={playground} shape="embedded" />
        </div>
        <div
          ref={why}
          className="card__band verdict card__why"
          data-outcome={outcome.kind}
          role="group"
          aria-label="Verdict"
        >
          <OutcomeVerdict provider={bundle.provider} outcome={outcome} form="row" />
        </div>
        <div className="card__band card__answer" role="group" aria-label="Answer">
          {outcome.kind === 'answered' ? (
            <AnswerView bundle={bundle} answer={outcome.answer} of={outcome.of} />
          ) : (
            <p className="hint">The answer appears here.</p>
          )}
        </div>
      </div>
      <section className="card__side" aria-label="Keys and clock" {...keys}>
        {side && <KeysAndClockPanel bundle={bundle} playground={playground} time={time} />}
      </section>
      <SamplePlace provider={bundle.provider} draft={draft} isAnswered={session.exchanges.length > 0} />
      <p className="vh" role="status">
        {announcement(session.outcome)}
      </p>
    </div>
  )
}
