import type { StatementBasis, StatementSource } from '#mocks/engine/source.ts'
import { pagePath } from './page-path.ts'

export const basisLabels = {
  documented: 'Documented',
  public: 'Public',
  assumed: 'Assumed',
  unstated: 'Not stated',
} satisfies Record<StatementBasis, string>

/** The page on open questions, at the one with this id; decisions without a question stand together below `general`. */
export const questionPath = (providerId: string, question: string): string =>
  `${pagePath(providerId, 'open')}#${question === '' ? 'general' : `oq-${question.toLowerCase()}`}`

/** Where a source can be checked: path or address of its source, and the heading there that the link does not name itself. */
export const sourceOf = (
  source: StatementSource,
  providerId: string,
): { readonly path: string; readonly title?: string } => {
  switch (source.basis) {
    case 'documented':
      return { path: `${pagePath(providerId, 'open')}#source`, title: source.heading }
    case 'public':
      return { path: source.url }
    case 'assumed':
      return { path: questionPath(providerId, source.question) }
    case 'unstated':
      return { path: `${pagePath(providerId, 'open')}#source`, title: 'No text that we read mentions it' }
    default:
      return source satisfies never
  }
}
