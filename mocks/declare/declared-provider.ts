import type { CredentialLocation } from '#mocks/engine/credential.ts'
import { ALNUM, HEX, type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { EnvNames, Provider } from '#mocks/engine/provider.ts'
import { documented, type Source } from '#mocks/engine/source.ts'
import { bodyChecker } from './body-check.ts'
import { keySchemes } from './credential-schemes.ts'
import { casesOf } from './declared-cases.ts'
import { checkOf, declaredCheck, limitsOf, secondsOf } from './declared-checks.ts'
import { endpointOf } from './declared-endpoint.ts'
import { operationsOf } from './declared-operations.ts'
import { fallbackOf, declaredReplies } from './declared-replies.ts'
import { checkEnvironments, checkOperations, checkVersion } from './openapi-faults.ts'
import type { OpenApiReader } from './openapi-part.ts'
import { authOf } from './operation-auth.ts'
import { operationsIn } from './operations.ts'
import { DeclarationError } from './problem.ts'
import { placeOfCheck, ruleFaults } from './rules-links.ts'
import type { DeclaredKey, Rules } from './rules-schema.ts'
import { hostsOf } from './servers.ts'
import type { DeclaredFile } from './declared-file.ts'

const alphabets = { hex: HEX, 'lower-alnum': LOWER_ALNUM, alnum: ALNUM } as const

const formatOf = (key: DeclaredKey, source: Source): KeyFormat => ({
  class: key.class,
  environment: key.environment,
  prefix: key.prefix,
  randomPart: { alphabet: alphabets[key.alphabet ?? 'alnum'], length: key.length },
  source,
  randomPartSource: source,
})

const envOf = (keys: readonly DeclaredKey[]): EnvNames => {
  const named = keys.filter(({ variable }) => variable !== undefined)
  const ofClass = Object.groupBy(named, (key) => key.class)
  return Object.fromEntries(
    Object.entries(ofClass).map(([name, each]) => [
      name,
      Object.fromEntries(each.map(({ environment, variable }) => [environment, variable])),
    ]),
  )
}

/** The provider that rules and an OpenAPI file declare. Throws a `DeclarationError` with all problems of both. */
export const providerOf = (rules: Rules, file: DeclaredFile, openApi: DeclaredFile): Provider => {
  const source = documented(file.name)
  const reader: OpenApiReader = { file: openApi, problems: [...ruleFaults(rules, file)] }
  checkVersion(reader)
  checkEnvironments(rules, file, reader)
  const { hosts, basePath } = hostsOf(rules, file, reader, source)
  const sent = declaredCheck(rules, 'sent')
  const schemes = sent
    ? keySchemes(reader, { sent, place: placeOfCheck(rules, 'sent'), rulesFile: file }, source)
    : new Map<string, CredentialLocation>()
  const classes = [...new Set(rules.keys.map((key) => key.class))]
  const terms = { reader, schemes, classes, scopes: rules.scopes ?? [] }
  const checkOfBody = bodyChecker(reader)
  const found = operationsIn(reader, rules, file).map((operation) => ({
    operation,
    auth: authOf(operation, rules, terms),
    check: checkOfBody(operation.body),
  }))
  checkOperations(reader, rules, file, found)
  if (reader.problems.length > 0) throw new DeclarationError(reader.problems)

  const name = rules.name ?? rules.provider
  const fallback = fallbackOf(rules)
  const keyFormats = rules.keys.map((key) => formatOf(key, source))
  const locations = [...schemes.values()]
  const rate = declaredCheck(rules, 'rate')
  const limits = rate && limitsOf(rate, source)
  const [tier] = Object.keys(limits?.tiers ?? {})
  const cached = secondsOf(declaredCheck(rules, 'revoked')?.cached)
  return {
    id: rules.provider,
    name,
    tag: rules.provider.slice(0, 2).toUpperCase(),
    colors: { light: '#555555', dark: '#aaaaaa' },
    hosts,
    environments: [...new Set(rules.keys.map(({ environment }) => environment))],
    credentialLocations: locations,
    keyFormats,
    rules: rules.checks.map((entry) =>
      checkOf(entry, {
        name,
        source,
        locations,
        keyFormats,
        scopesOf: ({ class: keyClass, environment, scopes }) =>
          scopes ??
          rules.keys.find((key) => key.class === keyClass && key.environment === environment)?.scopes ??
          rules.scopes ??
          [],
      }),
    ),
    replies: declaredReplies(rules, source),
    endpoints: found.map(({ operation, auth, check }) =>
      endpointOf(operation, { auth, basePath, source, check, fallback }),
    ),
    ...casesOf({ rules, hosts, found, source }),
    operations: operationsOf(rules, source),
    env: envOf(rules.keys),
    ...(limits && { limits }),
    ...(cached > 0 && { cachesLookups: cached }),
    fallback,
    initialState: () => ({ account: { status: 'active', ...(tier !== undefined && { tier }) }, stores: [], data: {} }),
    checkData: () => undefined,
  }
}
