/** One breach of the order of the house, as a line for a person. */
export type HouseFault = { readonly kind: string; readonly says: string }

/** A source file: its path from the root with forward slashes, and its text. */
export type SourceFile = { readonly path: string; readonly text: string }
