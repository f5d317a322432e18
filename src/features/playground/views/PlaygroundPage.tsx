import { useEffect, useId, useState } from 'react'
import { loadLog, loadPanel } from '#src/features/dashboard/index.ts'
import { lazyPart } from '#src/ui/LazyPart.tsx'
import { announcement } from '#src/session/announce.ts'
import type { PlaygroundSession, SentExchange } from '#src/session/state.ts'
import { useAddress } from '#src/session/use-address.ts'
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
import { EndpointList } from './EndpointList.tsx'
import { EndpointSelect } from './EndpointSelect.tsx'
import type { Opened } from '#src/session/open-location.ts'
import { ProviderSelect } from '#src/session/views/ProviderSelect.tsx'
import { RequestForm } from './RequestForm.tsx'
import { SamplePlace } from './SamplePlace.tsx'
import { OutcomeVerdict } from './OutcomeVerdict.tsx'
import { usePanel } from './use-panel.ts'
import { WorldNote } from './WorldNote.tsx'
import { PasteDrawer } from './paste/PasteDrawer.tsx'
import type { Put } from './paste/PastePanel.tsx'

const KeysAndClockPanel = lazyPart('Keys and clock', loadPanel)
/** How long the first answer has the line to itself, in ms, before the log is loaded that lists it. */
const CALM = 400
const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, CALM))
const LogPane = lazyPart('The log', () => calm().then(loadLog), { quiet: true })

type Props = {
  readonly opened: Opened
  /** Opens a pasted call; what was sent before stays in the log, as far as it went to the same provider. */
  readonly put: (before: readonly SentExchange[]) => Put
  readonly element: HTMLElement
  readonly chooseProvider: (id: string) => void
  /** Takes note of how things stand, to come back to it. */
  readonly remember: (session: PlaygroundSession) => void
}

/** Endpoints, request, verdict and answer, keys and clock side by side; the log below. */
export const PlaygroundPage = ({ opened, put, element, chooseProvider, remember }: Props) => {
  const { bundle, start } = opened
  const id = useId()
  const playground = useSession(bundle, start)
  const [opening, open] = useState<Opening>({ paste: false, side: false })
  const { paste, side } = opening
  const keys = usePanel(id, side, () => open({ ...opening, side: false }))
  const { provider } = bundle
  const { session, startOver } = playground
  const { draft, world } = session
  // The reader's world has a log that is older than this page.
  const hasLog = world.kind === 'own' || session.exchanges.length > 0
  const time = useClock(world, session.changes)
  const outcome = useShownOutcome(provider, session, time)
  useEffect(() => {
    remember(session)
  }, [remember, session])
  useReproduce(element, playground)
  useHandedOver(provider.id, playground)
  useAddress(provider.id, world, opened)
  const why = useSeen(session.outcome)
  return (
    <div className="playground" data-provider={provider.id} data-side={side ? '' : undefined}>
      <div className="playground__top">
        <div className="playground__bar">
          <ProviderSelect current={provider.id} choose={chooseProvider} />
          <CaseSelect bundle={bundle} playground={playground} />
          <ClockLine kind={world.kind} time={time} />
          <PlaygroundControls {...{ id, bundle, session, outcome, opening, open }} startOver={() => void startOver()} />
        </div>
        <PasteDrawer
          id={`${id}-paste`}
          open={paste}
          close={() => open({ ...opening, paste: false })}
          put={put(session.exchanges)}
        />
      </div>
      <div className="pane pane--eps">
        <EndpointList provider={provider} playground={playground} />
        <div className="eps-m">
          <EndpointSelect provider={provider} playground={playground} />
        </div>
      </div>
      <div className="pane pane--ask">
        <h2>Request</h2>
        <WorldNote bundle={bundle} session={session} />
        <RequestForm bundle={bundle} playground={playground} shape="page" />
      </div>
      <div className="pane pane--why">
        <div className="why">
          <section ref={why} className="verdict" aria-labelledby={`${id}-why`} data-outcome={outcome.kind}>
            <h2 className="vh" id={`${id}-why`}>
              Verdict
            </h2>
            <OutcomeVerdict provider={provider} outcome={outcome} form="column" />
          </section>
          <section className="answer" aria-labelledby={`${id}-answer`}>
            <h2 className="vh" id={`${id}-answer`}>
              Answer
            </h2>
            {outcome.kind === 'answered' ? (
              <AnswerView bundle={bundle} answer={outcome.answer} of={outcome.of} />
            ) : (
              <p className="hint">The answer appears here.</p>
            )}
          </section>
        </div>
        <SamplePlace provider={provider} draft={draft} isAnswered={session.exchanges.length > 0} />
      </div>
      <aside className="pane pane--keys" aria-label="Keys and clock" {...keys}>
        {side && <KeysAndClockPanel bundle={bundle} playground={playground} time={time} />}
      </aside>
      {hasLog && <LogPane bundle={bundle} playground={playground} />}
      <p className="vh" role="status">
        {announcement(session.outcome)}
      </p>
    </div>
  )
}
