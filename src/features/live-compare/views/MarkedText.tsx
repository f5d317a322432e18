import { markSigns } from '#src/features/live-compare/marks.ts'
import type { MarkedLine } from '#src/features/live-compare/column.ts'

/** Text line by line, with a sign before each line that the others do not have. */
export const MarkedText = ({ label, lines }: { readonly label: string; readonly lines: readonly MarkedLine[] }) => (
  <pre className="marked" tabIndex={0} role="group" aria-label={label}>
    {lines.map(({ text, mark }, index) => (
      <span key={index} className="marked__line" data-mark={mark}>
        <span className="marked__sign" aria-hidden="true">
          {markSigns[mark].sign}
        </span>
        <span>
          {mark !== 'alike' && <span className="vh">{markSigns[mark].says}: </span>}
          {text}
        </span>
      </span>
    ))}
  </pre>
)
