import { bareKey } from '#mocks/engine/auth-scheme.ts'
import type { Environment, KeyClass } from '#mocks/engine/key.ts'
import { formLike } from '#mocks/engine/key-format.ts'
import type { Outlook } from './hint.ts'

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
