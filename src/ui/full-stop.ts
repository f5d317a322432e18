/** What ends a sentence whose last words are a provider's own: nothing where these bring their end with them. */
export const fullStopAfter = (words: string): '' | '.' => (/[.!?…]$/.test(words) ? '' : '.')
