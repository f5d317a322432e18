import { describe, expect, test } from 'vitest'
import { mintRaw } from '#mocks/engine/key.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { providerIds, registry } from '#mocks/providers/registry.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import { seededRandom } from '#mocks/state/random.ts'
import { diagnose } from '#src/features/diagnose/diagnose.ts'
import { context, partsOf } from './pasted.ts'

/** What every mistake is made of: the provider's first way, an endpoint to call, and a key that would be right there. */
type Material = {
  readonly provider: Provider
  readonly way: CredentialLocation
  readonly host: string
  readonly path: string
  readonly method: string
  readonly key: string
  readonly variable: string
  readonly wrongClass: string | undefined
}

const materialOf = async (id: string): Promise<Material> => {
  const provider = (await registry[id]?.load())?.provider
  const [way] = provider?.credentialLocations ?? []
  const able = provider?.endpoints.filter(({ auth }) => auth.keys.length > 0 && !auth.token) ?? []
  const endpoint = able.find(({ path, method }) => method === 'GET' && !path.includes(':')) ?? able[0]
  const form = provider?.keyFormats.find((each) => endpoint?.auth.keys.includes(each.class))
  const host = provider?.hosts.find(
    ({ answers, environment }) => answers !== false && (environment === undefined || environment === form?.environment),
  )
  if (!provider || !way || !endpoint || !form || !host) throw new Error(`${id} has nothing to call`)
  const other = provider.keyFormats.find(
    (each) => !endpoint.auth.keys.includes(each.class) && each.environment === form.environment,
  )
  const random = seededRandom(`kinds/${id}`)
  return {
    provider,
    way,
    host: host.host,
    path: endpoint.path.replace(/:\w+/g, '123e4567-e89b-12d3-a456-426614174000'),
    method: endpoint.method,
    key: mintRaw(form, random),
    variable: envName(provider, form),
    wrongClass: other && mintRaw(other, random),
  }
}
const sources = await Promise.all(providerIds.map(materialOf))

const value = ({ way }: Material, key: string): string => (way.scheme === 'bearer' ? `Bearer ${key}` : key)
const header = (source: Material, key = source.key): string => `${source.way.header}: ${value(source, key)}`
const url = ({ host, path }: Material): string => `https://${host}${path}`
const curl = (source: Material, line: string, address = url(source)): string =>
  `curl -X ${source.method} '${address}' -H '${line}'`
const har = (source: Material, name: string, text: string): string =>
  JSON.stringify({
    request: { method: source.method, url: url(source), headers: [{ name, value: text }] },
    response: { status: 401, content: { text: '' } },
  })
/** A header that the provider does not read; of the usual ones, the first that is not among its ways. */
const foreign = ({ provider: { credentialLocations } }: Material): string =>
  ['X-API-Key', 'api-key', 'Authorization'].find(
    (name) => !credentialLocations.some((way) => way.header.toLowerCase() === name.toLowerCase()),
  ) ?? 'X-Key'

/** Each kind of mistake that people make, as they would make it at any provider, and the findings that name it. */
const kinds: Readonly<Record<string, readonly [paste: (source: Material) => string | undefined, finds: RegExp]>> = {
  'wrong header': [(at) => curl(at, `${foreign(at)}: ${at.key}`), /^(?:wrong-header|wrong-scheme|bearer-\w+)$/],
  'wrong scheme': [(at) => curl(at, `${at.way.header}: Token ${at.key}`), /^(?:wrong-scheme|bearer-\w+)$/],
  'doubled prefix': [(at) => curl(at, `${at.way.header}: Bearer Bearer ${at.key}`), /^bearer-(?:doubled|extra)$/],
  'quotes that are sent': [(at) => curl(at, header(at, `"${at.key}"`)), /^quotes$/],
  'a space behind the line continuation': [
    (at) => `curl -X ${at.method} '${url(at)}' \\ \n  -H '${header(at)}'`,
    /^continuation-space$/,
  ],
  'no line continuation': [
    (at) => `curl -X ${at.method} '${url(at)}'\n  -H '${header(at)}'`,
    /^(?:continuation-missing|no-key)$/,
  ],
  'quoting of POSIX in cmd.exe': [
    (at) => `curl -X ${at.method} "${url(at)}" ^\r\n  -H '${header(at)}'`,
    /^single-quotes-in-cmd$/,
  ],
  'a variable left unexpanded': [(at) => curl(at, header(at, `$${at.variable}`)), /^variable$/],
  'a newline behind the key': [
    (at) => `curl -X ${at.method} '${url(at)}' -H '${header(at)}\n'`,
    /^(?:unseen|newline|line-break|edges|trailing)/,
  ],
  'wrong host': [(at) => curl(at, header(at), `https://api.example.com${at.path}`), /^host$/],
  'wrong class': [(at) => (at.wrongClass === undefined ? undefined : curl(at, header(at, at.wrongClass))), /^class$/],
  'pseudo headers of HTTP/2': [
    (at) =>
      `:method: ${at.method}\n:authority: ${at.host}\n:path: ${at.path}\n:scheme: https\n${foreign(at).toLowerCase()}: ${at.key}`,
    /^(?:wrong-header|wrong-scheme|bearer-\w+)$/,
  ],
  'an entry of a HAR': [(at) => har(at, foreign(at), at.key), /^(?:wrong-header|wrong-scheme|bearer-\w+)$/],
}

for (const [kind, [paste, finds]] of Object.entries(kinds)) {
  describe(`${kind} is named, and no part of the key is told`, () => {
    test.each(sources.map((source) => [source.provider.name, source] as const))('%s', async (_, source) => {
      const text = paste(source)
      if (text === undefined) return
      const diagnosis = await diagnose(text, context, source.provider.id)
      if (diagnosis.kind !== 'call') throw new Error(diagnosis.kind)
      expect(diagnosis.findings.map(({ id }) => id)).toContainEqual(expect.stringMatching(finds))
      const shown = JSON.stringify(diagnosis)
      for (const part of [source.key, source.wrongClass ?? ''].flatMap(partsOf)) expect(shown).not.toContain(part)
    })
  })
}
