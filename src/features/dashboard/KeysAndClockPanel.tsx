import type { KeySummary } from '#mocks/control/schema.ts'
import { useSaved } from '#src/session/saved/use-saved.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import { worldIdOf } from '#src/session/state.ts'
import type { Time } from '#src/session/use-clock.ts'
import type { Playground } from '#src/session/use-session.ts'
import { SaveIssued } from '#src/session/views/SaveIssued.tsx'
import type { ControlAct } from '#src/transport/dashboard.ts'
import { AccountPanel } from './account/AccountPanel.tsx'
import { ActionForms } from './account/ActionForms.tsx'
import { ClockPanel } from './clock/ClockPanel.tsx'
import type { KeyUse } from './keys/KeyRow.tsx'
import { KeyTable } from './keys/KeyTable.tsx'
import { readingAt } from './reading-at.ts'
import { useDashboard } from './use-dashboard.ts'

type Props = { readonly bundle: ProviderBundle; readonly playground: Playground; readonly time: Time | undefined }

/** The dashboard beside a playground: keys to use in its request, clock and account of the world that it is in. */
export const KeysAndClockPanel = ({ bundle: { provider }, playground, time }: Props) => {
  const { session, edit, made: take, changed, open } = playground
  const { world, draft } = session
  const dashboard = useDashboard(provider, world, session.changes)
  const reading = dashboard.reading && readingAt(dashboard.reading, time?.now)
  const saved = useSaved()
  const worldId = worldIdOf(world)
  const issued = session.issued.filter((each) => each.kind === 'key' && each.worldId === worldId)
  const act: ControlAct = async (call) => {
    const answer = await dashboard.act(call)
    if (answer) changed()
    return answer
  }
  const keyUse = ({ id, hint }: KeySummary): KeyUse | undefined => {
    const kept = world.kind === 'own' ? saved.filter((each) => each.provider === provider.id) : []
    const text = issued.find((each) => each.id === id)?.text ?? kept.find((each) => each.hint === hint)?.text
    if (text === undefined) return undefined
    return { isInUse: draft.key.text === text, use: () => edit({ key: { from: 'own', id, text } }) }
  }
  const shared = { provider, act, density: 'panel' } as const
  return (
    <div className="side-panes">
      <p className="hint" role="status">
        {dashboard.problem}
      </p>
      <ClockPanel
        {...shared}
        {...{ world, reading, time }}
        token={draft.token.text}
        wasReset={() => void open(undefined, 'wait')}
      />
      {reading && (
        <>
          <KeyTable {...shared} {...{ reading, worldId, take, keyUse }} now={time?.now}>
            {world.kind === 'case' ? (
              <p className="hint">
                These keys live in this case’s scratch world and are not saved. Your own stay as they are.
              </p>
            ) : (
              issued.length > 0 && (
                <div className="stack stack--sm" role="group" aria-label="Save a key">
                  {issued.map((each) => (
                    <SaveIssued key={each.id} issued={each} providerId={provider.id} saved={saved} />
                  ))}
                </div>
              )
            )}
          </KeyTable>
          <AccountPanel {...shared} reading={reading} />
          <ActionForms provider={provider} act={act} />
        </>
      )}
    </div>
  )
}
