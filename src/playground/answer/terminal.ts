import type { Provider } from '../../../mocks/engine/provider.ts'
import { redact } from '../../../mocks/engine/redact.ts'
import { curlOf } from '../../../mocks/samples/samples.ts'
import { secretParts } from '../../../mocks/samples/secret-parts.ts'
import { formLike, bareKey } from '../hints/key-look.ts'
import { addressText } from '../request/address.ts'
import { headersOf, sendsBody } from '../request/draft.ts'
import type { Chosen, Draft } from '../request/draft.ts'
import { isSecret } from '../request/mask.ts'

/** Address of the local mock. */
const LOCAL = 'http://127.0.0.1:4010'

const standIn = ({ forms }: Provider, key: Chosen): Chosen => {
  const bare = bareKey(key.text)
  const form = formLike(forms, bare) ?? forms[0]
  // An empty key and no key are sent as they are; any other text becomes the variable that holds such a key.
  if (key.text === '' || !form) return key
  return { ...key, text: key.text.replace(bare, form.prefix + 'x'.repeat(16)) }
}

/** The call as one curl line against the local mock, each credential read from an environment variable. */
export const terminalLine = (provider: Provider, draft: Draft): string => {
  const safe: Draft = {
    ...draft,
    key: standIn(provider, draft.key),
    token: draft.token.text === '' ? draft.token : { ...draft.token, text: 'eyJ.eyJ.x' },
  }
  const known = (value: string): boolean => secretParts(value, provider).some((part) => 'env' in part)
  const masked = (name: string, value: string): string =>
    isSecret(name, value, provider.forms) && !known(value) ? redact(value, provider.forms, [value]) : value
  const own = new Set(draft.extra.map(([name]) => name))
  const headers = headersOf(provider, safe).map(
    ([name, value]) => [name, own.has(name) ? masked(name, value) : value] as const,
  )
  const query = draft.query.map(([name, value]) => [name, masked(name, value)] as const)
  const url = `${LOCAL}/${draft.host}${decodedNames(addressText({ path: draft.path, query }))}`
  return curlOf(
    { method: draft.method, url, headers: Object.fromEntries(headers), ...(sendsBody(draft) && { body: draft.body }) },
    provider,
  )
}

/** Variables must not be percent-encoded, and an ellipsis need not be. */
const decodedNames = (address: string): string => address.replaceAll('%E2%80%A6', '…')
