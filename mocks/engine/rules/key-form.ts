import type { KeyFormat } from '#mocks/engine/key.ts'
import { fits, hasAlphabetOf } from '#mocks/engine/key-format.ts'
import type { Check, RuleTerms } from '#mocks/engine/rule.ts'

/** A key has to look like one of `forms`; `length: 'free'` where no text fixes how long a key is. */
export const keyForm = <Id extends string>(
  keyFormats: readonly KeyFormat[],
  terms: RuleTerms<Id> & { readonly length: 'fixed' | 'free'; readonly description: string; readonly expected: string },
): Check<Id> => {
  const { length, ...rest } = terms
  const isForm = length === 'fixed' ? fits : hasAlphabetOf
  return {
    id: 'form',
    label: 'A key of the wrong form',
    asks: 'request',
    standIn: 'known',
    title: 'Form',
    scope: 'key',
    ...rest,
    check: ({ credential, hint }) => {
      const text = credential.found === 'present' ? credential.text : ''
      const size = `${text.length} characters`
      const observed = `${hint}, ${size}`
      if (keyFormats.some((form) => isForm(form, text))) return { passes: true, observed }
      return { passes: false, observed, offending: keyFormats.some((form) => hasAlphabetOf(form, text)) ? size : hint }
    },
  }
}
