import type { ProviderDocs } from '#mocks/engine/docs.ts'
import type { Case } from '#mocks/engine/case.ts'
import type { Provider } from '#mocks/engine/provider.ts'

export type CaseGroup = { readonly label: string; readonly cases: readonly Case[] }

/** The cases as a list to choose from: those worth a first look, then by the check that ends them. Each case stands once. */
export const caseGroups = (
  { cases, rules }: Pick<Provider, 'cases' | 'rules'>,
  { featured }: Pick<ProviderDocs, 'featured'>,
): readonly CaseGroup[] => {
  const rest = cases.filter(({ id }) => !featured.includes(id))
  const groups: readonly CaseGroup[] = [
    { label: 'To begin with', cases: featured.flatMap((id) => cases.filter((each) => each.id === id)) },
    { label: 'Allowed', cases: rest.filter(({ expects }) => expects.rule === undefined && expects.status < 400) },
    ...rules.map((rule, index) => ({
      label: `Ends at check ${index + 1}: ${rule.title}`,
      cases: rest.filter(({ expects }) => expects.rule === rule.id),
    })),
    {
      label: 'The request itself is refused',
      cases: rest.filter(({ expects }) => expects.rule === undefined && expects.status >= 400),
    },
  ]
  return groups.filter((group) => group.cases.length > 0)
}
