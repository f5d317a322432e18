import type { SourceText } from '#src/features/diagnose/source-text.ts'
import { memberOf, type Value } from '#src/features/diagnose/read/languages/value.ts'

/** The values of a list or an object. */
export const items = (value: Value | undefined): readonly Value[] =>
  value?.kind === 'collection' ? value.members.map((each) => each.value) : []
/** The value that a path of names leads to. */
export const at = (value: Value | undefined, ...path: readonly string[]): Value | undefined =>
  path.reduce<Value | undefined>((inner, name) => memberOf(inner, name), value)
/** The text of a value, where it is one. */
export const text = (value: Value | undefined): SourceText | undefined =>
  value?.kind === 'text' ? value.part : undefined
/** A number above 0. */
export const numberOf = (value: Value | undefined): number | undefined => {
  const found = Number(text(value)?.text)
  return Number.isFinite(found) && found > 0 ? found : undefined
}
