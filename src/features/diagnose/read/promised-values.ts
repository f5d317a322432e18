import { mayCarryKey } from '#mocks/engine/key-carriers.ts'
import type { Fault, PastedCall } from '#src/features/diagnose/call.ts'
import { spanIn } from '#src/features/diagnose/source-text.ts'
import type { Language } from './languages/expression.ts'

const SETTLED =
  /\bawait\b|\.(?:Result|GetAwaiter|then|block|get\(\)|join)\b|\.Result\b|asyncio\.run\(|run_until_complete/
const CALLED =
  /(?:^|[^\w.])(?:(?:this|self|[A-Z]\w{0,40})\.)?#?_?(\w{1,60})\([^()]{0,80}(?:\([^()]{0,40}\))?[^()]{0,40}\)/

/** How a function is declared that gives its value later, by language. */
const LATER: Readonly<Partial<Record<Language, (name: string) => RegExp>>> = {
  javascript: (name) =>
    new RegExp(
      String.raw`\basync\s+(?:function\s+)?#?${name}\s*\(|\b${name}\s*[:=]\s*async\b|\b${name}\s*=\s*useCallback\(\s*async\b|\b${name}\s*\([^()]{0,80}\)\s*:\s*Promise<`,
    ),
  csharp: (name) => new RegExp(String.raw`\bTask<string>\s+${name}\s*\(`),
  plain: (name) => new RegExp(String.raw`\bFuture<String\??>\s+${name}\s*\(`),
}

/** A key that a function gives later, put into a header with nothing that waits for it. */
export const promisedValues = (
  source: string,
  headers: PastedCall['headers'],
  language: Language,
): readonly Fault[] => {
  const declared = LATER[language]
  if (!declared) return []
  const head = source.slice(0, 60_000)
  return headers
    .filter(({ name, lost }) => mayCarryKey(name.text) && lost !== true)
    .flatMap(({ value }) =>
      value.placeholders.flatMap(({ from, to }): readonly Fault[] => {
        const code = value.text.slice(from, to)
        const span = spanIn(value, from, to)
        const [, name = ''] = CALLED.exec(code) ?? []
        const isLater = name !== '' && declared(name).test(head)
        const isAwaited = new RegExp(String.raw`\bawait\s+(?:\w+\.)*#?${name}\(`).test(head)
        return span && isLater && !isAwaited && !SETTLED.test(code)
          ? [{ id: 'not-awaited', span, detail: language }]
          : []
      }),
    )
}
