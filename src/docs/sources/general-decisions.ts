import type { Ground } from '#mocks/engine/source.ts'
import type { Shelf } from '#src/docs/provider-bundle.ts'

/** Reasons of the decisions that belong to no open question, each once, as sentences. */
export const generalDecisions = ({ provider, docs }: Shelf): readonly string[] => {
  const grounds: readonly Ground[] = [
    ...provider.hosts.map(({ ground }) => ground),
    ...provider.ways.map(({ ground }) => ground),
    ...provider.forms.flatMap(({ ground, tailGround }) => [ground, tailGround]),
    ...provider.rules.flatMap(({ ground, fine = [] }) => [ground, ...fine.map((detail) => detail.ground)]),
    ...Object.values(provider.replies).flatMap(({ ground }) => [ground.status, ground.body]),
    ...provider.endpoints.flatMap(({ ground, success }) => [ground, success.ground]),
    ...provider.cases.map(({ ground }) => ground),
    ...Object.values(provider.operations).map(({ ground }) => ground),
    ...Object.values(docs.compare).map(({ ground }) => ground),
    ...[docs.menu, ...docs.classes, ...docs.environments].map(({ ground }) => ground),
  ]
  const reasons = grounds.flatMap((ground) =>
    ground.basis === 'assumed' && ground.question === '' ? [sentence(ground.why)] : [],
  )
  return [...new Set(reasons)]
}

const sentence = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}
