import type { Environment, KeyClass, KeyFormat } from '#mocks/engine/key.ts'
import type { Outlook } from './hint.ts'

/** The key without the schemes that were written in front of it. */
export const bareKey = (text: string): string => text.trim().replace(/^(bearer +)+/i, '')

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether the text has the form to the last character: prefix, alphabet and length. */
export const fits = ({ prefix, randomPart: tail }: KeyFormat, text: string): boolean =>
  new RegExp(`^${escaped(prefix)}[${escaped(tail.alphabet)}]{${tail.length}}$`).test(text)

/** The form that a text begins like, the longest prefix first. */
export const formLike = (keyFormats: readonly KeyFormat[], text: string): KeyFormat | undefined =>
  keyFormats.toSorted((a, b) => b.prefix.length - a.prefix.length).find(({ prefix }) => text.startsWith(prefix))

/** Class and environment of the chosen key: by its record, else by what it begins with. */
export const looksOf = ({
  provider,
  draft,
  key,
}: Outlook): { readonly class?: KeyClass; readonly environment?: Environment; readonly by: string } => {
  if (key) return { class: key.class, environment: key.environment, by: 'record' }
  const form = formLike(provider.keyFormats, bareKey(draft.key.text))
  return form ? { class: form.class, environment: form.environment, by: `prefix ${form.prefix}` } : { by: 'nothing' }
}

const LIVE = /^[sr]k_live_[A-Za-z0-9]{16,}$/

/** Whether a text may be a key that somebody uses for real. */
export const looksLive = (text: string, keyFormats: readonly KeyFormat[]): boolean =>
  LIVE.test(text) ||
  keyFormats.some((form) => form.environment === 'live' && form.class === 'secret' && fits(form, text))
