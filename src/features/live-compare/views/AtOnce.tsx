import { useId, useMemo } from 'react'
import type { ProviderBundle } from '#src/session/open.ts'
import { situations } from '#src/docs/compare/situations.ts'
import { comparedColumns } from '#src/features/live-compare/column.ts'
import { markSigns } from '#src/features/live-compare/marks.ts'
import { columnsOf, type Round } from '#src/features/live-compare/round.ts'
import { roundSummary } from '#src/features/live-compare/summary.ts'
import { useRound } from '#src/features/live-compare/use-round.ts'
import { Options } from '#src/ui/Select.tsx'
import { ColumnView } from './ColumnView.tsx'

type Props = { readonly bundles: readonly ProviderBundle[]; readonly first: Round }

/** A situation, sent to every provider at once. */
export const AtOnce = ({ bundles, first }: Props) => {
  const id = useId()
  const { round, choose, send } = useRound(bundles, first)
  const columns = useMemo(() => comparedColumns(columnsOf(round)), [round])
  const says = roundSummary(round)
  return (
    <section className="card at-once" aria-label="The same call everywhere">
      <form
        className="card__head"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <label className="label" htmlFor={id}>
          Situation
        </label>
        <select
          id={id}
          className="select"
          value={round.situation.id}
          onChange={({ target }) => {
            const chosen = situations.find((each) => each.id === target.value)
            if (chosen) void choose(chosen)
          }}
        >
          <Options options={situations.map(({ id: value, title }) => ({ value, label: title }))} />
        </select>
        <button type="submit" className="btn btn--primary">
          Send
        </button>
        <span className="at-once__legend">
          {[markSigns.alone, markSigns.other].map(({ sign, says: words }) => (
            <span key={sign}>
              <b aria-hidden="true">{sign}</b> {words}
            </span>
          ))}
          <span>unmarked: as at another</span>
        </span>
      </form>
      <p className="at-once__says" role="status">
        {says}
      </p>
      {round.kind === 'idle' && <p className="at-once__says">{round.situation.lead}</p>}
      <div className="columns" data-kind={round.kind} aria-busy={round.kind === 'sending'}>
        {columns.map((column) => (
          <ColumnView
            key={column.of.bundle.provider.id}
            column={column}
            aspect={round.situation.aspect}
            waiting={round.kind === 'sending' ? 'on its way' : 'not sent yet'}
          />
        ))}
      </div>
    </section>
  )
}
