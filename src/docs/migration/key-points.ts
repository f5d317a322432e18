import type { Environment, KeyClass, KeyFormat } from '#mocks/engine/key.ts'
import { envName } from '#mocks/codegen/secret-parts.ts'
import type { PageBundle } from '#src/docs/provider-bundle.ts'
import { classWords, pairedClasses } from './class-pairs.ts'
import type { Point, MigrationStatement } from './point.ts'

const classesOf = ({ provider }: PageBundle): readonly KeyClass[] => [
  ...new Set(provider.keyFormats.map((form) => form.class)),
]

const formOf = (
  { provider }: PageBundle,
  keyClass: KeyClass | undefined,
  environment: Environment,
): KeyFormat | undefined =>
  provider.keyFormats.find((form) => form.class === keyClass && form.environment === environment)

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
        label: `${classWords(classes)} key, ${environment}`,
        keyClass: classes.from ?? classes.to,
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
      keyClass: form.keyClass,
      none,
      from: prefix(form.from),
      to: prefix(form.to),
    })),
    ...forms.map((form) => ({
      label: `${form.label}: variable`,
      keyClass: form.keyClass,
      none,
      from: variable(from, form.from),
      to: variable(to, form.to),
    })),
  ]
}
