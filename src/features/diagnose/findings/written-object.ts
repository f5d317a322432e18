import { type CredentialValue, spansOf } from '#src/features/diagnose/credential/parse-credential-value.ts'
import { type Finding, oneFinding } from './catalog.ts'
import { wrappedWords } from './faults/wrapped-words.ts'

/** What a language writes into a text for a value that is none. */
const PRINTED: readonly (readonly [form: RegExp, by: string])[] = [
  [
    /^<coroutine object .*>$|^System\.Threading\.Tasks\.(?:Value)?Task\b|^Instance of '_?Future<.*>'?$|^<Future .*>$/,
    'promise',
  ],
  [
    /^<(?:function|bound method|built-in (?:function|method)) .*>$|^\[(?:Async)?Function\b.*\]$|^#<(?:Proc|Method):.*>?$|^function\b ?\w*\(.*\}$|^(?:async )?\([^()]*\) ?=> ?\S|^Closure: |^System\.Func\b/,
    'function',
  ],
  [/^%!\w?\(.*\)$|^<nil>$|^0xc0[0-9a-f]{6,12}$/, 'argument'],
  [
    /^<[\w.]+ object at 0x[0-9a-f]+>$|^#<[A-Z].*>$|^(?:[a-z]\w*\.){1,9}[A-Z][\w$]*@[0-9a-f]{4,}$|^\[[BC]@[0-9a-f]{4,}$|^Array$|^System\.(?:String\[\]|Object|Lazy\b|Collections\.)|^Instance of '\w+'?$/,
    'object',
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
  const by = PRINTED.find(([form]) => form.test(text))?.[1]
  if (by !== undefined) return oneFinding('variable', { ...wrappedWords(by), spans })
  if (/^SecretStr\(/.test(text)) return oneFinding('key-wrapped', { ...wrappedWords('secretstr'), spans })
  return AROUND.test(text) && /[\])}]$/.test(text)
    ? oneFinding('key-wrapped', { ...wrappedWords('printed'), spans })
    : undefined
}
