import type { Basis, Ground } from '#mocks/engine/source.ts'
import { pagePath } from '#src/docs/navigation/pages.ts'

export const basisLabels = { documented: 'Documented', public: 'Public', assumed: 'Assumed' } satisfies Record<
  Basis,
  string
>

/** The page on open questions, at the one with this id; decisions without a question stand together below `general`. */
export const questionPath = (providerId: string, question: string): string =>
  `${pagePath(providerId, 'open')}#${question === '' ? 'general' : `oq-${question.toLowerCase()}`}`

/** Where a ground can be checked: path or address of its source, and the words that name it. */
export const sourceOf = (ground: Ground, providerId: string): { readonly path: string; readonly words: string } => {
  switch (ground.basis) {
    case 'documented':
      return {
        path: `${pagePath(providerId, 'open')}#source`,
        words: `Said by the provider, below “${ground.heading}”`,
      }
    case 'public':
      return { path: ground.url, words: `Read at ${ground.url}` }
    case 'assumed':
      return { path: questionPath(providerId, ground.question), words: `Our decision: ${ground.why}` }
    default:
      return ground satisfies never
  }
}
