import { aspects } from '#src/docs/aspects.ts'
import type { Aspect, Statement } from '#mocks/engine/docs.ts'
import type { StatementSource } from '#mocks/engine/source.ts'
import { factOf, type PageBundle } from '#src/docs/provider-bundle.ts'
import { limitHeadersTable, tiersTable } from './limit-tables.ts'
import { operationsTable } from './operations-table.ts'
import {
  classesTable,
  endpointsTable,
  environmentsTable,
  errorFieldsTable,
  headersTable,
  hostsTable,
  keyFormatsTable,
  type StatementTable,
  variablesTable,
} from './statement-tables.ts'

type PrintedTable = StatementTable<string | Statement, StatementSource>

/** The tables that `<Facts table="…">` can print. */
const tables = {
  classes: [classesTable],
  endpoints: [endpointsTable],
  environments: [environmentsTable],
  'error-fields': [errorFieldsTable],
  formats: [keyFormatsTable],
  headers: [headersTable],
  hosts: [hostsTable],
  limits: [tiersTable, limitHeadersTable],
  operations: [operationsTable],
  variables: [variablesTable],
} as const satisfies Readonly<Record<string, readonly ((bundle: PageBundle) => PrintedTable)[]>>

export type FactTable = keyof typeof tables

/** A table by its name. Prose is not type-checked, so an unknown name ends the build with a sentence. */
export const factTables = (name: FactTable, bundle: PageBundle): readonly PrintedTable[] => {
  if (!Object.hasOwn(tables, name))
    throw new Error(`There is no table "${name}". Known: ${Object.keys(tables).join(', ')}.`)
  return tables[name].map((table) => table(bundle))
}

/** What a provider states about some aspects of a comparison. */
export const aspectsTable = (bundle: PageBundle, names: readonly Aspect[]) => ({
  caption: 'In short',
  columns: ['', 'Answer'],
  rows: names.map((aspect) => {
    const { says, source } = factOf(bundle, aspect)
    return { cells: [aspects[aspect], source.basis === 'unstated' ? '' : says], sources: [source] }
  }),
})
