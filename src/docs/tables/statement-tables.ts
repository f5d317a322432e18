import { ALNUM, HEX, LOWER_ALNUM } from '#mocks/engine/key.ts'
import type { KeyForm } from '#mocks/engine/key.ts'
import type { Ground } from '#mocks/engine/source.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Needs } from '#mocks/engine/rule.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import type { Shelf } from '#src/docs/provider-bundle.ts'

/** A table of statements. Cells are registry text, in which `code` stands in backticks. */
export type StatementTable = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id?: string
    readonly cells: readonly string[]
    readonly grounds: readonly Ground[]
  }[]
}

/** Grounds without repeats: two details of one row often rest on the same heading. */
export const distinctGrounds = (...grounds: readonly Ground[]): readonly Ground[] => [
  ...new Map(grounds.map((ground) => [JSON.stringify(ground), ground])).values(),
]

const code = (text: string): string => `\`${text}\``
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const waysTable = ({ provider }: Shelf): StatementTable => ({
  caption: `Headers that carry a key of ${provider.name}`,
  columns: ['Header', 'Value', 'When'],
  rows: provider.ways.map(({ header, form, standing, ground }) => {
    const [form0] = provider.forms
    // Where no text prints a prefix, ours would be read as a fact.
    const key = form0 && form0.ground.basis !== 'assumed' ? `${form0.prefix}…` : '<key>'
    return { cells: [code(header), code(form === 'bearer' ? `Bearer ${key}` : key), standing], grounds: [ground] }
  }),
})

export const classesTable = ({ provider, docs }: Shelf): StatementTable => ({
  caption: `Classes of key at ${provider.name}`,
  columns: ['Class', 'Belongs', 'What it does'],
  rows: docs.classes.map(({ term, belongs, says, ground }) => ({ cells: [term, belongs, says], grounds: [ground] })),
})

const alphabets: Readonly<Record<string, string>> = {
  [HEX]: 'hex characters',
  [LOWER_ALNUM]: 'lower-case letters and digits',
  [ALNUM]: 'letters and digits',
}
const tailOf = ({ tail }: KeyForm): string =>
  `${tail.length} ${alphabets[tail.alphabet] ?? `of ${code(tail.alphabet)}`}`

export const formsTable = ({ provider }: Shelf): StatementTable => ({
  caption: `Forms of key at ${provider.name}`,
  columns: ['Key', 'Begins with', 'Then'],
  rows: provider.forms.map((form) => ({
    cells: [`${capital(form.class)}, ${form.environment}`, code(form.prefix), tailOf(form)],
    grounds: distinctGrounds(form.ground, form.tailGround),
  })),
})

export const environmentsTable = ({ provider, docs }: Shelf): StatementTable => ({
  caption: `Environments of ${provider.name}`,
  columns: ['Environment', 'Chosen by', 'What it opens'],
  rows: docs.environments.map(({ term, chosenBy, says, ground }) => ({
    cells: [term, chosenBy, says],
    grounds: [ground],
  })),
})

export const hostsTable = ({ provider }: Shelf): StatementTable => ({
  caption: `Hosts of ${provider.name}`,
  columns: ['Host', 'What for'],
  rows: provider.hosts.map(({ host, role, ground }) => ({ cells: [code(host), role], grounds: [ground] })),
})

export const variablesTable = ({ provider }: Shelf): StatementTable => ({
  caption: `Environment variables for keys of ${provider.name}`,
  columns: ['Key', 'Variable'],
  rows: provider.forms.map((form) => ({
    cells: [`${capital(form.class)}, ${form.environment}`, code(envName(provider, form))],
    grounds: [],
  })),
})

const needed = ({ keys, token }: Needs): string => {
  if (keys.length === 0) return token ? "a customer's token" : 'no key'
  return `a ${keys.join(' or ')} key${token ? " and a customer's token" : ''}`
}

/** Endpoints, all or those below one heading; an unknown heading ends the build. */
export const endpointsTable = ({ provider }: Shelf, group?: string): StatementTable => {
  const shown = provider.endpoints.filter((endpoint) => group === undefined || endpoint.group === group)
  if (shown.length === 0) throw new Error(`${provider.name} has no endpoints below "${String(group)}".`)
  return {
    caption: `Endpoints of ${provider.name}`,
    columns: ['Call', 'Address', 'Needs', 'Success'],
    rows: shown.map(({ title, method, path, needs, success, ground }) => ({
      cells: [title, code(`${method} ${path}`), needed(needs), String(success.status)],
      grounds: distinctGrounds(ground, success.ground),
    })),
  }
}

const limitsOf = ({ provider }: Shelf) => {
  if (!provider.limits) throw new Error(`${provider.name} has no rate limits, so it has no table of them.`)
  return provider.limits
}

const windowName = (seconds: number): string => (seconds === 60 ? 'a minute' : `in ${seconds} seconds`)

export const tiersTable = (shelf: Shelf): StatementTable => {
  const { tiers, windowSeconds, ground, windowGround } = limitsOf(shelf)
  return {
    caption: `Rate limits of ${shelf.provider.name}`,
    columns: ['Tier', 'Calls'],
    rows: [
      ...Object.values(tiers).map((tier) => ({
        cells: [tier.title, `${tier.calls.toLocaleString('en-US')} ${windowName(windowSeconds)}`],
        grounds: distinctGrounds(tier.ground, ground),
      })),
      {
        cells: [
          'Window',
          `${windowSeconds} seconds, from the full ${windowSeconds === 60 ? 'minute' : 'window'} of the clock`,
        ],
        grounds: [windowGround],
      },
    ],
  }
}

export const limitHeadersTable = (shelf: Shelf): StatementTable => {
  const { headers, ground, windowGround } = limitsOf(shelf)
  const row = (name: string | undefined, says: string, ...grounds: Ground[]) =>
    name === undefined ? [] : [{ cells: [code(name), says], grounds }]
  return {
    caption: `Rate headers of ${shelf.provider.name}`,
    columns: ['Header', 'Says'],
    rows: [
      ...row(headers.limit, 'calls that the window allows', ground),
      ...row(headers.remaining, 'calls that are left', ground),
      ...row(headers.reset, 'end of the window, in Unix seconds', ...distinctGrounds(ground, windowGround)),
      ...row(headers.retryAfter, 'seconds to wait; only with a 429', ground),
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

export const operationsTable = ({ provider }: Shelf): StatementTable => {
  const { mint, rotate, revoke, status, tier } = provider.operations
  const operations = { mint, rotate, revoke, status, tier }
  const row = (name: keyof typeof operations) => {
    const operation = operations[name]
    const offered = operation ? operation.says : `No text of ${provider.name} offers it.`
    return {
      id: `operation-${name}`,
      cells: [operationNames[name], offered],
      grounds: operation ? [operation.ground] : [],
    }
  }
  return {
    caption: `What the dashboard of ${provider.name} offers`,
    columns: ['Operation', 'What it does'],
    rows: [row('mint'), row('rotate'), row('revoke'), row('status'), row('tier')],
  }
}
