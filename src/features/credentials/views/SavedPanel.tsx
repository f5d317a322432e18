import { useEffect, useRef, useState } from 'react'
import { hasUnreadableRecord, removeSaved, type SavedCredential } from '#src/session/saved/credentials.ts'
import type { SavingTab } from '#src/session/saved/use-other-tabs.ts'
import { age, credentialWords, keptIn } from '#src/session/saved/words.ts'
import { providerName } from '#src/ui/provider-name.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { StackTable } from '#src/ui/StackTable.tsx'

type Props = {
  readonly saved: readonly SavedCredential[]
  /** Tabs that keep credentials for themselves, which this one cannot read. */
  readonly others: readonly SavingTab[]
  readonly clearing: boolean
  readonly failed: string | undefined
  readonly clear: () => void
  /** The reader came back from the proof: the sum has the focus. */
  readonly isBack: boolean
}

/** What is saved: each credential with its place and age, and the button that clears everything. */
export const SavedPanel = ({ saved, others, clearing, failed, clear, isBack }: Props) => {
  const [now] = useState(() => Date.now())
  const sum = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isBack) sum.current?.focus()
  }, [isBack])
  const remove = (id: string): void => {
    removeSaved(id)
    sum.current?.focus() // The button is gone with its row.
  }
  const places = new Set(saved.map(({ where }) => where)).size
  return (
    <section className="panel" aria-label="Saved credentials">
      <div className="panel__head">
        <Icon name="key" />
        <span role="status" ref={sum} tabIndex={-1}>
          {saved.length === 0
            ? others.length === 0
              ? 'Nothing is saved'
              : 'Nothing is saved in this tab'
            : `${saved.length === 1 ? '1 credential' : `${saved.length} credentials`}, in ${places === 1 ? '1 place' : `${places} places`}`}
        </span>
        <span className="push">
          <button
            type="button"
            className="btn btn--danger"
            aria-disabled={clearing}
            onClick={clearing ? undefined : clear}
          >
            {clearing ? 'Clearing in all tabs' : 'Clear everything'}
          </button>
        </span>
      </div>
      {failed !== undefined && <p className="panel__sec hint--bad">Clearing stopped: {failed}. Try again.</p>}
      {others.length > 0 && (
        <div className="panel__sec">
          <p>Other tabs keep credentials of their own. Clear everything reaches them too.</p>
          <ul>
            {others.map(({ id, title, saved: count }) => (
              <li key={id}>
                {title || 'A tab without a title'}: {count === 1 ? '1 credential' : `${count} credentials`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {hasUnreadableRecord() && (
        <p className="panel__sec hint--bad">
          A record of saved credentials cannot be read. Clear everything removes it, and so does the next credential
          that you save.
        </p>
      )}
      {saved.length > 0 && (
        <div className="proof">
          <StackTable
            caption="Saved credentials"
            columns={['Credential', 'Provider', 'Kept in', 'Since', { name: 'Remove', className: 'act', hidden: true }]}
          >
            <tbody role="rowgroup">
              {saved.map((each) => (
                <tr key={each.id} role="row">
                  <th role="rowheader" scope="row">
                    <code>{each.hint}</code>
                  </th>
                  <td role="cell" data-label="Provider">
                    {providerName(each.provider)}, {credentialWords(each)}
                  </td>
                  <td role="cell" data-label="Kept in">
                    {keptIn(each)}
                  </td>
                  <td role="cell" data-label="Since">
                    <time dateTime={new Date(each.savedAt).toISOString()}>{age(each.savedAt, now)}</time>
                  </td>
                  <td role="cell" className="act">
                    <button
                      type="button"
                      className="btn"
                      aria-label={`Remove ${each.hint}`}
                      onClick={() => remove(each.id)}
                    >
                      Remove
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </StackTable>
        </div>
      )}
      <div className="panel__sec">
        <p>
          Clear everything also removes the keys, clock and log of your simulated world, what is in the playground’s
          fields, the pages kept for reading offline and cookies of this site, in every open tab. Then each place is
          read again, and the page shows what was found.
        </p>
      </div>
    </section>
  )
}
