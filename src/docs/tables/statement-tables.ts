import { credentialPattern } from '#mocks/engine/credential.ts'
import { ALNUM, HEX, type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import { type Source, type StatementSource, weakestSource } from '#mocks/engine/source.ts'
import { type AspectStatement, silence, type Statement } from '#mocks/engine/docs.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Auth } from '#mocks/engine/rule.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import { factOf, type PageBundle } from '#src/docs/provider-bundle.ts'

/** A table of statements. Cells are registry text, in which `code` stands in backticks. */
export type StatementTable<Cell = string | Statement, Mark = Source> = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id?: string
    /** A cell that rests on something else than its row brings its source. */
    readonly cells: readonly Cell[]
    readonly sources: readonly Mark[]
  }[]
  /** A statement that stands above the table. */
  readonly lead?: AspectStatement
}

const code = (text: string): string => `\`${text}\``
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const headersTable = ({ provider }: PageBundle): StatementTable<string> => ({
  caption: `Headers that carry a key of ${provider.name}`,
  columns: ['Header', 'Value', 'When'],
  rows: provider.credentialLocations.map((way) => {
    const { header, note, source } = way
    const [form0] = provider.keyFormats
    // Where no text prints a prefix, ours would be read as a fact.
    const key = form0 && form0.source.basis !== 'assumed' ? `${form0.prefix}…` : '<key>'
    return { cells: [code(header), code(credentialPattern(way, key)), note], sources: [source] }
  }),
})

export const classesTable = ({ provider, docs }: PageBundle): StatementTable => ({
  caption: `Classes of key at ${provider.name}`,
  columns: ['Class', 'Belongs', 'What it does'],
  rows: docs.classes.map(({ term, belongs, says, source }) => ({ cells: [term, belongs, says], sources: [source] })),
})

const alphabets: Readonly<Record<string, string>> = {
  [HEX]: 'hex characters',
  [LOWER_ALNUM]: 'lower-case letters and digits',
  [ALNUM]: 'letters and digits',
}
const tailOf = ({ randomPart }: KeyFormat): string =>
  `${randomPart.length} ${alphabets[randomPart.alphabet] ?? `of ${code(randomPart.alphabet)}`}`

export const keyFormatsTable = ({ provider }: PageBundle): StatementTable => ({
  caption: `Forms of key at ${provider.name}`,
  columns: ['Key', 'Begins with', 'Then'],
  rows: provider.keyFormats.map((form) => ({
    cells: [
      `${capital(form.class)}, ${form.environment}`,
      { says: code(form.prefix), source: form.source },
      { says: tailOf(form), source: form.randomPartSource },
    ],
    sources: [],
  })),
})

export const environmentsTable = ({ provider, docs }: PageBundle): StatementTable => ({
  caption: `Environments of ${provider.name}`,
  columns: ['Environment', 'Chosen by', 'What it opens'],
  rows: docs.environments.map(({ term, chosenBy, says, source }) => ({
    cells: [term, chosenBy, says],
    sources: [source],
  })),
})

export const hostsTable = ({ provider }: PageBundle): StatementTable => ({
  caption: `Hosts of ${provider.name}`,
  columns: ['Host', 'What for'],
  rows: provider.hosts.map(({ host, role, source }) => ({ cells: [code(host), role], sources: [source] })),
})

export const variablesTable = ({ provider }: PageBundle): StatementTable => ({
  caption: `Environment variables for keys of ${provider.name}`,
  columns: ['Key', 'Variable'],
  rows: provider.keyFormats.map((form) => ({
    cells: [`${capital(form.class)}, ${form.environment}`, code(envName(provider, form))],
    sources: [],
  })),
})

const needed = ({ keys, token }: Auth): string => {
  if (keys.length === 0) return token ? "a customer's token" : 'no key'
  return `a ${keys.join(' or ')} key${token ? " and a customer's token" : ''}`
}

export const endpointsTable = ({ provider }: PageBundle): StatementTable => ({
  caption: `Endpoints of ${provider.name}`,
  columns: ['Call', 'Address', 'Needs', 'Success'],
  rows: provider.endpoints.map(({ title, method, path, auth, success, source }) => ({
    cells: [
      title,
      { says: code(`${method} ${path}`), source },
      needed(auth),
      { says: String(success.status), source: success.source },
    ],
    sources: [],
  })),
})

const limitsOf = ({ provider }: PageBundle) => {
  if (!provider.limits) throw new Error(`${provider.name} has no rate limits, so it has no table of them.`)
  return provider.limits
}

const windowName = (seconds: number): string => (seconds === 60 ? 'a minute' : `in ${seconds} seconds`)

export const tiersTable = (bundle: PageBundle): StatementTable<string> => {
  const { tiers, windowSeconds, windowSource } = limitsOf(bundle)
  return {
    caption: `Rate limits of ${bundle.provider.name}`,
    columns: ['Tier', 'Calls'],
    rows: [
      ...Object.values(tiers).map((tier) => ({
        cells: [tier.title, `${tier.calls.toLocaleString('en-US')} ${windowName(windowSeconds)}`],
        sources: [tier.source],
      })),
      {
        cells: [
          'Window',
          `${windowSeconds} seconds, from the full ${windowSeconds === 60 ? 'minute' : 'window'} of the clock`,
        ],
        sources: [windowSource],
      },
    ],
  }
}

export const limitHeadersTable = (bundle: PageBundle): StatementTable => {
  const { headers, source } = limitsOf(bundle)
  const row = (name: string | undefined, says: string) =>
    name === undefined ? [] : [{ cells: [code(name), says], sources: [source] }]
  return {
    caption: `Rate headers of ${bundle.provider.name}`,
    columns: ['Header', 'Says'],
    rows: [
      ...row(headers.limit, 'calls that the window allows'),
      ...row(headers.remaining, 'calls that are left'),
      ...row(headers.reset, 'end of the window, in Unix seconds'),
      ...row(headers.retryAfter, 'seconds to wait; only with a 429'),
    ],
  }
}

const operationNames = {
  mint: 'Get a key',
  rotate: 'Rotate a key',
  revoke: 'Revoke a key',
  status: 'Change the account’s status',
  tier: 'Change the account’s tier',
} satisfies Record<keyof Provider['operations'], string>

/** What takes the place of an operation that a provider lacks. Where a key is not rotated by one click, the others do it together. */
const without = (name: keyof Provider['operations'], { name: whose, operations }: Provider): AspectStatement => {
  const { mint, revoke } = operations
  if (name === 'rotate' && mint.replaces)
    return { says: 'No operation of its own: getting a new pair ends the old one.', source: mint.source }
  if (name === 'rotate' && revoke)
    return {
      says: 'No operation of its own: get a new key, deploy it, check that it works, then revoke the old one.',
      source: weakestSource(mint.source, revoke.source),
    }
  return { says: `No text of ${whose} offers it.`, source: silence.source }
}

export const operationsTable = ({ provider, docs: { menu } }: PageBundle): StatementTable<string, StatementSource> => {
  const { mint, rotate, revoke, status, tier } = provider.operations
  const operations = { mint, rotate, revoke, status, tier }
  const row = (name: keyof typeof operations) => {
    const { says, source } = operations[name] ?? without(name, provider)
    return { id: `operation-${name}`, cells: [operationNames[name], says], sources: [source] }
  }
  return {
    lead: { says: `In the dashboard, keys are under ${menu.says}.`, source: menu.source },
    caption: `What the dashboard of ${provider.name} offers`,
    columns: ['Operation', 'What it does'],
    rows: [row('mint'), row('rotate'), row('revoke'), row('status'), row('tier')],
  }
}

export const errorFieldsTable = (bundle: PageBundle): StatementTable => {
  const { says, source } = factOf(bundle, 'errorShape')
  return {
    lead: { says: `An error holds ${says}.`, source },
    caption: `Fields of an error of ${bundle.provider.name}`,
    columns: ['Field', 'Our advice'],
    rows: bundle.docs.errorFields.map(({ field, use }) => ({ cells: [code(field), use], sources: [] })),
  }
}
