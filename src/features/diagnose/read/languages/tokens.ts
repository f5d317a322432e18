import type { Language } from './expression.ts'

/** A token of code: `open` tells a text that is never closed. Places count in the whole source. */
export type CodeToken = {
  readonly kind: 'text' | 'name' | 'symbol' | 'number' | 'sign'
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isFirst: boolean
  readonly isSpaced: boolean
}

const SPACE = /[ \t\r\n\f\u00a0\ufeff]+/y
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y
const HASH_COMMENT = /#(?!\{)[^\n]*/y
// In front of a word a hash begins an attribute of Rust or C.
const LOOSE_COMMENT = /#[ \t!][^\n]*/y
const STRING =
  /(?:[@$rbf]{0,2}"""[\s\S]*?(?:"""|$)|@?\$?@?"(?:[^"\\\n]|\\[\s\S]|"")*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\[\s\S])*(?:'|(?=\n)|$)|`[^`]*(?:`|$))/y
// Quotes may stand inside of what is filled in: `$"Bearer {Get("KEY")}"`.
const FILLED: Readonly<Partial<Record<Language, RegExp>>> = {
  csharp: /\$@?"(?:[^"\\\n{]|\\[\s\S]|\{(?:[^{}"\n]|"[^"\n]*")*\}|\{)*(?:"|(?=\n)|$)/y,
  ruby: /"(?:[^"\\\n#]|\\[\s\S]|#\{(?:[^{}"\n]|"[^"\n]*")*\}|#)*(?:"|(?=\n)|$)/y,
  plain:
    /'(?!'')(?:[^'\\\n$]|\\[\s\S]|\$\{(?:[^{}'"\n]|'[^'\n]*'|"[^"\n]*")*\}|\$)*(?:'|(?=\n)|$)|"(?!"")(?:[^"\\\n$#]|\\\((?:[^()"\n]|"[^"\n]*"|\((?:[^()"\n]|"[^"\n]*")*\))*\)|\\[\s\S]|[#$]\{(?:[^{}"\n]|"[^"\n]*")*\}|[#$])*(?:"|(?=\n)|$)/y,
}
const NAME = /[A-Za-z_$][\w$]*[?!]?(?!=)|[A-Za-z_$][\w$]*/y
const SYMBOL = /:(?:"[^"\n]*"|'[^'\n]*'|[A-Za-z_]\w*[?!]?)/y
const NUMBER = /\d[\w.]*/y
const SIGN = /=>|->|::|\?\.|&\.|\?\?|\|\||&&|\+=|:=|==|!=|<<|[^\s\w]/y
const GENERIC = /<[\w\s,.?[\]<>]{1,80}>(?=\s*[({[.);]|\s+\w+\s*[=;])/y

/** Takes code apart into tokens; comments and white space fall away. Whatever is odd becomes a sign of its own. */
export const tokensOf = (source: string, from: number, to: number, language: Language): readonly CodeToken[] => {
  const tokens: CodeToken[] = []
  let at = from
  let isFirst = true
  let isSpaced = false
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    return found && found[0] !== '' ? found[0] : undefined
  }
  const push = (kind: CodeToken['kind'], text: string): void => {
    tokens.push({ kind, text, from: at, to: Math.min(to, at + text.length), isFirst, isSpaced })
    at += text.length
    isFirst = false
    isSpaced = false
  }
  while (at < to) {
    const space =
      match(SPACE) ??
      match(COMMENT) ??
      (language === 'ruby' ? match(HASH_COMMENT) : language === 'plain' ? match(LOOSE_COMMENT) : undefined)
    if (space !== undefined) {
      if (/\n/.test(space)) isFirst = true
      isSpaced = true
      at += space.length
      continue
    }
    const last = tokens.at(-1)
    if ((last?.kind === 'name' && language !== 'ruby') || (language === 'plain' && /^[:=(,]$/.test(last?.text ?? ''))) {
      const generic = match(GENERIC)
      if (generic !== undefined) {
        at += generic.length
        continue
      }
    }
    const filled = FILLED[language]
    const text = (filled && match(filled)) ?? match(STRING)
    const name = text === undefined ? match(NAME) : undefined
    const symbol =
      language === 'ruby' && (last?.text !== ':' || isSpaced) && (isSpaced || /[([{,]/.test(last?.text ?? '('))
        ? match(SYMBOL)
        : undefined
    if (text !== undefined) push('text', text)
    else if (name !== undefined) push('name', name)
    else if (symbol !== undefined) push('symbol', symbol)
    else {
      const number = match(NUMBER)
      push(number === undefined ? 'sign' : 'number', number ?? match(SIGN) ?? source.charAt(at))
    }
  }
  return tokens
}
