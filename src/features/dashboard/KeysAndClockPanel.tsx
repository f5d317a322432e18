import { useState } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import { stateAt } from './keys/state-at.ts'
import { useKeys } from './state/use-keys.ts'
import { ownWorld, type ProviderBundle } from '#src/session/open.ts'
import type { Time } from '#src/session/use-clock.ts'
import type { Playground } from '#src/session/use-session.ts'
import { type ControlAct } from '#src/transport/dashboard.ts'
import { AccountPane } from './panel/AccountPane.tsx'
import { ActionForms } from './account/ActionForms.tsx'
import { ClockPanel } from './clock/ClockPanel.tsx'
import { KeysPane } from './panel/KeysPane.tsx'

type Props = { readonly bundle: ProviderBundle; readonly playground: Playground; readonly time: Time | undefined }

/** Keys, clock and account of the world at hand, turned through the same dashboard as in the terminal. */
export const KeysAndClockPanel = ({ bundle, playground, time }: Props) => {
  const { session, changed, open } = playground
  const { world } = session
  const read = useKeys(world, bundle.provider.id, session.changes, session.outcome.kind === 'cleared')
  const desk = read && stateAt(read, time?.now)
  const [problem, setProblem] = useState<string>()

  const act: ControlAct = async (call) => {
    try {
      const { mock } = world.kind === 'own' ? await ownWorld() : world
      const answer = await call(mock)
      setProblem(answer.ok ? undefined : answer.problem.detail)
      changed()
      return answer
    } catch (error) {
      setProblem(errorText(error))
      return undefined
    }
  }

  return (
    <div className="side-panes">
      <p className="hint" role="status">
        {problem}
      </p>
      <ClockPanel
        provider={bundle.provider}
        world={world}
        changes={session.changes}
        token={session.draft.token.text}
        time={time}
        act={act}
        wasReset={() => void open(undefined, 'wait')}
      />
      {desk && <KeysPane bundle={bundle} playground={playground} desk={desk} now={time?.now} act={act} />}
      {desk && <AccountPane bundle={bundle} desk={desk} act={act} />}
      {desk && <ActionForms provider={bundle.provider} act={act} />}
    </div>
  )
}
