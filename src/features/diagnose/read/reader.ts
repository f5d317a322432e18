import type { PastedCall, Paste, PastedText } from '#src/features/diagnose/call.ts'

export const callPaste = (call: PastedCall | undefined): Paste | undefined => call && { kind: 'call', call }
export const textPaste = (text: PastedText | undefined): Paste | undefined => text && { kind: 'text', text }

/** One kind of text: whether a paste looks like it, and how it is read. Where nothing comes of it, the next kind is tried. */
export type Reader = (source: string, entry?: number) => Paste | undefined | Promise<Paste | undefined>

/** What the first of the readers makes of a text that knows it. */
export const firstOf = async (
  readers: readonly Reader[],
  source: string,
  entry: number | undefined,
): Promise<Paste | undefined> => {
  for (const read of readers) {
    const paste = await read(source, entry)
    if (paste) return paste
  }
  return undefined
}
