import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { onClear } from '#src/session/saved/on-clear.ts'
import { useSaved } from '#src/session/saved/use-saved.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import { type World, worldIdOf } from '#src/session/state.ts'
import { useClock } from '#src/session/use-clock.ts'
import { ClockLine } from '#src/session/views/ClockLine.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'
import { AccountPanel } from './account/AccountPanel.tsx'
import { ActionForms } from './account/ActionForms.tsx'
import { ClockPanel } from './clock/ClockPanel.tsx'
import { IssueForm } from './keys/IssueForm.tsx'
import { issuersOf } from './keys/issuers.ts'
import { KeyTable } from './keys/KeyTable.tsx'
import { ShownOnce } from './keys/ShownOnce.tsx'
import { UsageLog } from './log/UsageLog.tsx'
import { readingAt } from './reading-at.ts'
import { useDashboard } from './use-dashboard.ts'

type Props = {
  readonly bundle: ProviderBundle
  readonly start: World & { readonly kind: 'own' }
  /** The form for a key that expires in so many days is open at first. */
  readonly newKeyDays?: number | undefined
  /** Stands in the head, such as a list to choose another provider from. */
  readonly children?: ReactNode
}

/** A provider's dashboard, simulated on the reader's own world: keys, account, usage and the clock. */
export const Dashboard = ({ bundle, start, newKeyDays, children }: Props) => {
  const id = useId()
  const keys = useRef<HTMLDivElement>(null)
  const { provider, docs } = bundle
  const dashboard = useDashboard(provider, start)
  const { world, act } = dashboard
  const time = useClock(world, dashboard.readings)
  const reading = dashboard.reading && readingAt(dashboard.reading, time?.now)
  const saved = useSaved()
  const [fresh, setFresh] = useState<readonly IssuedCredential[]>([])
  useEffect(() => onClear(() => setFresh([])), [])
  // Another tab may have reset the world: what was issued before is of no use in this one.
  const worldId = worldIdOf(world)
  const known = fresh.filter((each) => each.worldId === worldId)
  const issued = [...known, ...saved.filter((each) => each.provider === provider.id)]
  const take = (issued: readonly IssuedCredential[]): void => setFresh([...issued, ...fresh])

  const dismiss = (): void => {
    setFresh([])
    keys.current?.querySelector('h3')?.focus()
  }

  if (dashboard.isCleared)
    return (
      <section className="panel dashboard" aria-labelledby={id}>
        <h3 className="panel__head" id={id}>
          Everything was cleared
        </h3>
        <div className="panel__sec">
          <p>Keys, log and clock of your world are gone, in every tab.</p>
          <button type="button" className="btn" onClick={dashboard.beginAnew}>
            Start again
          </button>
        </div>
      </section>
    )
  const shared = { provider, act, density: 'page' } as const
  return (
    <div className="panel dashboard" data-provider={provider.id}>
      <div className="panel__head dashboard__head">
        {children}
        <span className="dashboard__menu">
          {provider.name}: <InlineText text={docs.menu.says} />
        </span>
        <span className="push">
          <ClockLine kind={world.kind} time={time} />
        </span>
      </div>
      <p className="dashboard__notice hint" role="status">
        {dashboard.notice}
      </p>
      <p className="dashboard__notice hint hint--bad" role="alert">
        {dashboard.problem}
      </p>
      {reading && (
        <div className="dashboard__body">
          <div className="dashboard__main" ref={keys}>
            <KeyTable {...shared} {...{ reading, worldId, take, newKeyDays }} now={time?.now}>
              <ShownOnce issued={known} provider={provider} saved={saved} dismiss={dismiss} />
            </KeyTable>
            <UsageLog provider={provider} reading={reading} now={time?.now} />
          </div>
          <div className="dashboard__side">
            <ClockPanel
              {...shared}
              {...{ world, reading, time }}
              token={issued.find(({ kind }) => kind === 'token')?.text ?? ''}
              wasReset={() => setFresh([])}
            />
            <AccountPanel {...shared} reading={reading} />
            {issuersOf(provider, issued).map((issuer) => (
              <IssueForm key={issuer.endpoint.id} {...{ provider, issuer, world, take }} changes={dashboard.readings} />
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
