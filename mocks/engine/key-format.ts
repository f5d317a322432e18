import type { KeyFormat } from './key.ts'

/** Whether a text has the form to the last character: prefix, alphabet and length. */
export const fits = ({ prefix, randomPart: { alphabet, length } }: KeyFormat, text: string): boolean =>
  text.length === prefix.length + length &&
  text.startsWith(prefix) &&
  Array.from(text.slice(prefix.length)).every((char) => alphabet.includes(char))

/** The form that a text begins like, the longest prefix first. */
export const formLike = (forms: readonly KeyFormat[], text: string): KeyFormat | undefined => {
  let best: KeyFormat | undefined
  for (const form of forms)
    if (text.startsWith(form.prefix) && form.prefix.length > (best?.prefix.length ?? -1)) best = form
  return best
}

const PREFIX = /^(?:(?:[sprw]k|whsec)[_-](?:(?:test|live|prod|sandbox|staging|dev)[_-])?|demo-[a-z]{1,20}-|eyJ)/i

/** What a credential begins with that tells its kind and nothing of its secret; empty where nothing does. */
export const publicPart = (text: string, forms: readonly KeyFormat[] = []): string =>
  formLike(forms, text)?.prefix ?? PREFIX.exec(text)?.[0] ?? ''

/** Whether a text looks like a live key that somebody uses for real, of these forms or as Stripe's. */
export const looksLive = (text: string, forms: readonly KeyFormat[]): boolean =>
  /^[sr]k_live_[A-Za-z0-9]{16,}$/.test(text) ||
  forms.some((form) => form.environment === 'live' && form.class === 'secret' && fits(form, text))

/** Whether a text begins like a key that says its environment, as those of many payment APIs do. */
export const looksLikeKey = (text: string): boolean => /^[sprw]k_(?:test|live)_/.test(text)

/** How often a run of letters and digits changes between small letters, capitals and digits. */
export const changes = (run: string): number => {
  let [count, last] = [0, '']
  for (const char of run) {
    const kind = char >= '0' && char <= '9' ? 'digit' : char === char.toLowerCase() ? 'small' : 'capital'
    if (last !== '' && kind !== last) count += 1
    last = kind
  }
  return count
}

/** Whether letters and digits stand in it together. */
export const looksMixed = (run: string): boolean => /\d/.test(run) && /[A-Za-z]/.test(run)

/** Whether a run of letters and digits looks like chance, or is longer than a word or a number ever is. */
export const looksRandom = (run: string): boolean =>
  run.length >= 24 || (run.length >= 16 && (looksMixed(run) || changes(run) >= 4))
