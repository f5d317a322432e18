import type { SourceText } from '#src/features/diagnose/source-text.ts'

const ADDRESS = /^(?:https?:)?\/|^https?$|^\w[\w.-]*\.\w+\//

/** A path without a slash in front of it, and no name of a variable: an address where the client has a base. */
export const RELATIVE = /^(?![A-Z][A-Z0-9]*_[A-Z0-9_]+$)[\w.~-]+(?:\/[\w.~{}:%-]*)*(?:\?\S*)?$/

export const mayBeAddress = (part: SourceText | undefined): part is SourceText =>
  part !== undefined && (ADDRESS.test(part.text) || part.placeholders.some(({ from }) => from === 0))
