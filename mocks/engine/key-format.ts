import type { KeyFormat } from './key.ts'

/** Whether a text has the form to the last character: prefix, alphabet and length. */
export const fits = (form: KeyFormat, text: string): boolean =>
  text.length === form.prefix.length + form.randomPart.length && hasAlphabetOf(form, text)

/** Whether the text has prefix and alphabet of the form, however long it is. */
export const hasAlphabetOf = (form: KeyFormat, text: string): boolean =>
  text.startsWith(form.prefix) && tailOf(form).test(text.slice(form.prefix.length))

// Each call that brings a key asks, so a form's pattern is made once.
const tails = new WeakMap<KeyFormat, RegExp>()
const tailOf = (form: KeyFormat): RegExp => {
  const known = tails.get(form)
  if (known) return known
  const codes = Array.from(form.randomPart.alphabet, (char) => `\\u{${char.codePointAt(0)?.toString(16)}}`)
  const tail = new RegExp(`^[${codes.join('')}]+$`, 'u')
  tails.set(form, tail)
  return tail
}

/** The form that a text begins like, the longest prefix first. */
export const formLike = (keyFormats: readonly KeyFormat[], text: string): KeyFormat | undefined => {
  let best: KeyFormat | undefined
  for (const form of keyFormats)
    if (text.startsWith(form.prefix) && form.prefix.length > (best?.prefix.length ?? -1)) best = form
  return best
}

const PREFIX = /^(?:(?:[sprw]k|whsec)[_-](?:(?:test|live|prod|sandbox|staging|dev)[_-])?|demo-[a-z]{1,20}-|eyJ)/i

/** What a credential begins with that tells its kind and nothing of its secret; empty where nothing does. */
export const publicPart = (text: string, keyFormats: readonly KeyFormat[] = []): string =>
  formLike(keyFormats, text)?.prefix ?? PREFIX.exec(text)?.[0] ?? ''

/** Whether a text looks like a live key that somebody uses for real, of these forms or as Stripe's. */
export const looksLive = (text: string, keyFormats: readonly KeyFormat[]): boolean =>
  /^[sr]k_live_[A-Za-z0-9]{16,}$/.test(text) ||
  (keyFormats.some((form) => form.environment === 'live' && form.class === 'secret' && fits(form, text)) &&
    // A form that test keys have as well tells nothing.
    !keyFormats.some((form) => form.environment !== 'live' && fits(form, text)))

/** Whether a text begins as a customer's token does: in base64, as JSON. */
export const looksLikeToken = (text: string): boolean => text.startsWith('eyJ')

/** Whether letters and digits stand in it together. */
export const looksMixed = (run: string): boolean => /\d/.test(run) && /[A-Za-z]/.test(run)

/** Whether letters are put together as words are, each with a capital in front as in `amountInCents`. */
const isWords = (run: string): boolean =>
  run
    .replace(/authori[sz]ation|authentication/gi, '')
    .split(/(?=[A-Z])/)
    .filter(({ length }) => length < 3 || length > 15)
    .join('').length <= 3

/** Whether a run of letters and digits looks like chance, or is longer than a word or a number ever is. */
export const looksRandom = (run: string): boolean =>
  run.length >= 16 &&
  (/^[A-Za-z]+$/.test(run)
    ? !isWords(run) && (run.length >= 24 || (/[a-z]/.test(run) && /[A-Z]/.test(run)))
    : run.length >= 24 || looksMixed(run))
