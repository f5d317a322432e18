import type { RefObject } from 'react'
import type { ClearReport } from '#src/session/saved/clear-everything.ts'
import { reportSums, reportText } from '#src/session/saved/words.ts'
import { Copy } from '#src/ui/Copy.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { PlacesTable } from './PlacesTable.tsx'

type Props = {
  readonly report: ClearReport
  readonly at: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly again: () => void
  readonly back: () => void
}

/** The proof: each place before and now, how it was read back, tabs that stayed silent, and what stays. */
export const ClearedPanel = ({ report, at, heading, again, back }: Props) => {
  const { before, after, silent, uncounted } = reportSums(report)
  const isEmpty = after === 0 && silent.length === 0 && uncounted.length === 0
  return (
    <section className="panel" aria-label="Everything cleared">
      <div className="panel__head">
        <Icon name={isEmpty ? 'check' : 'x'} />
        <span>{isEmpty ? 'Everything cleared' : 'Not everything is cleared'}</span>
        <time className="ref" dateTime={at}>
          {at.slice(0, 19).replace('T', ' ')} UTC
        </time>
        <span className="push rowline">
          <Copy text={reportText(report, at)}>Copy the proof</Copy>
          <button type="button" className="btn" onClick={again}>
            Clear again
          </button>
          <button type="button" className="btn btn--quiet" onClick={back}>
            Back to the list
          </button>
        </span>
      </div>
      <div className="zero">
        <p className="zero__n" aria-hidden="true">
          {after}
        </p>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {after === 0
              ? uncounted.length === 0
                ? 'Nothing is left in this browser'
                : 'Nothing is left in the places that could be counted'
              : `${after} ${after === 1 ? 'thing is' : 'things are'} left`}
          </h2>
          <p>
            {before === 0
              ? 'There was nothing to remove.'
              : `${before} ${before === 1 ? 'thing was' : 'things were'} found.`}{' '}
            Each place was then opened again and counted from the start.
          </p>
          {uncounted.map(({ place, why }) => (
            <p key={place} className="hint--bad">
              {place} was cleared, but this browser does not let the page count it{why === undefined ? '' : `: ${why}`}
            </p>
          ))}
        </div>
      </div>
      <PlacesTable places={report.places} before={before} after={after} />
      <div className="panel__sec cols2">
        <div>
          <h3>Other tabs</h3>
          {report.tabs.length === 0 && <p>No other tab of this site is open.</p>}
          <ul>
            {report.tabs.map(({ id, title, answered }) => (
              <li key={id}>
                {title || 'A tab without a title'}:{' '}
                {answered ? 'cleared' : 'did not answer. It clears itself when it wakes, or close it and clear again.'}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>What stays</h3>
          <ul>
            {report.stays.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      </div>
      <div className="panel__sec cols2">
        <div>
          <h3>What this cannot clear</h3>
          <ul>
            <li>your clipboard</li>
            <li>a key typed into a terminal’s history</li>
            <li>what an extension or a screenshot has kept</li>
          </ul>
        </div>
        <div>
          <h3>Check it yourself</h3>
          <p>The developer tools of the browser list the same places under Application, Storage.</p>
        </div>
      </div>
    </section>
  )
}
