export type Heading = { readonly depth: number; readonly slug: string; readonly text: string }
export type TocEntry = { readonly id: string; readonly text: string; readonly deep: boolean }

/** Entries of "On this page": headings of the second and third level, the third ones only while the list stays short. */
export const tocOf = (headings: readonly Heading[], most = 14): readonly TocEntry[] => {
  const shown = headings.filter(({ depth }) => depth === 2 || depth === 3)
  const kept = shown.length > most ? shown.filter(({ depth }) => depth === 2) : shown
  return kept.map(({ slug, text, depth }) => ({ id: slug, text, deep: depth === 3 }))
}
