/** Where a key begins that says its environment, as those of many payment APIs do. No flags: for `search` and `test`. */
export const KEY_BEGINNING = /[sprw]k_(?:test|live)_/

/** Whether a text begins like a key that says its environment. */
export const looksLikeKey = (text: string): boolean => text.search(KEY_BEGINNING) === 0

/** Whether a text begins like a key at all, also as one that says no environment. */
export const beginsLikeKey = (text: string): boolean => /^(?:[sprw]k_|demo-)/.test(text)

/** Whether a key that says its environment stands in a text, and not its beginning alone. */
export const holdsWholeKey = (text: string): boolean => /[sprw]k_(?:test|live)_\w{8}/.test(text)

/** Whether a text is one such key, and nothing else. */
export const isKeyAlone = (text: string): boolean => looksLikeKey(text) && /^\w{16,}$/.test(text)

/** What the beginning of a key says of its class and environment, and how long that beginning is. */
export const beginningOfKey = (
  text: string,
): { readonly class?: 'secret' | 'publishable'; readonly environment?: string; readonly length: number } => {
  const [start = '', kind, environment] = /^([sp])k_(?:(test|live)_)?/.exec(text) ?? []
  return {
    ...(kind !== undefined && { class: kind === 'p' ? 'publishable' : 'secret' }),
    ...(environment !== undefined && { environment }),
    length: start.length,
  }
}
