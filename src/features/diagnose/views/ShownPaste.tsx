import type { ShownPart } from '#src/features/diagnose/shown.ts'

/** The paste, masked, what is wrong in it underlined. `open` is the finding that is pointed at. */
export const ShownPaste = ({
  shown,
  open,
}: {
  readonly shown: readonly ShownPart[]
  readonly open: number | undefined
}) => (
  <pre className="diag__text" tabIndex={0} aria-label="What was pasted, with credentials masked">
    {shown.map(({ text, marks, masked }, index) =>
      marks.length > 0 ? (
        <mark key={index} data-open={open !== undefined && marks.includes(open) ? '' : undefined}>
          {text}
          <sup>{marks.map((mark) => mark + 1).join(' ')}</sup>
        </mark>
      ) : (
        <span key={index} className={masked ? 'diag__masked' : undefined}>
          {text}
        </span>
      ),
    )}
  </pre>
)
