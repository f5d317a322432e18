import type { Provider } from '#mocks/engine/provider.ts'
import { guidePath, type NavLink, pagesOf, providerPages } from './pages.ts'
import { pagePath } from '#src/ui/page-path.ts'

/** Links of the top bar behind the providers. */
export const topLinks: readonly (NavLink & { readonly wideOnly?: true })[] = [
  { label: 'Compare', href: '/compare/' },
  { label: 'Playground', href: '/playground/' },
  { label: 'Dashboard', href: '/dashboard/', wideOnly: true },
  { label: 'Diagnose', href: '/diagnose/' },
  { label: 'Labs', href: '/labs/', wideOnly: true },
  { label: 'Run locally', href: guidePath('terminal'), wideOnly: true },
]

type Named = { readonly provider: Pick<Provider, 'id' | 'limits' | 'replies'> }

/** The pages of a provider, in their order. */
export const providerLinks = ({ provider }: Named): readonly NavLink[] =>
  pagesOf(provider).map((page) => ({ label: providerPages[page].label, href: pagePath(provider.id, page) }))

type Guide = {
  readonly id: string
  readonly data: { readonly title: string; readonly label?: string | undefined; readonly order?: number | undefined }
}

/** The guides in their order, behind the comparison. */
export const acrossLinks = (guides: readonly Guide[]): readonly NavLink[] => [
  { label: 'Compare', href: '/compare/' },
  { label: 'Diagnose', href: '/diagnose/' },
  { label: 'Labs', href: '/labs/' },
  ...guides
    .toSorted((a, b) => (a.data.order ?? guides.length) - (b.data.order ?? guides.length) || a.id.localeCompare(b.id))
    .map(({ id, data }) => ({ label: data.label ?? data.title, href: guidePath(id) })),
]
