import { type AspectStatement, silence } from '#mocks/engine/docs.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { type StatementSource, weakestSource } from '#mocks/engine/source.ts'
import type { PageBundle } from '#src/docs/provider-bundle.ts'
import type { StatementTable } from './statement-tables.ts'

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
