import type { Locator, Page } from '@playwright/test'

/** Something that a reader does: a click on what `at` finds, after which `keys` are typed; without it, nothing. */
export type Act = { readonly name: string; readonly at?: (page: Page) => Locator; readonly keys?: string }

export const PROVIDER = 'paykore'

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name, exact: true }).first()
const older = (group: string) => (page: Page) =>
  page.getByRole('group', { name: group }).getByRole('button', { name: 'Older' })

export const floorActs: readonly Act[] = [{ name: 'turn a page', at: button('Older') }]

export const dashboardActs: readonly Act[] = [
  { name: 'dashboard: the clock runs' },
  { name: 'dashboard: older keys', at: older('Pages of API keys') },
  { name: 'dashboard: older requests', at: older('Pages of the log') },
  { name: 'dashboard: refused only', at: (page) => page.getByRole('checkbox', { name: 'Refused only' }) },
  { name: 'dashboard: ask to revoke a key', at: button(/^Revoke /) },
  { name: 'dashboard: revoke it', at: button(/for good$/) },
  { name: 'dashboard: form for a new key', at: button('Create Key') },
  { name: 'dashboard: issue a key', at: button('Create key') },
  { name: 'dashboard: remove it from sight', at: button('Remove') },
]

export const playgroundActs: readonly Act[] = [
  { name: 'playground: open keys and clock', at: button('Keys and clock') },
  { name: 'playground: older keys', at: older('Pages of API keys') },
  { name: 'playground: close keys and clock', at: button('Keys and clock') },
  { name: 'playground: send', at: button(/^Send/) },
  { name: 'playground: open a request', at: button(/^Open /) },
  { name: 'playground: older requests', at: older('Pages of the log') },
  { name: 'playground: type into the filter', at: (page) => page.getByRole('searchbox'), keys: 'wal' },
]
