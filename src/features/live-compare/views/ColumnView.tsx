import { useId } from 'react'
import { Badge } from '#src/ui/Badge.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { MiniTrace } from '#src/ui/MiniTrace.tsx'
import { InlineText } from '#src/ui/InlineText.tsx'
import { aspects } from '#src/docs/aspects.ts'
import type { Aspect } from '#mocks/engine/docs.ts'
import { playgroundLink } from '#src/docs/errors/reproduce.ts'
import type { Column } from '#src/features/live-compare/column.ts'
import { AnswerParts } from './AnswerParts.tsx'
import { MarkedText } from './MarkedText.tsx'
import { ProviderTag } from '#src/ui/ProviderTag.tsx'

type Props = { readonly column: Column; readonly aspect: Aspect; readonly waiting: string }

/** One provider: what it is asked, why it answers as it does, and the answer, each part beside that of the others. */
export const ColumnView = ({ column, aspect, waiting }: Props) => {
  const id = useId()
  const { of, address, sends, ending, verdictIs } = column
  const { provider } = of.bundle
  return (
    <div role="group" className="column" data-provider={provider.id} data-kind={of.kind} aria-labelledby={id}>
      <div className="column__head">
        <h3 id={id}>
          <ProviderTag tag={provider.tag} />
          {provider.name}
        </h3>
        {of.kind !== 'absent' && (
          <p className="hint">
            <a href={playgroundLink(provider.id, of.caseId)}>{of.title}</a>
          </p>
        )}
      </div>
      {of.kind === 'absent' ? (
        <div className="column__absent">
          <p>{provider.name} does not check this, so nothing is sent.</p>
          <p>
            {aspects[aspect]}:{' '}
            {of.says.source.basis !== 'unstated' && (
              <>
                <InlineText text={of.says.says} />.{' '}
              </>
            )}
            <Badge source={of.says.source} providerId={provider.id} />
          </p>
        </div>
      ) : (
        <>
          <div className="column__part">
            <p className="label">Request</p>
            <p className="column__address">{address}</p>
            <MarkedText label={`Headers that go to ${provider.name}`} lines={sends} />
          </div>
          <div className="column__part">
            <p className="label">Verdict</p>
            {of.kind === 'call' && <p className="hint">{waiting}</p>}
            {of.kind === 'lost' && <p>No verdict: {of.why}</p>}
            {of.kind === 'answer' && ending && (
              <>
                <p className="verdict__word" data-outcome={ending.outcome}>
                  <Icon name={ending.outcome === 'denied' ? 'x' : 'check'} />
                  {ending.word}
                </p>
                {of.answer.entry && <MiniTrace trace={of.answer.entry.trace} status={of.answer.status} />}
                {verdictIs !== undefined && <p className="column__is">{verdictIs}</p>}
              </>
            )}
          </div>
          {of.kind === 'answer' && <AnswerParts column={column} answer={of.answer} name={provider.name} />}
        </>
      )}
    </div>
  )
}
