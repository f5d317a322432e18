import { type ReactNode, useId, useState } from 'react'
import { stateAt } from './keys/state-at.ts'
import { useDashboard } from './use-dashboard.ts'
import type { Made } from '#src/session/keys/made.ts'
import { useSaved } from '#src/session/saved/use-saved.ts'
import { ActionForms } from './account/ActionForms.tsx'
import { ClockPanel } from './clock/ClockPanel.tsx'
import { ClockLine } from '#src/session/views/ClockLine.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'
import type { ProviderBundle } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import { useClock } from '#src/session/use-clock.ts'
import { AccountPanel } from './account/AccountPanel.tsx'
import { KeyTable } from './keys/KeyTable.tsx'
import { IssueForm } from './keys/IssueForm.tsx'
import { ShownOnce } from './keys/ShownOnce.tsx'
import { UsageLog } from './log/UsageLog.tsx'
import { issuersOf } from './keys/issuers.ts'

type Props = {
  readonly bundle: ProviderBundle
  readonly start: World & { readonly kind: 'own' }
  /** Stands in the head, such as a list to choose another provider from. */
  readonly children?: ReactNode
}

/** A provider's dashboard, simulated on the reader's own world: keys, account, usage and the clock. */
export const Dashboard = ({ bundle, start, children }: Props) => {
  const id = useId()
  const { provider, docs } = bundle
  const dashboard = useDashboard(provider, start)
  const { world, log, act } = dashboard
  const time = useClock(world, dashboard.changes)
  const desk = dashboard.desk && stateAt(dashboard.desk, time?.now)
  const saved = useSaved()
  const [fresh, setFresh] = useState<readonly Made[]>([])
  // Another tab may have reset the world: what was issued before is of no use in this one.
  const known = fresh.filter(({ worldId }) => worldId === world.worldId)
  const mine = [...known, ...saved.filter((each) => each.provider === provider.id)]
  const issuers = issuersOf(provider, mine)
  const show = (made: readonly Made[]): void => setFresh([...made, ...fresh])

  if (dashboard.isCleared)
    return (
      <section className="panel dashboard" aria-labelledby={id}>
        <h3 className="panel__head" id={id}>
          Everything was cleared
        </h3>
        <div className="panel__sec">
          <p>Keys, log and clock of your world are gone, in every tab.</p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              setFresh([])
              dashboard.beginAnew()
            }}
          >
            Begin anew
          </button>
        </div>
      </section>
    )
  return (
    <div className="panel dashboard" data-provider={provider.id}>
      <div className="panel__head dashboard__head">
        {children}
        <span className="dashboard__menu">
          {provider.name}: <InlineText text={docs.menu.says} />
        </span>
        <span className="push">
          <ClockLine time={time} />
        </span>
      </div>
      <p className="dashboard__notice hint" role="status">
        {dashboard.notice}
      </p>
      <p className="dashboard__notice hint hint--bad" role="alert">
        {dashboard.problem}
      </p>
      <ShownOnce made={known} provider={provider} saved={saved} dismiss={() => setFresh([])} />
      {desk && (
        <div className="dashboard__body">
          <div className="dashboard__main">
            <KeyTable bundle={bundle} desk={desk} now={time?.now} act={act} worldId={world.worldId} show={show} />
            <UsageLog provider={provider} keys={desk.keys} log={log} now={time?.now} />
          </div>
          <div className="dashboard__side">
            <ClockPanel
              className="panel__sec"
              provider={provider}
              world={world}
              changes={dashboard.changes}
              token={mine.find(({ kind }) => kind === 'token')?.text ?? ''}
              time={time}
              act={act}
              wasReset={() => setFresh([])}
            />
            <AccountPanel provider={provider} desk={desk} act={act} />
            {issuers.map((issuer) => (
              <IssueForm
                key={issuer.endpoint.id}
                provider={provider}
                issuer={issuer}
                world={world}
                changes={dashboard.changes}
                show={show}
              />
            ))}
            {provider.actions && (
              <section className="dashboard__actions" aria-label="More of the dashboard">
                <ActionForms provider={provider} act={act} />
              </section>
            )}
          </div>
        </div>
      )}
    </div>
  )
}
