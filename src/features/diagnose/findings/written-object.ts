import { type CredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { wrappedWords } from './faults/wrapped-words.ts'
import type { Words } from './stage.ts'

const LATER: Words = {
  says: 'The function that gives the key gives it later, and nothing waits for it: what stands for its promise is sent in place of the key.',
  fix: 'Write await in front of the call that gives the key.',
}
const UNCALLED: Words = {
  says: 'A function was put where the key belongs and not called: the function itself, written as a text, is sent in place of the key.',
  fix: 'Call it: write () behind its name.',
}
const OBJECT: Words = {
  says: 'An object was put where the key belongs, and the language wrote what stands for it as a text: that is sent in place of the key.',
  fix: 'Pass the field that holds the key, or what makes a text of it.',
}
const ARGUMENT: Words = {
  says: 'Go writes this into a text where an argument is missing, nil or of another type: it is sent in place of the key.',
  fix: 'Give Sprintf the key as its argument, a text that is not nil.',
}

/** What a language writes into a text for a value that is none. */
const PRINTED: readonly (readonly [form: RegExp, words: Words])[] = [
  [
    /^<coroutine object .*>$|^System\.Threading\.Tasks\.(?:Value)?Task\b|^Instance of '_?Future<.*>'?$|^<Future .*>$/,
    LATER,
  ],
  [
    /^<(?:function|bound method|built-in (?:function|method)) .*>$|^\[(?:Async)?Function\b.*\]$|^#<(?:Proc|Method):.*>?$|^function\b ?\w*\(.*\}$|^(?:async )?\([^()]*\) ?=> ?\S|^Closure: |^System\.Func\b/,
    UNCALLED,
  ],
  [/^%!\w?\(.*\)$|^<nil>$|^0xc0[0-9a-f]{6,12}$/, ARGUMENT],
  [
    /^<[\w.]+ object at 0x[0-9a-f]+>$|^#<[A-Z].*>$|^(?:[a-z]\w*\.){1,9}[A-Z][\w$]*@[0-9a-f]{4,}$|^\[[BC]@[0-9a-f]{4,}$|^Array$|^System\.(?:String\[\]|Object|Lazy\b|Collections\.)|^Instance of '\w+'?$/,
    OBJECT,
  ],
]

/** What a language writes around the key that is inside of another value. */
const AROUND = /^(?:Optional\[|Some\(|Ok\(|Just |map\[\w{1,30}:)(?=["\w]{8,})/

/** What a language wrote for an object in the key's place, or around the key; undefined where it is neither. */
export const writtenObject = (parsed: CredentialValue): readonly Finding[] | undefined => {
  const { whole, prefixes, credentialAt, headerName } = parsed
  const from = prefixes.at(-1)?.to ?? headerName?.to ?? 0
  const text = whole.text.slice(from).trim().slice(0, 2000)
  if (whole.placeholders.length > 0) return undefined
  const spans = spansOf(parsed, [{ from: Math.min(from + 1, credentialAt.from), to: whole.text.length }])
  const words = PRINTED.find(([form]) => form.test(text))?.[1]
  if (words) return oneFinding('variable', { ...words, spans })
  if (/^SecretStr\(/.test(text)) return oneFinding('key-wrapped', { ...wrappedWords('secretstr'), spans })
  return AROUND.test(text) && /[\])}]$/.test(text)
    ? oneFinding('key-wrapped', { ...wrappedWords('printed'), spans })
    : undefined
}
