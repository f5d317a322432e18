import type { ArrangedRequest } from '#mocks/state/arrange.ts'
import { curlSample } from './curl.ts'
import { plainJson } from './json-body.ts'
import { modelOf, type Options, type SampleModel } from './model.ts'
import type { SampleCredentials } from './secret-parts.ts'

/** The model of a case's request. Its JSON body is spread over lines, as a reader would write it. */
export const stagedModel = (
  request: ArrangedRequest,
  credentials: SampleCredentials,
  options?: Options,
): SampleModel => {
  const { headers, body } = request
  const json = body === undefined ? undefined : plainJson(body)
  return modelOf(
    {
      ...request,
      headers: Object.entries(headers),
      ...(json !== undefined && { body: JSON.stringify(json, null, 2) }),
    },
    credentials,
    options,
  )
}

/** The request of a case, its credentials in variables, as one curl command for the address that it names. */
export const curlOf = (request: ArrangedRequest, credentials: SampleCredentials): string =>
  curlSample(stagedModel(request, credentials))
