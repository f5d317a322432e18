import type { Provider } from '#mocks/engine/provider.ts'
import { modelOf, type SampleModel } from '#mocks/codegen/model.ts'
import type { SampleTarget } from '#mocks/codegen/target.ts'
import {
  credentialsAt,
  envName,
  type KnownSecret,
  secretParts,
  sentCredential,
  type Text,
} from '#mocks/codegen/secret-parts.ts'
import { hasCredential } from '#mocks/codegen/text.ts'
import { bareKey, isBearer } from '#mocks/engine/auth-scheme.ts'
import { formLike } from '#mocks/engine/key-format.ts'
import { callOf, type RequestDraft } from '#src/session/request/draft.ts'
import { isSecret } from '#src/session/request/mask.ts'

/** Shorter texts are no credentials, and would be found in words that have nothing to do with them. */
const SHORTEST = 8

/** The name of the variable that holds the draft's key: that of the form it begins like, or of a key that belongs here. */
const keyVariable = (provider: Provider, url: string, bare: string): string => {
  const { keyFormats } = credentialsAt(url, provider)
  const form =
    formLike(keyFormats, bare) ?? formLike(provider.keyFormats, bare) ?? keyFormats[0] ?? provider.keyFormats[0]
  return form ? envName(provider, form) : `${provider.id}_key`.toUpperCase()
}

/** A variable after the name of the header or parameter that its value goes into. */
const variableFor = (name: string): string =>
  name
    .toUpperCase()
    .replace(/\W+/g, '_')
    .replace(/^(?=\d|$)/, '_')

/** A header's value with the last occurrence of a credential in it marked. */
const marked = (value: string, secret: KnownSecret): Text => {
  const sent = sentCredential(secret)
  const at = value.lastIndexOf(sent)
  const [before, after] = [value.slice(0, at), value.slice(at + sent.length)]
  return [...(before ? [{ text: before }] : []), secret, ...(after ? [{ text: after }] : [])]
}

/** The credentials that the draft names as such, however they look. */
const chosenSecrets = (provider: Provider, { key, token, way }: RequestDraft, url: string): readonly KnownSecret[] => {
  const bare = bareKey(key.text)
  const isBasic = provider.credentialLocations[way]?.scheme === 'basic'
  return [
    { value: bare, env: keyVariable(provider, url, bare), ...(isBasic && { basic: true as const }) },
    { value: bareKey(token.text), env: 'CUSTOMER_TOKEN' },
  ].filter(({ value }) => value !== '')
}

/**
 * The model of a draft's samples, made from the very call that is sent. Each credential has a variable: the key and the token,
 * whatever looks like one, and whatever stands under a secret's name.
 */
export const sampleOf = (provider: Provider, draft: RequestDraft, target: SampleTarget): SampleModel => {
  const call = callOf(provider, draft)
  const chosen = chosenSecrets(provider, draft, call.url)
  const way = provider.credentialLocations[draft.way]
  const carriers = [...(draft.key.from !== 'none' && way ? [way.header] : []), 'Authorization']
  const headers = call.headers.map(([name, value]) => {
    const secret = carriers.includes(name) ? chosen.find((each) => value.includes(sentCredential(each))) : undefined
    if (secret) return [name, marked(value, secret)] as const
    return [name, ownSecret(provider, name, value) ?? value] as const
  })
  const inQuery = draft.query.filter(([name, value]) => value !== '' && isSecret(name, value, provider.keyFormats))
  const known = [
    ...chosen,
    ...inQuery.map(([name, value]) => ({ value: encoded(value), env: variableFor(name) })),
  ].filter(({ value }) => value.length >= SHORTEST)
  return modelOf({ ...call, headers }, provider, { target, known, isTyped: true })
}

/** The value as a query carries it. */
const encoded = (value: string): string => new URLSearchParams([['', value]]).toString().slice(1)

/** The value of a header that is secret by its name, unless it is a credential of a known form. */
const ownSecret = (provider: Provider, name: string, value: string): Text | undefined => {
  const bare = bareKey(value)
  // A scheme with nothing after it is a mistake to be seen, not a secret.
  if (
    bare === '' ||
    isBearer(bare) ||
    !isSecret(name, value, provider.keyFormats) ||
    hasCredential(secretParts(value, provider))
  )
    return undefined
  return marked(value, { env: variableFor(name), value: bare })
}
