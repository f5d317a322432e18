import type { ReplyDef } from '#mocks/engine/reply.ts'
import { type PageBundle, questionOf } from '#src/docs/provider-bundle.ts'

/** The open questions that an answer rests on, and the contradictions of sources that name its code. */
export type ErrorBasis = { readonly questions: readonly string[]; readonly conflicts: readonly string[] }

/** What is uncertain about an answer: ids of open questions and of conflicts, each once. */
export const errorBasis = (bundle: PageBundle, { code, source }: Pick<ReplyDef, 'code' | 'source'>): ErrorBasis => {
  const asked = [source.status, source.body].flatMap((each) => (each.basis === 'assumed' ? [each.question] : []))
  const named = bundle.docs.conflicts.filter(({ title, sides, follows }) =>
    [title, follows, ...sides.map(({ says }) => says)].some((text) => text.includes(`\`${code}\``)),
  )
  return {
    questions: [...new Set(asked)].filter((id) => id !== '').map((id) => questionOf(bundle, id).id),
    conflicts: named.map(({ id }) => id),
  }
}
