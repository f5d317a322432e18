import { memo, type ReactNode, useRef, useState } from 'react'
import type { KeySummary } from '#mocks/control/schema.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Density } from '#src/features/dashboard/density.ts'
import type { ControlAct } from '#src/transport/dashboard.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { AskEnd } from './AskEnd.tsx'
import { endingsOf, type KeyEnding } from './endings.ts'
import { KeyLabel } from './KeyLabel.tsx'
import { keyKind, keyStory } from './key-words.ts'
import { MomentText } from './MomentText.tsx'

/** Puts a key into the request at hand. */
export type KeyUse = { readonly isInUse: boolean; readonly use: () => void }

type Props = {
  readonly provider: Provider
  readonly shown: KeySummary
  /** The name of the key's store, empty for none; undefined where this provider has no stores. */
  readonly store: string | undefined
  readonly act: ControlAct
  readonly end: (id: string, how: KeyEnding['how']) => void
  /** Undefined where there is no request, or the text of this key is not at hand. */
  readonly isInUse: boolean | undefined
  readonly take: (shown: KeySummary) => void
  readonly density: Density
}

/** The columns between the hint of a key and what can be done with it. */
export const keyColumns = (hasStores: boolean): readonly string[] => [
  'Label',
  'Class',
  'Environment',
  ...(hasStores ? ['Store'] : []),
  'Created',
  'Expires',
  'Last used',
  'Requests',
  'Status',
]

const Row = ({ provider, shown, store, act, end, isInUse, take, density }: Props) => {
  const [asks, setAsks] = useState<KeyEnding>()
  const name = useRef<HTMLElement>(null)
  const { hint, status } = shown
  const state = (
    <span className="state" data-s={status}>
      <Icon name={status === 'active' ? 'check' : 'x'} />
      {status}
    </span>
  )
  const buttons = endingsOf(provider, shown).map((ending) => (
    <button
      key={ending.how}
      type="button"
      className="btn"
      aria-label={`${ending.button} ${hint}`}
      onClick={() => setAsks(ending)}
    >
      {ending.button}
    </button>
  ))
  const question = asks && (
    <AskEnd
      {...{ provider, shown }}
      ending={asks}
      act={() => end(shown.id, asks.how)}
      close={() => setAsks(undefined)}
      next={name}
    />
  )
  if (density === 'panel')
    return (
      <li data-status={status} data-use={isInUse ? '' : undefined}>
        <span className="k" ref={name} tabIndex={-1}>
          {hint}
        </span>
        <span className="m">
          {keyKind(shown, store, provider.environments.length > 1)}
          <br />
          {state} · {keyStory(shown)}
        </span>
        <span className="a rowline rowline--tight">
          {isInUse && <span className="ref">in use</span>}
          {isInUse === false && (
            <button
              type="button"
              className="btn btn--quiet"
              aria-label={`Use ${hint}`}
              onClick={() => {
                take(shown)
                name.current?.focus() // The button is gone.
              }}
            >
              Use
            </button>
          )}
          {buttons}
        </span>
        {question}
      </li>
    )
  const cells: Readonly<Record<string, ReactNode>> = {
    Label: <KeyLabel providerId={provider.id} shown={shown} act={act} />,
    Class: shown.class,
    Environment: shown.environment,
    Store: store === '' ? 'none' : store,
    Created: <MomentText at={shown.createdAt} />,
    Expires: <MomentText at={shown.expiresAt} />,
    'Last used': <MomentText at={shown.lastUsedAt} />,
    Requests: shown.requestCount,
    Status: (
      <span>
        {state}
        {shown.revokedAt !== null && (
          <>
            {' '}
            since <MomentText at={shown.revokedAt} />
          </>
        )}
      </span>
    ),
  }
  const columns = keyColumns(store !== undefined)
  return (
    <tbody role="rowgroup" data-status={status}>
      <tr role="row">
        <th role="rowheader" scope="row" className="dashboard__hint">
          <span ref={name} tabIndex={-1}>
            {hint}
          </span>
        </th>
        {columns.map((name) => (
          <td key={name} role="cell" data-label={name}>
            {cells[name]}
          </td>
        ))}
        <td role="cell" className="dashboard__acts">
          {buttons}
        </td>
      </tr>
      {question && (
        <tr role="row">
          <td role="cell" className="dashboard__ask" colSpan={columns.length + 2}>
            {question}
          </td>
        </tr>
      )}
    </tbody>
  )
}

/**
 * One key: what it is, what became of it, and what can be done with it. What ends it is asked once. It is drawn again when the key
 * changes, and not with the clock.
 */
export const KeyRow = memo(Row)
