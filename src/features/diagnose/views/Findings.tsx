import type { Finding } from '#src/features/diagnose/findings/catalog.ts'

/** What is wrong, the refusing first. `point` tells which one the pointer is on. */
export const Findings = ({
  findings,
  point,
}: {
  readonly findings: readonly Finding[]
  readonly point: (index: number | undefined) => void
}) => (
  <ol className="diag__findings" aria-label="What is wrong">
    {findings.map(({ id, says, fix, fails }, index) => (
      <li
        key={`${id}-${index}`}
        data-fails={fails ? '' : undefined}
        data-finding={id}
        onMouseEnter={() => point(index)}
        onMouseLeave={() => point(undefined)}
      >
        <p>
          <strong>{says}</strong>{' '}
          {!fails && <span className="diag__soft">This does not refuse the call, but is worth fixing.</span>}
        </p>
        <p>{fix}</p>
      </li>
    ))}
  </ol>
)
