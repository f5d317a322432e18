import { useId, useState } from 'react'
import type { KeyEnding } from '#src/features/dashboard/keys/endings.ts'
import type { DashboardKeys } from '#src/features/dashboard/state/read-keys.ts'
import { madeKeys } from '#src/session/keys/mint.ts'
import { useSaved } from '#src/session/saved/use-saved.ts'
import { dashboardCall, type ControlAct } from '#src/transport/dashboard.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { Playground } from '#src/session/use-session.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { SaveMade } from '#src/session/views/SaveMade.tsx'
import { KeyRow } from './KeyRow.tsx'
import { MintForm } from '#src/features/dashboard/keys/MintForm.tsx'
import { NotOffered } from './NotOffered.tsx'

type Props = {
  readonly bundle: ProviderBundle
  readonly playground: Playground
  readonly desk: DashboardKeys
  readonly now: number | undefined
  readonly act: ControlAct
}

/** The keys of the world at hand: mint, rotate, revoke, use and save, as far as the provider offers it. */
export const KeysPane = ({ bundle: { provider }, playground, desk, now, act }: Props) => {
  const id = useId()
  const saved = useSaved()
  const [mints, setMints] = useState(false)
  const { session, edit, made: take } = playground
  const { world, draft, made } = session
  const { mint, rotate, revoke } = provider.operations
  const worldId = world.kind === 'own' ? world.worldId : ''
  const mine = made.filter((each) => each.kind === 'key' && each.worldId === worldId)
  const end = async (keyId: string, how: KeyEnding['how']): Promise<void> => {
    const answer = await act((mock) => dashboardCall(mock, 'POST', `/_dashboard/${provider.id}/keys/${keyId}/${how}`))
    if (answer?.ok && how === 'rotate') take(madeKeys(answer.body, worldId))
  }
  const textOf = (keyId: string, hint: string): string | undefined =>
    mine.find((each) => each.id === keyId)?.text ??
    (world.kind === 'own' ? saved.find((each) => each.hint === hint && each.provider === provider.id)?.text : undefined)

  return (
    <section aria-labelledby={id}>
      <div className="pane__h">
        <h3 id={id}>
          <Icon name="key" />
          Keys
        </h3>
        <span className="push">
          <button type="button" className="btn" aria-expanded={mints} onClick={() => setMints(!mints)}>
            <Icon name="plus" />
            {mint.button ?? (mint.issues === 'pair' ? 'New pair' : 'New key')}
          </button>
        </span>
      </div>
      {mints && (
        <MintForm
          provider={provider}
          desk={desk}
          act={act}
          done={(body) => {
            take(madeKeys(body, worldId))
            setMints(false)
          }}
        />
      )}
      {desk.keys.length === 0 && (
        <p className="hint">No key yet. A new one is shown here once; only its hash is kept.</p>
      )}
      <ul className="keys" role="list">
        {desk.keys.map((key) => {
          const text = textOf(key.id, key.hint)
          return (
            <KeyRow
              key={key.id}
              provider={provider}
              desk={desk}
              shown={key}
              now={now}
              inUse={text !== undefined && draft.key.text === text}
              use={text === undefined ? undefined : () => edit({ key: { from: 'own', id: key.id, text } })}
              end={(how) => void end(key.id, how)}
            />
          )
        })}
      </ul>
      {!rotate && <NotOffered what="Rotate" by={provider.name} />}
      {!revoke && <NotOffered what="Revoke" by={provider.name} />}
      {world.kind === 'own' && mine.length > 0 && (
        <div className="stack stack--sm" role="group" aria-label="Save a key">
          {mine.map((each) => (
            <SaveMade key={each.id} made={each} providerId={provider.id} saved={saved} />
          ))}
        </div>
      )}
      {world.kind === 'case' && (
        <p className="hint">
          These keys live in this case’s scratch world and are not saved. Your own stay as they are.
        </p>
      )}
    </section>
  )
}
