import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import { bodyFields } from '#mocks/engine/body.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import type { FieldIssue } from '#mocks/engine/reply.ts'
import { type OpenApiReader, isFields } from './openapi-part.ts'
import type { DeclaredBody } from './operations.ts'

/** What is wrong with the text of a body: it is missing or does not parse, or fields of it do not fit. Nothing where it fits. */
export type BodyFault =
  { readonly kind: 'unread' } | { readonly kind: 'fields'; readonly issues: readonly FieldIssue[] }
export type BodyCheck = (text: string) => BodyFault | undefined

// Formats are not checked: JSON Schema counts them as notes. A form holds texts alone, so its values are read as their types.
const json = () =>
  new Ajv2020({ strict: false, allErrors: true, validateFormats: false, addUsedSchema: false, logger: false })
const form = () =>
  new Ajv2020({
    strict: false,
    allErrors: true,
    validateFormats: false,
    addUsedSchema: false,
    logger: false,
    coerceTypes: true,
  })

const isText = (value: unknown): value is string => typeof value === 'string'

const issueOf = ({ instancePath, params, message, keyword }: ErrorObject): FieldIssue => {
  const { missingProperty, additionalProperty }: Readonly<Record<string, unknown>> = params
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const further = [missingProperty, additionalProperty].filter(isText)
  return { path: [...path, ...further].join('.'), missing: keyword === 'required', message: message ?? 'does not fit' }
}

/** Each field with its first issue. */
const issuesOf = (errors: readonly ErrorObject[]): readonly FieldIssue[] =>
  [...new Map(errors.toReversed().map((error) => [issueOf(error).path, issueOf(error)])).values()].toReversed()

/** Makes the checks of bodies by the schemas of an OpenAPI file. */
export const bodyChecker = (reader: OpenApiReader): ((body: DeclaredBody | undefined) => BodyCheck) => {
  const { file, problems } = reader
  const root = isFields(file.value) ? file.value : {}
  const ajv = { json: json(), form: form() }

  return (body) => {
    if (!body) return () => undefined
    const { schema, type, required } = body
    const compiled = () => {
      // References begin at the root of the file, so each schema is compiled as one with what the file may refer to beside it.
      try {
        return ajv[type].compile(isFields(schema.value) ? { components: root['components'], ...schema.value } : true)
      } catch (fault) {
        problems.push(
          file.problem(
            schema.path,
            `The schema of this body does not work: ${errorText(fault)}.`,
            'Write it as JSON Schema 2020-12, as OpenAPI 3.1 does, or name the operation under `without`.',
          ),
        )
        return undefined
      }
    }
    const fits = compiled()
    return (text) => {
      if (text.trim() === '') return required ? { kind: 'unread' } : undefined
      const fields = bodyFields({ bodyType: type }, text)
      if (fields === undefined) return { kind: 'unread' }
      return !fits || fits(fields) ? undefined : { kind: 'fields', issues: issuesOf(fits.errors ?? []) }
    }
  }
}
