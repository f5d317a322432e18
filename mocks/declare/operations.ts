import { type Method, methods } from '#mocks/engine/endpoint.ts'
import type { Json } from '#mocks/engine/request.ts'
import { fieldsOf, type OpenApiPart, type OpenApiReader, partOf } from './openapi-part.ts'
import { jsonValue, sampleOfSchema } from './sample-value.ts'
import type { DeclaredFile } from './declared-file.ts'
import type { Rules } from './rules-schema.ts'

/** The body that an operation takes. */
export type DeclaredBody = {
  readonly type: 'json' | 'form'
  readonly required: boolean
  readonly schema: OpenApiPart
  /** Its example, or a value of its schema. */
  readonly sample: Json
}

/** An operation of an OpenAPI file, as far as the mock reads it. */
export type Operation = {
  readonly id: string
  readonly title: string
  readonly group: string
  readonly method: Method
  /** Path with `:name` parameters, below that of the server. */
  readonly path: string
  readonly part: OpenApiPart
  readonly body: DeclaredBody | undefined
  readonly success: { readonly status: number; readonly body: Json }
}

const LEAVE_OUT = 'or leave it out of the mock: name it under `without` in the rules file.'
const otherMethods = ['HEAD', 'OPTIONS', 'TRACE']

/** The path of the engine for one of OpenAPI; undefined where a segment is a parameter in part. */
const enginePath = (template: string): string | undefined => {
  const segments = template.split('/').map((segment) => {
    const name = /^\{([^{}]+)\}$/.exec(segment)?.[1]
    if (name !== undefined) return `:${name.replace(/\W/g, '_')}`
    return /[{}]|^:/.test(segment) ? undefined : segment
  })
  return segments.includes(undefined) ? undefined : segments.join('/')
}

const mediaTypes = (content: OpenApiPart | undefined): readonly string[] =>
  content ? Object.keys(fieldsOf(content)) : []
const isJsonType = (type: string): boolean => /^application\/(?:[\w.-]+\+)?json\b/.test(type)
const isFormType = (type: string): boolean => type.startsWith('application/x-www-form-urlencoded')

const bodyOf = (reader: OpenApiReader, operation: OpenApiPart): DeclaredBody | undefined => {
  const request = partOf(reader, operation, 'requestBody')
  const content = request && partOf(reader, request, 'content')
  if (!request || !content) return undefined
  const types = mediaTypes(content)
  const type = types.find(isJsonType) ?? types.find(isFormType)
  const media = type === undefined ? undefined : partOf(reader, content, type)
  if (type === undefined || !media) {
    const what = `The body is ${types.join(' or ') || 'of no type'}, and the mock reads JSON and forms.`
    reader.problems.push(reader.file.problem(content.path, what, `Add one of these, ${LEAVE_OUT}`, 'key'))
    return undefined
  }
  const schema = partOf(reader, media, 'schema') ?? { value: true, path: media.path }
  if (fieldsOf(schema)['type'] === 'array')
    reader.problems.push(
      reader.file.problem(
        schema.path,
        'The body is a list, and the mock reads objects.',
        `Take an object, ${LEAVE_OUT}`,
      ),
    )
  return {
    type: isJsonType(type) ? 'json' : 'form',
    required: fieldsOf(request)['required'] === true,
    schema,
    sample: exampleOf(reader, media) ?? {},
  }
}

const exampleOf = (reader: OpenApiReader, media: OpenApiPart): Json | undefined => {
  const { example } = fieldsOf(media)
  if (example !== undefined) return jsonValue(example)
  const examples = partOf(reader, media, 'examples')
  const [first] = examples ? Object.keys(fieldsOf(examples)) : []
  const named = examples && first !== undefined ? partOf(reader, examples, first) : undefined
  if (named) return jsonValue(fieldsOf(named)['value'])
  const schema = partOf(reader, media, 'schema')
  return schema && sampleOfSchema(reader, schema)
}

const successOf = (reader: OpenApiReader, operation: OpenApiPart): Operation['success'] => {
  const responses = partOf(reader, operation, 'responses')
  const codes = responses ? Object.keys(fieldsOf(responses)).toSorted() : []
  const code = codes.find((each) => /^2\d\d$/.test(each)) ?? codes.find((each) => /^2XX$|^default$/.test(each))
  if (!responses || code === undefined) {
    const what = 'It has no answer for success.'
    reader.problems.push(
      reader.file.problem(operation.path, what, `Add one with a status from 200 to 299, ${LEAVE_OUT}`, 'key'),
    )
    return { status: 200, body: null }
  }
  const response = partOf(reader, responses, code)
  const content = response && partOf(reader, response, 'content')
  const type = mediaTypes(content).find(isJsonType)
  const media = content && type !== undefined ? partOf(reader, content, type) : undefined
  return { status: /^\d+$/.test(code) ? Number(code) : 200, body: (media && exampleOf(reader, media)) ?? null }
}

const textOr = (value: unknown, other: string): string => (typeof value === 'string' && value !== '' ? value : other)

const isMethod = (name: string): name is Method => methods.some((method) => method === name)

/** An operation as it stands in the file, with the name that it goes by. */
type NamedPart = {
  readonly id: string
  readonly template: string
  readonly method: string
  readonly part: OpenApiPart
}

/** An operation, with what is wrong with it reported; undefined where it cannot be served at all. */
const operationAt = (reader: OpenApiReader, { id, template, method, part }: NamedPart): Operation | undefined => {
  const { summary, tags } = fieldsOf(part)
  const path = enginePath(template)
  if (!isMethod(method) || path === undefined) {
    const what =
      path === undefined ? `The mock cannot tell the parts of "${template}" apart.` : `The mock has no ${method}.`
    reader.problems.push(reader.file.problem(part.path, what, `Change it, ${LEAVE_OUT} Its name is "${id}".`, 'key'))
    return undefined
  }
  return {
    id,
    title: textOr(summary, id),
    group: Array.isArray(tags) ? textOr(tags[0], 'API') : 'API',
    method,
    path,
    part,
    body: bodyOf(reader, part),
    success: successOf(reader, part),
  }
}

const parameters = ({ path }: Operation): number => path.split('/:').length

const namedParts = (reader: OpenApiReader): readonly NamedPart[] => {
  const paths = partOf(reader, { value: reader.file.value, path: [] }, 'paths')
  if (!paths) return []
  return Object.keys(fieldsOf(paths)).flatMap((template) => {
    const item = template.startsWith('/') ? partOf(reader, paths, template) : undefined
    if (!item) return []
    return [...methods, ...otherMethods].flatMap((method) => {
      const part = partOf(reader, item, method.toLowerCase())
      if (!part) return []
      return [{ id: textOr(fieldsOf(part)['operationId'], `${method} ${template}`), template, method, part }]
    })
  })
}

/** The operations of a file apart from those to leave out, those with fewer parameters first, as an address with a word goes before one with a parameter. */
export const operationsIn = (reader: OpenApiReader, rules: Rules, rulesFile: DeclaredFile): readonly Operation[] => {
  const { without = [] } = rules
  const parts = namedParts(reader)
  for (const [index, id] of without.entries())
    if (!parts.some((each) => each.id === id)) {
      const what = `${reader.file.name} has no operation "${id}".`
      const fix = `There are: ${parts.map((each) => each.id).join(', ')}.`
      reader.problems.push(rulesFile.problem(['without', index], what, fix))
    }
  const found = parts.filter(({ id }) => !without.includes(id)).flatMap((each) => operationAt(reader, each) ?? [])
  return found.toSorted((one, other) => parameters(one) - parameters(other))
}
