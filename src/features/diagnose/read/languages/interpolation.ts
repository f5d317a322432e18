import { make } from './make.ts'
import { type SourceText, textAt } from '#src/features/diagnose/source-text.ts'
import type { Expression, Language } from './expression.ts'
import { insideQuotes, unescaped } from './string-literal.ts'
import type { CodeToken } from './tokens.ts'

// What the macro of Rust is given: a name in its braces is a variable.
const FORMAT = /\bformat!\(\s{0,40}$/

const patternOf = (language: Language, prefix: string, quote: string): RegExp | undefined => {
  if (language === 'csharp') return prefix.includes('$') ? /\{([^{}]{1,200})\}/g : undefined
  if (quote.startsWith("'") && language === 'ruby') return undefined
  return language === 'ruby'
    ? /#\{([^{}]{1,200})\}/g
    : /(\$ENV\{\w{1,80}\})|\$\{([^{}]{1,200})\}|\\\(((?:[^()]|\([^()]{0,100}\)){1,160})\)|\$([A-Za-z_]\w*)|#\{([^{}]{1,200})\}/g
}

/** A text literal of a language that is read by its tokens, with what is filled into it. `read` reads code between two places. */
export const interpolated = (
  source: string,
  { from, to }: CodeToken,
  language: Language,
  read: (from: number, to: number) => Expression,
): Expression => {
  const inside = insideQuotes(source, from, to)
  const span = { from, to }
  const isVerbatim = inside.prefix.includes('@') || inside.quote === '`'
  const escapes =
    inside.prefix.includes('@') && language === 'csharp'
      ? 'doubled'
      : isVerbatim
        ? 'none'
        : inside.quote.startsWith("'") && language === 'ruby'
          ? 'quote'
          : 'all'
  const literal = (part: SourceText): Expression => make.literal(part, span)
  const pattern = FORMAT.test(source.slice(Math.max(0, from - 60), from))
    ? /\{([a-z_]\w{0,60})(?::[^{}]{0,20})?\}/g
    : patternOf(language, inside.prefix, inside.quote)
  const parts: Expression[] = []
  let run = inside.from
  if (pattern)
    for (const match of source.slice(inside.from, inside.to).matchAll(pattern)) {
      const at = inside.from + match.index
      const code = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? ''
      const begin = at + match[0].indexOf(code)
      if (at > run) parts.push(literal(unescaped(source, run, at, escapes)))
      const inner = read(begin, begin + code.length)
      parts.push({ ...(inner.kind === 'block' && inner.items.length === 1 && inner.items[0] ? inner.items[0] : inner) })
      run = at + match[0].length
    }
  if (run < inside.to) parts.push(literal(unescaped(source, run, inside.to, escapes)))
  return parts.length === 0 ? literal(textAt(source, inside.from, inside.from)) : make.sum(parts, span)
}
