import type { Fault } from '#src/features/diagnose/call.ts'

// What prints a secret with all that stands around it, or in quotes. Each program is a group of its own.
const PRINTS = String.raw`(?:(vault) (?:kv get|read)(?![^)\n]*-field)|(aws) secretsmanager get-secret-value(?![^)\n]*--query)|(az) keyvault secret show(?![^)\n]*--query)|(doppler) secrets get(?![^)\n]*--plain)|(kubectl) get secret(?![^)\n]*(?:jsonpath|template))|(terraform|tofu) output(?![^)\n]*-(?:raw|json)))[^)|\n]*\)`
const VARIABLE = new RegExp(String.raw`\b(\w+)=["']?\$\([ \t]*${PRINTS}`)
const HEADER = new RegExp(
  String.raw`((?:authorization|api[-_]key)[ \t]*:[ \t]*(?:Bearer[ \t]+)?)\$\([ \t]*${PRINTS}`,
  'i',
)

const printed = (match: RegExpExecArray, by: readonly (string | undefined)[], into: string): readonly Fault[] => [
  {
    id: 'secret-as-printed',
    span: { from: match.index, to: match.index + match[0].length },
    detail: `${by.join('')} ${into}`,
  },
]

/** A variable of a call that holds all that a store of secrets printed. */
export const printedFaults = (source: string, used: ReadonlyMap<string, unknown>): readonly Fault[] => {
  const match = VARIABLE.exec(source.slice(0, 60_000))
  const [, name = '', ...by] = match ?? []
  return match && used.has(name) ? printed(match, by, name) : []
}

/** A header that gets all that a store of secrets prints. */
export const printedIntoHeader = (source: string): readonly Fault[] => {
  const match = HEADER.exec(source)
  const [, , ...by] = match ?? []
  return match ? printed(match, by, 'the\u00a0header') : []
}
