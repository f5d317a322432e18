import { credentialPattern } from '#mocks/engine/credential.ts'
import { ALNUM, HEX, type KeyFormat, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { AspectStatement, Statement } from '#mocks/engine/docs.ts'
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

export const backticked = (text: string): string => `\`${text}\``
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const headersTable = ({ provider }: PageBundle): StatementTable<string> => ({
  caption: `Headers that carry a key of ${provider.name}`,
  columns: ['Header', 'Value', 'When'],
  rows: provider.credentialLocations.map((way) => {
    const { header, note, source } = way
    const [form0] = provider.keyFormats
    // Where no text prints a prefix, ours would be read as a fact.
    const key = form0 && form0.source.basis !== 'assumed' ? `${form0.prefix}…` : '<key>'
    return { cells: [backticked(header), backticked(credentialPattern(way, key)), note], sources: [source] }
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
  `${randomPart.length} ${alphabets[randomPart.alphabet] ?? `of ${backticked(randomPart.alphabet)}`}`

export const keyFormatsTable = ({ provider }: PageBundle): StatementTable => ({
  caption: `Forms of key at ${provider.name}`,
  columns: ['Key', 'Begins with', 'Then'],
  rows: provider.keyFormats.map((form) => ({
    cells: [
      `${capital(form.class)}, ${form.environment}`,
      { says: backticked(form.prefix), source: form.source },
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
  rows: provider.hosts.map(({ host, role, source }) => ({ cells: [backticked(host), role], sources: [source] })),
})

export const variablesTable = ({ provider }: PageBundle): StatementTable => ({
  caption: `Environment variables for keys of ${provider.name}`,
  columns: ['Key', 'Variable'],
  rows: provider.keyFormats.map((form) => ({
    cells: [`${capital(form.class)}, ${form.environment}`, backticked(envName(provider, form))],
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
      { says: backticked(`${method} ${path}`), source },
      needed(auth),
      { says: String(success.status), source: success.source },
    ],
    sources: [],
  })),
})

export const errorFieldsTable = (bundle: PageBundle): StatementTable => {
  const { says, source } = factOf(bundle, 'errorShape')
  return {
    lead: { says: `An error holds ${says}.`, source },
    caption: `Fields of an error of ${bundle.provider.name}`,
    columns: ['Field', 'Our advice'],
    rows: bundle.docs.errorFields.map(({ field, use }) => ({ cells: [backticked(field), use], sources: [] })),
  }
}
