import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { catalogOf } from '#mocks/engine/catalog.ts'
import { isObject, type Json } from '#mocks/engine/request.ts'
import { openApiOf } from '#mocks/codegen/openapi/openapi.ts'
import { securityOf, securitySchemes } from '#mocks/codegen/openapi/security.ts'
import { registry } from '#mocks/providers/registry.ts'

const catalog = catalogOf(registry)
const described = await Promise.all(
  Object.values(registry).map(async (entry) => {
    const [{ provider }, { docs }] = await Promise.all([entry.load(), entry.docs()])
    return [provider.name, { provider, document: await openApiOf(catalog, provider, docs) }] as const
  }),
)

const at = (json: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((part, name) => (isObject(part) ? part[name] : undefined), json)
// The validator fills in references where it finds them, so it gets a copy.
const copyOf: (document: object) => Record<string, unknown> = structuredClone

const names = (json: Json | undefined): readonly string[] => (isObject(json) ? Object.keys(json) : [])

describe.each(described)('the OpenAPI file of %s', (_, { provider, document }) => {
  test('is a valid document of version 3.1', async () => {
    const validator = new Validator()
    const result = await validator.validate(copyOf(document))
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  test('has each endpoint with its success, and each way to send a key', () => {
    for (const { method, path, success } of provider.endpoints) {
      const address = path.replace(/:(\w+)/g, '{$1}')
      expect(names(at(document, 'paths', address, method.toLowerCase(), 'responses'))).toContain(String(success.status))
    }
    for (const { header } of provider.credentialLocations)
      expect(names(at(document, 'components', 'securitySchemes'))).toContain(header)
  })

  test('shows each reply that an endpoint can give', () => {
    const text = JSON.stringify(at(document, 'paths'))
    for (const { code } of Object.values(provider.replies).filter(
      (reply) => reply !== provider.replies[provider.fallback.unknownPath],
    )) {
      expect([code, text.includes(JSON.stringify(`\`${code}\``).slice(1, -1))]).toEqual([code, true])
    }
  })

  test('asks for a body wherever the mock reads one', () => {
    for (const { method, path, body } of provider.endpoints) {
      const asked = at(document, 'paths', path.replace(/:(\w+)/g, '{$1}'), method.toLowerCase(), 'requestBody')
      expect([path, asked !== undefined]).toEqual([path, body !== undefined])
    }
  })

  test('holds no key', () => {
    expect(JSON.stringify(document)).not.toMatch(/\b[sp]k_(?:test_|live_)?[A-Za-z0-9]{20,}|eyJ[\w-]+\.[\w-]+\./)
  })
})

test('two ways to send a key in one header are two schemes, and each class is a role of its own', () => {
  const note = 'Accepted'
  const source = { basis: 'documented', heading: 'Keys' } as const
  const credentialLocations = (['basic', 'bearer'] as const).map((scheme) => ({
    header: 'Authorization',
    scheme,
    note,
    empty: 'absent' as const,
    source,
  }))
  const provider = { name: 'SamplePay', credentialLocations }
  expect(securitySchemes(provider)).toMatchObject({
    'Authorization-basic': { type: 'http', scheme: 'basic' },
    'Authorization-bearer': { type: 'http', scheme: 'bearer' },
  })
  expect(securityOf(provider, { keys: ['secret', 'public'] })).toEqual([
    { 'Authorization-basic': ['secret'] },
    { 'Authorization-basic': ['public'] },
    { 'Authorization-bearer': ['secret'] },
    { 'Authorization-bearer': ['public'] },
  ])
})
