import { isObject, type Json, parsedBody } from '#mocks/engine/request.ts'
import { isSecretName } from '#mocks/engine/secret-name.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { mediaType } from '#mocks/engine/body.ts'
import { type CredentialLocation, credentialValue } from '#mocks/engine/credential.ts'
import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { sampleIn, type SampleLanguage, sampleLanguages } from '#mocks/codegen/languages.ts'
import { curlSample } from '#mocks/codegen/curl.ts'
import { stagedModel } from '#mocks/codegen/staged.ts'
import { cmdCommand } from '#mocks/codegen/cmd.ts'
import { powershellCommand } from './powershell-command.ts'
import type { PastedAddress, NearestRoute } from './address.ts'
import type { CallForm, PastedCall } from './call.ts'
import { type KeyPlace, parametersOf } from './credential/find-key.ts'
import type { Kind } from './credential/look.ts'
import { hostFor } from './findings/in-host.ts'
import type { Outgoing } from './replay/request.ts'

export type Correction = {
  readonly provider: Provider
  readonly call: PastedCall
  readonly address: PastedAddress | undefined
  readonly nearest: NearestRoute
  readonly place: KeyPlace
  readonly kind: Kind
  /** The body that is sent: the pasted one where it is good, else one that works. */
  readonly body: string | undefined
}

// What a browser or a tool adds by itself: it says nothing about the call.
export const NOISE =
  /^(?:accept(?:-(?!language).*)?|content-length|content-type|user-agent|host|origin|referer|connection|priority|sec-.*|cookie.*|te|upgrade.*|pragma|cache-control|dnt|if-.*|postman-.*|:.*)$/i
const hidden = (value: Json, name = ''): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => hidden(item))
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([each, inner]) => [each, hidden(inner, each)]))
  return typeof value === 'string' && isSecretName(name) && !/_secret_/.test(value) ? `<${name}>` : value
}

/** The body with what is secret in it turned into names of what belongs there. */
const shownBody = (body: string): string => {
  const json = parsedBody({ body })
  return json === undefined ? body : JSON.stringify(hidden(json))
}

const wayFor = ({ provider, place }: Correction): CredentialLocation | undefined =>
  place.where === 'way' ? place.way : provider.credentialLocations[0]

const queryOf = ({ call, address, place }: Correction): string => {
  if (!call.url || !address) return ''
  const parameters = parametersOf(call.url, address.query.from, address.query.to)
  return parameters
    .filter(({ name }) => !(place.where === 'query' && name.text === place.name) && name.text !== '')
    .map(({ name, value }) => unwrapped(`${name.text}=${value.text}`))
    .join('&')
}

/** The text in one line: an address has no other, and a key that was wrapped in it is whole again. */
const unwrapped = (text: string): string => text.replace(/[ \t]{0,40}[\r\n][ \t\r\n]{0,40}/g, '')

/** The call as it should be, with the given key and token. */
export const corrected = (correction: Correction, key: string, token: string): Outgoing => {
  const { provider, call, address, nearest, place, kind, body } = correction
  const way = wayFor(correction)
  const needsKey = nearest.routed.endpoint.auth.keys.length > 0
  const needsToken = nearest.routed.endpoint.auth.token === true
  const others = place.where === 'header' ? call.headers.filter((header) => header !== place.header) : call.headers
  const kept = others.filter(
    ({ name, value }) =>
      !NOISE.test(name.text) &&
      !isSecretName(name.text) &&
      value.text !== '' &&
      !provider.credentialLocations.some(({ header }) => header.toLowerCase() === name.text.toLowerCase()),
  )
  const ownHost = address?.hostKnown === true ? address.host.text : ''
  return {
    method: nearest.method,
    host: hostFor(provider, ownHost, kind.environment),
    path: unwrapped(nearest.path),
    query: queryOf(correction),
    headers: [
      ...(way && needsKey ? [[way.header, credentialValue(way, key)] as const] : []),
      ...(needsToken ? [['Authorization', `Bearer ${token}`] as const] : []),
      ...kept.map(({ name, value }) => [name.text, value.text] as const),
      ...(nearest.method !== 'GET' && body !== undefined
        ? [['Content-Type', mediaType(nearest.routed.endpoint)] as const]
        : []),
    ],
    ...(nearest.method !== 'GET' && body !== undefined && { body }),
  }
}

const LANGUAGES: Readonly<Partial<Record<CallForm, SampleLanguage>>> = {
  fetch: 'js',
  node: 'node',
  python: 'python',
  php: 'php',
  go: 'go',
  csharp: 'csharp',
  java: 'java',
  ruby: 'ruby',
}

/** The corrected call: one curl command, and the same in the shell or language of the paste; credentials stand there as the provider's own variables. */
export const commandOf = async (
  provider: Provider,
  kind: Kind,
  { method, host, path, query, headers, body }: Outgoing,
  pasted: CallForm,
): Promise<{
  readonly command: string
  readonly own: { readonly label: string; readonly code: string } | undefined
}> => {
  const request: ArrangedRequest = {
    method,
    url: `https://${host}${path}${query === '' ? '' : `?${query}`}`,
    headers: Object.fromEntries(headers),
    ...(body !== undefined && { body: shownBody(body) }),
  }
  const keyFormats = provider.keyFormats.filter(
    (form) => form.class === kind.class && form.environment === kind.environment,
  )
  const model = stagedModel(request, { ...provider, keyFormats }, { isTyped: true })
  const language = LANGUAGES[pasted]
  const own =
    pasted === 'cmd'
      ? { label: sampleLanguages.cmd.label, code: cmdCommand(model) }
      : pasted === 'powershell'
        ? { label: 'PowerShell', code: powershellCommand(model) }
        : language && { label: sampleLanguages[language].label, code: await sampleIn(language, model) }
  return { command: curlSample(model), own }
}
