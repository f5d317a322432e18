import { textAt, textFor, type Span } from '#src/features/diagnose/source-text.ts'
import type { Argument, CollectionEntry, Expression } from './expression.ts'
import { make } from './make.ts'
import { insideQuotes, unescaped } from './string-literal.ts'

const TOKEN = /[\s,]+|;[^\n]*|"(?:[^"\\]|\\[\s\S])*(?:"|$)|#?[({[]|[)}\]]|[^\s,;"()[\]{}]+/y
const CLOSED: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** How clj-http and its like name what other clients call otherwise. */
const OPTIONS: Readonly<Record<string, string>> = {
  'oauth-token': 'bearer',
  'basic-auth': 'basic_auth',
  'query-params': 'params',
  'form-params': 'form',
}

/** How deep forms are read; what is nested deeper is taken into the one around it. */
const DEEPEST = 80

/** A word, a text, or a list in its brackets. */
type Form = { readonly text: string; readonly forms: readonly Form[]; readonly span: Span }

const formsOf = (source: string, from: number, to: number): readonly Form[] => {
  const whole: Form[] = []
  const stack: { readonly open: string; readonly from: number; readonly forms: Form[] }[] = []
  const close = (end: number): void => {
    const top = stack.pop()
    if (top)
      (stack.at(-1)?.forms ?? whole).push({ text: top.open, forms: top.forms, span: { from: top.from, to: end } })
  }
  for (let at = from; at < to;) {
    TOKEN.lastIndex = at
    const [text = source.charAt(at)] = TOKEN.exec(source) ?? []
    const span = { from: at, to: Math.min(to, at + text.length) }
    at = span.to
    if (/^[\s,;]/.test(text)) continue
    if (/^#?[({[]$/.test(text) && stack.length < DEEPEST)
      stack.push({ open: text.replace('#', ''), from: span.from, forms: [] })
    else if (CLOSED[text] === undefined) (stack.at(-1)?.forms ?? whole).push({ text, forms: [], span })
    else if (stack.some(({ open }) => open === CLOSED[text])) {
      while (stack.at(-1)?.open !== CLOSED[text]) close(span.from)
      close(span.to)
    }
  }
  while (stack.length > 0) close(to)
  return whole
}

const isSymbol = (form: Form | undefined): form is Form => form !== undefined && /^[^"(:[{\d]/.test(form.text)

/** `alias/name` is the member of a namespace. */
const symbol = ({ text, span }: Form): Expression => {
  const slash = text.replace(/^['`~@^]+/, '').indexOf('/')
  const word = text.replace(/^['`~@^]+/, '')
  return slash < 1
    ? make.name(word.replace(/\.$/, ''), span)
    : make.member(make.name(word.slice(0, slash), span), make.literal(textFor(word.slice(slash + 1), span), span), span)
}

const pairsOf = (source: string, forms: readonly Form[]): CollectionEntry[] =>
  forms.flatMap((form, index) => {
    const value = forms[index + 1]
    return index % 2 === 0 && value ? [{ name: read(source, form), value: read(source, value) }] : []
  })

/** A name in front of each value, as `let` and `binding` have them. */
const bindings = (source: string, { forms }: Form): readonly Expression[] =>
  forms.flatMap((form, index) => {
    const value = forms[index + 1]
    return index % 2 === 0 && value && isSymbol(form)
      ? [
          make.assign([make.name(form.text, form.span)], read(source, value), {
            from: form.span.from,
            to: value.span.to,
          }),
        ]
      : []
  })

const definition = (source: string, { forms, span }: Form): Expression => {
  const at = forms.findIndex(({ text }) => text === '[')
  const body = forms.slice(at + 1).map((each) => read(source, each))
  const last = body.at(-1)
  return {
    kind: 'function',
    ...(forms[1] && { name: forms[1].text }),
    parameters: (forms[at]?.forms ?? []).filter(isSymbol).map(({ text }) => text),
    body: make.block(last ? [...body.slice(0, -1), make.result(last, last.span)] : [], span),
    span,
  }
}

/** `[clj-http.client :as client]`: a name for a namespace. */
const aliasesIn = (form: Form): readonly Expression[] => {
  const [first, as, name] = form.forms
  return form.text === '[' && first && as?.text === ':as' && name
    ? [{ kind: 'import', name: name.text, from: first.text, span: form.span }]
    : form.forms.flatMap(aliasesIn)
}

const list = (source: string, form: Form): Expression => {
  const { forms, span } = form
  const [head, first, ...rest] = forms
  const values = (of: readonly Form[]): readonly Expression[] => of.map((each) => read(source, each))
  if (!head) return make.block([], span)
  if (/^(?:ns|require|use)$/.test(head.text)) return make.block(aliasesIn(form), span)
  if (/^defn-?$/.test(head.text)) return definition(source, form)
  const last = rest.at(-1)
  if (/^def(?:once)?$/.test(head.text) && first && last)
    return make.assign([make.name(first.text, first.span)], read(source, last), span)
  if (/^(?:let|when-let|if-let|binding|loop|with-open)$/.test(head.text) && first)
    return make.block([...bindings(source, first), ...values(rest)], span)
  if (head.text === 'str') return make.sum(values(forms.slice(1)), span)
  if (head.text.startsWith(':') && first) return make.member(read(source, first), read(source, head), span)
  if (!isSymbol(head) || /^(?:->>?|do|try|catch|when|if|cond|fn|println|prn|@)$/.test(head.text))
    return make.block(values(isSymbol(head) ? forms.slice(1) : forms), span)
  return make.call(
    symbol(head),
    values(forms.slice(1)).map((value): Argument => ({ value })),
    span,
  )
}

const read = (source: string, form: Form): Expression => {
  const { text, forms, span } = form
  if (text === '(') return list(source, form)
  if (text === '[')
    return make.collection(
      forms.map((each) => ({ value: read(source, each) })),
      span,
      'list',
    )
  if (text === '{') return make.collection(pairsOf(source, forms), span, 'object')
  if (text.startsWith('"')) {
    const inside = insideQuotes(source, span.from, span.to)
    return make.literal(unescaped(source, inside.from, inside.to, 'all'), span)
  }
  if (text.startsWith(':')) {
    const name = text.slice(1)
    return make.literal(
      OPTIONS[name] === undefined ? textAt(source, span.from + 1, span.to) : textFor(OPTIONS[name], span),
      span,
    )
  }
  return /^-?\d/.test(text) ? make.literal(textAt(source, span.from, span.to), span, false) : symbol(form)
}

/** Reads Clojure: forms in brackets, which are calls, maps and lists. It never throws: what is odd is skipped. */
export const readClojure = (source: string, from: number, to: number): Expression =>
  make.block(
    formsOf(source, from, to).map((form) => read(source, form)),
    { from, to },
  )
