import type { Host } from '#mocks/engine/provider.ts'
import type { Environment } from '#mocks/engine/key.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { DeclarationProblem } from './problem.ts'
import { fieldsOf, type OpenApiPart, type OpenApiReader, partOf, partsOf } from './openapi-part.ts'
import type { Rules } from './rules-schema.ts'
import type { DeclaredFile } from './declared-file.ts'

type Server = {
  readonly url: URL
  readonly environment: Environment | undefined
  at(what: string, fix: string): DeclarationProblem
}

/** The hosts of a declaration, and the path that all of them have in front of each operation's. */
export type DeclaredHosts = { readonly hosts: readonly Host[]; readonly basePath: string }

const read = (url: string): URL | undefined => {
  // A brace is the beginning of a variable, and to a reader of addresses a letter like any other.
  const address = /[{}]/.test(url) ? null : URL.parse(url)
  return address?.protocol === 'https:' ? address : undefined
}

const ofRules = (
  servers: NonNullable<Rules['servers']>,
  file: DeclaredFile,
  problems: DeclarationProblem[],
): Server[] =>
  servers.flatMap(({ url, environment }, index) => {
    const at = (what: string, fix: string) => file.problem(['servers', index, 'url'], what, fix)
    const address = read(url)
    if (address) return [{ url: address, environment, at }]
    problems.push(at(`"${url}" is no address of https.`, 'Give one such as https://api.acme.example/v1.'))
    return []
  })

/** An address of an OpenAPI file with the default in the place of each variable; those without one are reported. */
const filled = (reader: OpenApiReader, server: OpenApiPart, url: string, rulesFile: DeclaredFile): string => {
  const variables = partOf(reader, server, 'variables')
  return url.replace(/\{([^{}]*)\}/g, (variable, name: string) => {
    const declared = variables && partOf(reader, variables, name)
    const value = declared && fieldsOf(declared)['default']
    if (typeof value === 'string' || typeof value === 'number') return String(value)
    const fix = `Give it one under \`variables\`, or name servers under \`servers\` in ${rulesFile.name}.`
    reader.problems.push(reader.file.problem(server.path, `The variable ${variable} of "${url}" has no default.`, fix))
    return variable
  })
}

/** Those of an OpenAPI file that begin with https. Others, such as one on this machine, are no addresses that the mock can stand for. */
const ofOpenApi = (reader: OpenApiReader, rulesFile: DeclaredFile): Server[] => {
  const servers = partOf(reader, { value: reader.file.value, path: [] }, 'servers')
  return (servers ? partsOf(reader, servers) : []).flatMap((part) => {
    const { url: template } = fieldsOf(part)
    const url = typeof template === 'string' ? read(filled(reader, part, template, rulesFile)) : undefined
    const at = (what: string, fix: string) => reader.file.problem(part.path, what, fix)
    return url ? [{ url, environment: undefined, at }] : []
  })
}

const basePathOf = ({ url }: Server): string => url.pathname.replace(/(?<!\/)\/+$/, '')

/** The hosts that a mock answers for: the `servers` of the rules, or else of the OpenAPI file. */
export const hostsOf = (
  rules: Rules,
  rulesFile: DeclaredFile,
  reader: OpenApiReader,
  source: Source,
): DeclaredHosts => {
  const { problems } = reader
  const servers = rules.servers ? ofRules(rules.servers, rulesFile, problems) : ofOpenApi(reader, rulesFile)
  const [first] = servers
  if (!first && !rules.servers)
    problems.push(
      reader.file.problem(
        ['servers'],
        'No server of it begins with https://.',
        `Name one under \`servers\` in ${rulesFile.name}.`,
      ),
    )
  const basePath = first ? basePathOf(first) : ''
  const hosts = new Map<string, Host>()
  for (const server of servers) {
    const { host } = server.url
    if (basePathOf(server) !== basePath)
      problems.push(
        server.at(`Its path is not "${basePath || '/'}", as that of the first.`, 'Give all servers one path.'),
      )
    if (hosts.has(host)) problems.push(server.at(`The host "${host}" is there twice.`, 'Keep one of them.'))
    hosts.set(host, { host, role: 'API', source, ...(server.environment && { environment: server.environment }) })
  }
  return { hosts: [...hosts.values()], basePath }
}
