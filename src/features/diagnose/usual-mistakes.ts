import { type KeyFormat, mintRaw } from '#mocks/engine/key.ts'
import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { credentialValue } from '#mocks/engine/credential.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import { diagnose, type DiagnosisContext } from './diagnose.ts'
import type { CallDiagnosis } from './diagnosis.ts'

const addressed = ({ auth, method, path }: Endpoint): boolean =>
  method === 'GET' && auth.keys.length > 0 && !auth.token && !path.includes(':')

/** The calls that people get wrong most often, as they would write them to this provider. */
const pastesFor = (provider: Provider, key: (form: KeyFormat) => string): readonly string[] => {
  const [way] = provider.credentialLocations
  const endpoint =
    provider.endpoints.find(addressed) ??
    provider.endpoints.find(({ method, auth }) => method === 'GET' && auth.keys.length > 0)
  const form = provider.keyFormats.find((each) => endpoint?.auth.keys.includes(each.class))
  const host = provider.hosts.find(
    ({ answers, environment }) => answers !== false && (environment === undefined || environment === form?.environment),
  )?.host
  if (!way || !endpoint || !form || host === undefined) return []
  const path = endpoint.path.replace(/:(\w+)/g, 'id_123')
  const url = `https://${host}${path}`
  const call = (address: string, header: string): string => `curl ${address} -H '${header}'`
  const own = provider.credentialLocations.some(({ header }) => header === 'Authorization')
  const lead = /^\/(?:api\/)?v\d/.exec(path)?.[0]
  const other = provider.keyFormats.find(
    (each) => !endpoint.auth.keys.includes(each.class) && each.environment === form.environment,
  )
  const text = key(form)
  return [
    call(
      url,
      own
        ? provider.credentialLocations.length > 1
          ? `Authorization: ${text}`
          : `X-API-Key: ${text}`
        : `Authorization: Bearer ${text}`,
    ),
    call(url, way.scheme === 'bare' ? `${way.header}: Bearer ${text}` : `${way.header}: ${text}`),
    call(url, `${way.header}: ${credentialValue(way, `"${text}"`)}`),
    call(url, `${way.header}: ${credentialValue(way, `$${envName(provider, form)}`)}`),
    call(
      `https://${host}${lead === undefined ? `/v1${path}` : path.slice(lead.length)}`,
      `${way.header}: ${credentialValue(way, text)}`,
    ),
    ...(other ? [call(url, `${way.header}: ${credentialValue(way, key(other))}`)] : []),
  ]
}

/** The usual mistakes at one provider, each diagnosed as a reader's paste would be. */
export const usualMistakes = async (
  provider: Provider,
  context: DiagnosisContext,
): Promise<readonly CallDiagnosis[]> => {
  const diagnoses: CallDiagnosis[] = []
  for (const paste of pastesFor(provider, (form) => mintRaw(form, context.context.random))) {
    const diagnosis = await diagnose(paste, context, provider.id)
    if (diagnosis.kind === 'call') diagnoses.push(diagnosis)
  }
  return diagnoses
}
