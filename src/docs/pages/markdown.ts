/** What Markdown gives a table cell. */
export type CellProps = { readonly style?: unknown; readonly align?: unknown }

/**
 * The alignment of a table cell as a class. Markdown writes it as a style, which the content policy refuses; left is the default
 * and needs none.
 */
export const cellClass = ({ style, align }: CellProps): string | undefined => {
  const named = typeof align === 'string' ? align : alignmentOf(style)
  return named === 'left' ? undefined : named
}

const alignmentOf = (style: unknown): string | undefined => {
  if (typeof style === 'string') return /text-align:\s*(\w+)/.exec(style)?.[1]
  if (typeof style !== 'object' || style === null || !('textAlign' in style)) return undefined
  return typeof style.textAlign === 'string' ? style.textAlign : undefined
}
