import type { Finding } from '#src/features/diagnose/findings/catalog.ts'

/** Notes on what was pasted: no call fails for them, and none is mended by them. */
const NOTES = /^(?:a-key-came|not-seen|masked|header-handed-on|curl-alias|set-later|secret-in-json)$/

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
          {!fails && !NOTES.test(id) && <span className="diag__soft">The call does not fail for this alone.</span>}
        </p>
        <p>{fix}</p>
      </li>
    ))}
  </ol>
)
