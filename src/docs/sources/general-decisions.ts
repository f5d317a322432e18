import type { StatementSource } from '#mocks/engine/source.ts'
import type { PageBundle } from '#src/docs/provider-bundle.ts'

/** Reasons of the decisions that belong to no open question, each once, as sentences. */
export const generalDecisions = ({ provider, docs }: PageBundle): readonly string[] => {
  const sources: readonly StatementSource[] = [
    ...provider.hosts.map(({ source }) => source),
    ...provider.credentialLocations.map(({ source }) => source),
    ...provider.keyFormats.flatMap(({ source, randomPartSource }) => [source, randomPartSource]),
    ...provider.rules.flatMap(({ source, notes = [] }) => [source, ...notes.map((detail) => detail.source)]),
    ...Object.values(provider.replies).flatMap(({ source }) => [source.status, source.body]),
    ...provider.endpoints.flatMap(({ source, success }) => [source, success.source]),
    ...provider.cases.map(({ source }) => source),
    ...Object.values(provider.operations).map(({ source }) => source),
    ...Object.values(docs.compare).map(({ source }) => source),
    ...[docs.menu, ...docs.classes, ...docs.environments].map(({ source }) => source),
  ]
  const reasons = sources.flatMap((source) =>
    source.basis === 'assumed' && source.question === '' ? [sentence(source.why)] : [],
  )
  return [...new Set(reasons)]
}

const sentence = (text: string): string => {
  const capital = text.charAt(0).toUpperCase() + text.slice(1)
  return /[.!?]$/.test(capital) ? capital : `${capital}.`
}
