import type { Environment, KeyClass, KeyFormat } from '#mocks/engine/key.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import type { PageBundle } from '#src/docs/provider-bundle.ts'
import type { Point, MigrationStatement } from './point.ts'

/** A class of key at one provider and its counterpart at the other; undefined where there is none. */
type Classes = { readonly from: KeyClass | undefined; readonly to: KeyClass | undefined }

const classesOf = ({ provider }: PageBundle): readonly KeyClass[] => [
  ...new Set(provider.keyFormats.map((form) => form.class)),
]

/** Classes side by side: those of one name first, then what is left of each in its order. */
export const pairedClasses = (from: readonly KeyClass[], to: readonly KeyClass[]): readonly Classes[] => {
  const shared = from.filter((each) => to.includes(each))
  const [ours, theirs] = [from, to].map((all) => all.filter((each) => !shared.includes(each)))
  const length = Math.max(ours?.length ?? 0, theirs?.length ?? 0)
  return [
    ...shared.map((each) => ({ from: each, to: each })),
    ...Array.from({ length }, (_, index) => ({ from: ours?.[index], to: theirs?.[index] })),
  ]
}

const formOf = (
  { provider }: PageBundle,
  keyClass: KeyClass | undefined,
  environment: Environment,
): KeyFormat | undefined =>
  provider.keyFormats.find((form) => form.class === keyClass && form.environment === environment)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const prefix = (form: KeyFormat | undefined): readonly MigrationStatement[] =>
  form ? [{ says: `\`${form.prefix}\``, source: form.source }] : []

const variable = ({ provider }: PageBundle, form: KeyFormat | undefined): readonly MigrationStatement[] =>
  form ? [{ says: `\`${envName(provider, form)}\`` }] : []

const termsOf = ({ docs }: PageBundle): readonly MigrationStatement[] =>
  docs.classes.map(({ term, belongs, source }) => ({ says: `${term}: ${belongs}`, source }))

/** Classes of key, and for each class and environment how a key begins and which variable holds it. */
export const keyPoints = (from: PageBundle, to: PageBundle): readonly Point[] => {
  const environments = [...new Set([...from.provider.environments, ...to.provider.environments])]
  const forms = pairedClasses(classesOf(from), classesOf(to))
    .flatMap((classes) =>
      environments.map((environment) => ({
        label: `${capital([...new Set([classes.from, classes.to])].filter((each) => each !== undefined).join(' or '))} key, ${environment}`,
        from: formOf(from, classes.from, environment),
        to: formOf(to, classes.to, environment),
      })),
    )
    .filter((form) => form.from ?? form.to)
  const none = 'no such key'
  return [
    { label: 'Classes of key', none: 'none', from: termsOf(from), to: termsOf(to) },
    ...forms.map((form) => ({
      label: `${form.label}: begins with`,
      none,
      from: prefix(form.from),
      to: prefix(form.to),
    })),
    ...forms.map((form) => ({
      label: `${form.label}: variable`,
      none,
      from: variable(from, form.from),
      to: variable(to, form.to),
    })),
  ]
}
