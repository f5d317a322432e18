import { beginningOfKey } from '#mocks/engine/key-beginning.ts'
import { slice, spanIn } from '#src/features/diagnose/source-text.ts'
import { formOf, printsPrefixes } from '#src/features/diagnose/credential/look.ts'
import { type CredentialValue, visibleCredential } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, oneFinding } from './catalog.ts'
import type { ValueOutlook } from './key-outlook.ts'

/** A key of a class that the endpoint does not take. */
export const wrongClass = ({ provider, kind, endpoint }: ValueOutlook, parsed: CredentialValue): readonly Finding[] => {
  const { credential } = parsed
  const text = visibleCredential(parsed)
  const prefix = formOf(provider, text)?.form.prefix
  const wanted = endpoint?.auth.keys ?? []
  // Where no prefix is printed, what a key begins with tells nothing of its class.
  const beginning = beginningOfKey(text)
  const isPublishable = printsPrefixes(provider) && beginning.class === 'publishable'
  const keyClass =
    kind && kind.by !== 'guess'
      ? kind.class
      : isPublishable
        ? (formOf(provider, text)?.form.class ?? 'publishable')
        : undefined
  if (keyClass && wanted.length > 0 && !wanted.includes(keyClass)) {
    const length = prefix?.length ?? (beginning.length || credential.text.length)
    const mark = spanIn(slice(credential, 0, Math.min(length, credential.text.length)))
    return oneFinding('class', {
      says: `This is a ${keyClass} key. “${endpoint?.title ?? ''}” takes a ${wanted.join(' or ')} key.`,
      fix: `Make this call from your server, with the ${wanted.join(' or ')} key.`,
      spans: [mark],
    })
  }
  return []
}
