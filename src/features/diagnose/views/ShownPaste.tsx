import type { ShownPart } from '#src/features/diagnose/shown.ts'

/** The numbers of the marks that end here: a mark over several parts has its number once. */
const endingAt = (next: readonly number[], marks: readonly number[]): string =>
  marks
    .filter((mark) => !next.includes(mark))
    .map((mark) => mark + 1)
    .join(' ')

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
          <sup>{endingAt(shown[index + 1]?.marks ?? [], marks)}</sup>
        </mark>
      ) : (
        <span key={index} className={masked ? 'diag__masked' : undefined}>
          {text}
        </span>
      ),
    )}
  </pre>
)
