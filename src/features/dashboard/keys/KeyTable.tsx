import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { KeySummary } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Density } from '#src/features/dashboard/density.ts'
import type { DashboardReading } from '#src/features/dashboard/read-dashboard.ts'
import { PageTurner } from '#src/features/dashboard/PageTurner.tsx'
import { Section } from '#src/features/dashboard/Section.tsx'
import { usePages } from '#src/features/dashboard/use-pages.ts'
import type { IssuedCredential } from '#src/session/keys/issued.ts'
import { issuedKeys } from '#src/session/keys/mint.ts'
import { type ControlAct, dashboardCall } from '#src/transport/dashboard.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { useStable } from '#src/ui/use-stable.ts'
import { notOffered } from './consequences.ts'
import { KeyTime } from './AskEnd.tsx'
import type { KeyEnding } from './endings.ts'
import { keyColumns, KeyRow, type KeyUse } from './KeyRow.tsx'
import { MintForm } from './MintForm.tsx'
import { StackTable } from '#src/ui/StackTable.tsx'

const DAY = 86_400_000

const either = new Intl.ListFormat('en', { type: 'disjunction' })

type Props = {
  readonly provider: Provider
  readonly reading: DashboardReading
  readonly now: number | undefined
  readonly act: ControlAct
  /** The world that issues the keys, by the id that they carry. */
  readonly worldId: string
  /** Takes the keys that were just issued, with their texts. */
  readonly take: (issued: readonly IssuedCredential[]) => void
  readonly keyUse?: (key: KeySummary) => KeyUse | undefined
  readonly density: Density
  /** The form for a key that expires in so many days is open at first. */
  readonly newKeyDays?: number | undefined
  /** Stands below the keys. */
  readonly children?: ReactNode
}

/** All keys of a world, newest first, with what this provider offers to do with them. */
export const KeyTable = (props: Props) => {
  const { provider, reading, now, act, worldId, take, keyUse, density, newKeyDays, children } = props
  const [isAsked, setMints] = useState<boolean>()
  // It waits for the clock, from which the days are counted.
  const mints = isAsked ?? (newKeyDays !== undefined && now !== undefined)
  const opener = useRef<HTMLButtonElement>(null)
  const close = (): void => {
    flushSync(() => setMints(false))
    opener.current?.focus()
  }
  const { keys, stores = [] } = reading
  const { mint } = provider.operations
  const missing = notOffered(provider)
  const actOn = useStable(act)
  const end = useStable((keyId: string, how: KeyEnding['how']): void => {
    const path = `/_dashboard/${provider.id}/keys/${keyId}/${how}`
    void act((mock) => dashboardCall(mock, 'POST', path)).then((answer) => {
      if (answer?.ok && how === 'rotate') take(issuedKeys(answer.body, worldId))
    })
  })
  const takeKey = useStable((key: KeySummary): void => keyUse?.(key)?.use())
  const { shown, pages } = usePages(keys, provider.id)
  const storeOf = ({ storeId }: KeySummary): string | undefined =>
    stores.length > 0 ? (stores.find(({ id }) => id === storeId)?.name ?? '') : undefined
  const rows = shown.map((key) => (
    <KeyRow
      key={key.id}
      {...{ provider, density, end }}
      shown={key}
      store={storeOf(key)}
      act={actOn}
      isInUse={keyUse?.(key)?.isInUse}
      take={takeKey}
    />
  ))
  return (
    <Section
      density={density}
      title="API keys"
      icon="key"
      tools={
        <span className="push">
          {!mints && (
            <button ref={opener} type="button" className="btn" onClick={() => setMints(true)}>
              <Icon name="plus" />
              {mint.button ?? (mint.issues === 'pair' ? 'New pair' : 'New key')}
            </button>
          )}
        </span>
      }
    >
      {mints && (
        <MintForm
          {...{ provider, reading, act }}
          expiry={newKeyDays === undefined || now === undefined ? undefined : now + newKeyDays * DAY}
          done={(body) => {
            close()
            take(issuedKeys(body, worldId))
          }}
          cancel={close}
        />
      )}
      <PageTurner name="API keys" pages={pages} />
      {keys.length === 0 ? (
        <p className="hint">No keys yet. Create one; the full key is shown only once.</p>
      ) : density === 'panel' ? (
        <ul className="keys" role="list">
          <KeyTime value={now}>{rows}</KeyTime>
        </ul>
      ) : (
        <StackTable
          caption={`API keys of ${provider.name}, newest first`}
          columns={['Key', ...keyColumns(stores.length > 0), { name: 'Actions', hidden: true }]}
          className="dashboard__keys"
        >
          <KeyTime value={now}>{rows}</KeyTime>
        </StackTable>
      )}
      {missing.length > 0 && (
        <p className="hint">
          {provider.name} offers no way of {either.format(missing)}.
        </p>
      )}
      {children}
    </Section>
  )
}
