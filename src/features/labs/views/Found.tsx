import { Icon } from '#src/ui/Icon.tsx'
import type { LabFinding } from '#src/features/labs/finding.ts'

/** What the run has shown. While time runs nothing is announced: the numbers would never stop. */
export const Found = ({
  finding: { kind, says, why },
  quiet,
}: {
  readonly finding: LabFinding
  readonly quiet: boolean
}) => (
  <div className="card__band found" data-kind={kind}>
    <h3 className="found__h">What you have seen</h3>
    <p className="found__says">
      {kind !== 'open' && <Icon name={kind === 'good' ? 'check' : 'x'} />}
      <strong>{says}</strong>
    </p>
    <p>{why}</p>
    <p className="vh" role="status">
      {quiet ? '' : `${says}. ${why}`}
    </p>
  </div>
)
