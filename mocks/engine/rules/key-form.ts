import type { KeyFormat } from '#mocks/engine/key.ts'
import type { Rule, RuleTerms } from '#mocks/engine/rule.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const pattern = (form: KeyFormat, fixedLength: boolean): RegExp =>
  new RegExp(
    `^${escaped(form.prefix)}[${escaped(form.randomPart.alphabet)}]${fixedLength ? `{${form.randomPart.length}}` : '+'}$`,
  )

/** A key has to look like one of `forms`; `length: 'free'` where no text fixes how long a key is. */
export const keyForm = <Id extends string>(
  forms: readonly KeyFormat[],
  terms: RuleTerms<Id> & { readonly length: 'fixed' | 'free'; readonly description: string; readonly expected: string },
): Rule<Id> => {
  const { length, ...rest } = terms
  const patterns = forms.map((form) => pattern(form, length === 'fixed'))
  const ofAnyLength = forms.map((form) => pattern(form, false))
  return {
    id: 'form',
    title: 'Form',
    scope: 'key',
    ...rest,
    check: ({ credential, hint }) => {
      const text = credential.found === 'present' ? credential.text : ''
      const size = `${text.length} characters`
      return {
        passes: patterns.some((each) => each.test(text)),
        observed: `${hint}, ${size}`,
        offending: ofAnyLength.some((each) => each.test(text)) ? size : hint,
      }
    },
  }
}
