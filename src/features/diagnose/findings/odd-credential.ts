import { KEY_BEGINNING } from '#mocks/engine/key-beginning.ts'
import { findCredentials } from '#mocks/engine/find-credentials.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { formOf } from '#src/features/diagnose/credential/look.ts'
import { type SourceText, spanIn } from '#src/features/diagnose/source-text.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { wrappedWords } from './faults/wrapped-words.ts'

/** What is no key as it stands, and whose look tells why: a reference, JSON, two keys, capitals. */
export const oddCredential = (provider: Provider, credential: SourceText, text: string): readonly Finding[] => {
  const whole = [spanIn(credential)]
  if (
    /^(?:op:\/\/|ref\+\w+:|vault:|ssm:|gcpsm:|arn:aws:(?:secretsmanager|ssm):|projects\/[\w-]+\/secrets\/|@Microsoft\.KeyVault\()/i.test(
      text,
    )
  )
    return oneFinding('path-as-value', {
      says: 'This is where a store of secrets keeps the key, and not the key: nothing looked it up, so the reference itself is sent.',
      fix: 'Start the program by what resolves it, as op run does, or read the key with the tool of the store and send that.',
      spans: whole,
    })
  if (/^(?:~?\/|\.{1,2}\/|[A-Z]:\\)[\w./\\-]{3,}$/.test(text))
    return oneFinding('path-as-value', {
      says: 'This is the path of a file, and not what is in it: the path itself is sent in place of the key.',
      fix: 'Read the file and send its content, without the line break at its end: $(cat PATH) in a shell.',
      spans: whole,
    })
  if (/^[{[]\s*["']/.test(text) && findCredentials(text, { keyFormats: provider.keyFormats }).length > 0)
    return oneFinding('key-wrapped', { ...wrappedWords('json'), spans: whole })
  const prefix = formOf(provider, text)?.form.prefix ?? ''
  const again = prefix === '' ? -1 : text.slice(prefix.length).search(KEY_BEGINNING) + prefix.length
  if (again >= prefix.length && prefix !== '')
    return oneFinding('form-length', {
      says: `Two keys stand here${text.charAt(again - 1) === ',' ? ', with a comma between' : ', one behind the other'}: together they are none.`,
      fix: 'Send one of them.',
      spans: [spanIn(credential, again)],
    })
  const bare = text.replace(/[,;.]$/, '')
  if (bare !== text && formOf(provider, bare)?.whole === true)
    return oneFinding('form-characters', {
      says: `“${text.slice(bare.length)}” stands behind the key, and is sent as a part of it.`,
      fix: 'Delete it: it belongs to the list or the sentence that the key was copied from.',
      spans: [spanIn(credential, bare.length)],
    })
  if (prefix === '' && text === text.toUpperCase() && formOf(provider, text.toLowerCase()))
    return oneFinding('no-prefix', {
      says: 'The key is in capitals, and keys are compared letter by letter.',
      fix: 'Copy the key again as it was issued, and take out what turns it into capitals.',
      spans: whole,
    })
  return []
}
