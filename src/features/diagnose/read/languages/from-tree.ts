import type { SyntaxNode, Tree } from '@lezer/common'
import { textAt } from '#src/features/diagnose/source-text.ts'
import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'
import type { Argument, Entry, Expression, Language } from './expression.ts'
import { insideQuotes, unescaped } from './string-literal.ts'
import type { Escapes } from './string-literal.ts'

/** How deep code is read; what is nested deeper counts as not understood. */
const DEEPEST = 160

const SKIPPED =
  /^(?:[^A-Za-z⚠]|(?:Line|Block|Doc)?Comment$|Type(?:Annotation|ArgList|ParamList|Def|Arguments|Parameters)$|(?:Slice|Map|Array|Pointer|Parameterized|Generic|Primitive|Integral|FloatingPoint|Qualified|Union)Type$|Annotation|Modifiers$|Privacy$|Decorator$|PhpOpen$|PhpClose$|Equals$|\w*Op$|Arrow$|Optional$|Spread$|Interpolation(?:Start|End)$|Format(?:Spec|Conversion|SelfDoc)$)/
const TEXT =
  /^(?:String(?:Literal)?|TemplateString|FormatString|HeredocString|NowDocString|TextBlock|CharacterLiteral|Rune)$/
const NAME =
  /^(?:VariableName|VariableDefinition|Identifier|Definition|DefName|Name|QualifiedName|NamespaceName|TypeName|ScopedTypeName|QualifiedType|PropertyName|PropertyDefinition|PrivatePropertyName|FieldName|MethodName|ClassMemberName|JSXIdentifier|this|super|self|Key)$/
const LITERAL =
  /^(?:Number|Integer|Float|IntegerLiteral|FloatingPointLiteral|BooleanLiteral|Boolean|Bool|null|Null|None|Nil)$/
const MEMBER =
  /^(?:MemberExpression|SelectorExpr|ScopedExpression|FieldAccess|SubscriptExpression|IndexExpr|ArrayAccess|JSXMemberExpression)$/
const CALL = /^(?:CallExpression|CallExpr|MethodInvocation|NewExpression|ObjectCreationExpression)$/
const LIST = /^(?:ArrayExpression|TupleExpression|ArrayInitializer|ValueList|SetExpression)$/
const ASSIGN =
  /^(?:VariableDeclaration|AssignmentExpression|AssignStatement|UpdateStatement|VarDecl|Assignment|VarSpec|ConstSpec|VariableDeclarator|PropertyDeclaration|ConstDeclaration|ConstElement|PropertyElement|StaticMember|VariableDeclarator)$/
const FUNCTION =
  /^(?:ArrowFunction|FunctionExpression|FunctionDeclaration|FunctionDefinition|MethodDeclaration|LambdaExpression|Lambda|FunctionDecl|FunctionLiteral|MethodDecl|AnonymousFunction|ArrowFunctionExpression|ConstructorDeclaration)$/
const INSIDE_TEXT = /^(?:Interpolation|FormatReplacement|VariableName|MemberExpression|SubscriptExpression)$/
const ARGUMENTS = /^(?:ArgList|Arguments|ArgumentList)$/

/** Reads a syntax tree as expressions. `offset` is where the parsed text begins in `source`. It never throws: what is odd is skipped. */
export const readTree = (source: string, tree: Tree, offset: number, language: Language): Expression => {
  const spanIn = (node: SyntaxNode): Span => ({ from: node.from + offset, to: node.to + offset })
  const textOf = (node: SyntaxNode): string =>
    source.slice(node.from + offset, Math.min(node.to, node.from + 400) + offset)

  const children = (node: SyntaxNode): SyntaxNode[] => {
    const found: SyntaxNode[] = []
    for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
    return found
  }
  const valuesIn = (node: SyntaxNode): SyntaxNode[] =>
    children(node).filter(
      ({ name, type, from, to }) =>
        !type.isError &&
        !(SKIPPED.test(name) && !/^(?:this|super|self|null|None)$/.test(name)) &&
        (/^[A-Z]/.test(name) || /^(?:this|super|self|null)$/.test(name)) &&
        to > from,
    )
  const cleanName = (node: SyntaxNode): string =>
    textOf(node)
      .trim()
      .replace(language === 'php' ? /^[$\\]+/ : /^#/, '')
      .replaceAll('\\', '.')
      .replace(/<[^>]*>$/, '')
  const nameOf = (node: SyntaxNode): Expression => ({ kind: 'name', name: cleanName(node), span: spanIn(node) })
  const wordOf = (node: SyntaxNode, isText: boolean): Expression => {
    const span = spanIn(node)
    const start = language === 'php' && source.charAt(span.from) === '$' ? span.from + 1 : span.from
    return {
      kind: 'literal',
      piece: textAt(source, start, Math.max(start, Math.min(span.to, start + 400))),
      isText,
      span,
    }
  }

  const textLiteral = (node: SyntaxNode, depth: number): Expression => {
    const span = spanIn(node)
    if (node.name === 'HeredocString' || node.name === 'NowDocString') return heredoc(node, depth)
    const { from, to, quote, prefix } = insideQuotes(source, span.from, span.to)
    const raw = /r/i.test(prefix) || (language === 'go' && quote === '`')
    const escapes: Escapes = raw ? 'none' : language === 'php' && quote === "'" ? 'quote' : 'all'
    return filled(node, from, to, escapes, depth)
  }
  const heredoc = (node: SyntaxNode, depth: number): Expression => {
    const span = spanIn(node)
    const text = source.slice(span.from, span.to)
    const head = text.indexOf('\n') + 1
    const tail = text.lastIndexOf('\n')
    return filled(
      node,
      span.from + head,
      span.from + Math.max(head, tail),
      node.name === 'NowDocString' ? 'none' : 'all',
      depth,
    )
  }
  /** A text with what is filled in between. */
  const filled = (node: SyntaxNode, from: number, to: number, escapes: Escapes, depth: number): Expression => {
    const span = spanIn(node)
    const literal = (piece: SourceText): Expression => ({ kind: 'literal', piece, isText: true, span })
    const parts: Expression[] = []
    let run = from
    for (const child of children(node)) {
      if (!INSIDE_TEXT.test(child.name)) continue
      const at = spanIn(child)
      if (at.from > run) parts.push(literal(unescaped(source, run, at.from, escapes)))
      const [inner] = /^(?:Interpolation|FormatReplacement)$/.test(child.name) ? valuesIn(child) : [child]
      if (inner) parts.push(read(inner, depth))
      run = at.to
    }
    if (run < to) parts.push(literal(unescaped(source, run, to, escapes)))
    if (parts.length === 0) return literal(textAt(source, from, from))
    const [only] = parts
    return parts.length === 1 && only ? only : { kind: 'sum', parts, span }
  }

  const member = (node: SyntaxNode, depth: number): Expression => {
    const [of, at] = valuesIn(node)
    if (!of) return { kind: 'block', items: [], span: spanIn(node) }
    const isIndex = node.getChild('[') !== null || /^(?:Subscript|Index|ArrayAccess)/.test(node.name)
    const owner = read(of, depth)
    const key = at && (isIndex || !NAME.test(at.name) ? read(at, depth) : wordOf(at, true))
    return onLast(owner, (last) => ({ kind: 'member', of: last, at: key, span: spanIn(node) }))
  }
  // Go's grammar binds `"a" + b.c` as `("a" + b).c`: what follows belongs to the last part of the sum.
  const onLast = (owner: Expression, build: (last: Expression) => Expression): Expression => {
    const last = language === 'go' && owner.kind === 'sum' ? owner.parts.at(-1) : undefined
    if (owner.kind !== 'sum' || !last) return build(owner)
    const built = build(last)
    return {
      ...owner,
      parts: [...owner.parts.slice(0, -1), { ...built, span: { from: last.span.from, to: built.span.to } }],
    }
  }

  const argumentsOf = (node: SyntaxNode | null, depth: number): readonly Argument[] => {
    if (!node) return []
    const args: Argument[] = []
    let name: string | undefined
    let spread = false
    const all = children(node)
    for (const [index, child] of all.entries()) {
      if (/^(?:\*\*?|Spread|\.\.\.)$/.test(child.name)) spread = true
      else if (child.name === ',') [name, spread] = [undefined, false]
      else if (child.name === 'VariableName' && all[index + 1]?.name === 'AssignOp') name = textOf(child)
      else if (child.name === 'NamedArgument') {
        const [label, value] = valuesIn(child)
        if (label && value) args.push({ name: textOf(label), value: read(value, depth) })
      } else if (valuesIn(node).some(({ from }) => from === child.from))
        args.push({
          ...(name !== undefined && { name }),
          value: read(child, depth),
          ...(spread && { spread: true as const }),
        })
    }
    return args
  }
  const call = (node: SyntaxNode, depth: number): Expression => {
    const span = spanIn(node)
    const list = children(node).find(({ name }) => ARGUMENTS.test(name)) ?? null
    const isNew = node.name === 'NewExpression' || node.name === 'ObjectCreationExpression'
    const before = valuesIn(node).filter((child) => !ARGUMENTS.test(child.name) && (!list || child.to <= list.from))
    const [first, second] = before
    const args = argumentsOf(list, depth)
    const made = children(node).find(({ name }) => /^(?:GenericType|TypeName|ScopedTypeName)$/.test(name))
    if (isNew && made) return { kind: 'call', callee: nameOf(made), args, isNew, span }
    if (!first) return { kind: 'block', items: args.map(({ value }) => value), span }
    if (node.name === 'MethodInvocation' && second)
      return {
        kind: 'call',
        callee: {
          kind: 'member',
          of: read(first, depth),
          at: wordOf(second, true),
          span: { from: spanIn(first).from, to: spanIn(second).to },
        },
        args,
        isNew,
        span,
      }
    return onLast(NAME.test(first.name) ? nameOf(first) : read(first, depth), (last) => ({
      kind: 'call',
      callee: last,
      args,
      isNew,
      span,
    }))
  }

  /** Members of an object, a map or a list, as each grammar nests them. */
  const entriesOf = (node: SyntaxNode, depth: number): readonly Entry[] => {
    const all = children(node)
    const entries: Entry[] = []
    for (let index = 0; index < all.length; index += 1) {
      const child = all[index]
      if (!child || child.type.isError) continue
      if (child.name === 'ValueList') entries.push(...entriesOf(child, depth))
      else if (/^(?:Property|Pair|Element|VariadicUnpacking|SpreadElement)$/.test(child.name))
        entries.push(entryOf(child, depth))
      else if (child.name === '**' || child.name === '*' || child.name === 'Spread' || child.name === '...') {
        const value = all[(index += 1)]
        if (value) entries.push({ value: read(value, depth), spread: true })
      } else if (all[index + 1]?.name === ':') {
        const value = all[index + 2]
        const name = read(child, depth)
        entries.push({
          name,
          value:
            value && /^[A-Z]/.test(value.name) ? read(value, depth) : { kind: 'block', items: [], span: spanIn(child) },
        })
        index += 2
      } else if (/^[A-Z]|^null$/.test(child.name) && !SKIPPED.test(child.name))
        entries.push({ value: read(child, depth) })
    }
    return entries
  }
  const entryOf = (node: SyntaxNode, depth: number): Entry => {
    const span = spanIn(node)
    if (children(node).some(({ name }) => /^(?:Spread|\.\.\.)$/.test(name)) || /^(?:Variadic|Spread)/.test(node.name)) {
      const [value] = valuesIn(node)
      return { value: value ? read(value, depth) : { kind: 'block', items: [], span }, spread: true }
    }
    const values = valuesIn(node)
    const [first, ...rest] = values
    const value = rest.at(-1)
    if (!first) return { value: { kind: 'block', items: [], span } }
    const isPair = children(node).some(({ name }) => name === ':' || name === '=>')
    if (first.name === 'PropertyDefinition' && children(node).some(({ name }) => name === 'ParamList'))
      return { name: wordOf(first, true), value: functionOf(node, depth) }
    if (!value || !isPair)
      return first.name === 'PropertyDefinition'
        ? { name: wordOf(first, true), value: isPair ? { kind: 'block', items: [], span } : nameOf(first) }
        : { value: read(first, depth) }
    const computed = node.getChild('[') !== null || language === 'go' || language === 'php'
    const [inKey] = first.name === 'Key' ? valuesIn(first) : [first]
    const key =
      inKey && (TEXT.test(inKey.name) || computed || !NAME.test(inKey.name))
        ? read(inKey, depth)
        : wordOf(inKey ?? first, true)
    return { name: key, value: read(value, depth) }
  }

  const assign = (node: SyntaxNode, depth: number): Expression => {
    const made: Expression[] = []
    const assigns: Expression[] = []
    const all = children(node).filter(({ name }) => name !== 'TypeAnnotation' && name !== 'TypeDef')
    let left: SyntaxNode[] = []
    const isField = /^Property/.test(node.name)
    for (let index = 0; index < all.length; index += 1) {
      const child = all[index]
      if (!child) continue
      if (/^(?:Equals|AssignOp|UpdateOp|:=|=)$/.test(child.name)) {
        const value = all
          .slice(index + 1)
          .find(({ name }) => name !== 'TypeName' && valuesIn(node).some((each) => each.name === name))
        const targets = left.filter(
          ({ name }) => /^[A-Z]|^this$/.test(name) && !/^(?:TypeName|Modifiers|Privacy)$/.test(name),
        )
        if (value && targets.length > 0) {
          const written = targets.map((target) => {
            const expression = NAME.test(target.name) ? nameOf(target) : read(target, depth)
            return isField && expression.kind === 'name'
              ? ({
                  kind: 'member',
                  of: { kind: 'name', name: 'this', span: expression.span },
                  at: wordOf(target, true),
                  span: expression.span,
                } as const)
              : expression
          })
          // `a = b = 1` names two things; the next equals sign takes the rest.
          const isChain = /^(?:Equals|AssignOp)$/.test(all[all.indexOf(value) + 1]?.name ?? '')
          if (isChain) {
            made.push(...written)
            left = [value]
            continue
          }
          const adds = child.name === 'UpdateOp' ? ({ adds: true } as const) : {}
          assigns.push({
            kind: 'assign',
            targets: [...made.splice(0), ...written],
            value: read(value, depth),
            ...adds,
            span: spanIn(node),
          })
          left = []
          index = all.indexOf(value)
        }
      } else if (child.name === ',' && assigns.length > 0) left = []
      else left.push(child)
    }
    const [only] = assigns
    if (assigns.length === 1 && only) return only
    return {
      kind: 'block',
      items: assigns.length > 0 ? assigns : valuesIn(node).map((child) => read(child, depth)),
      span: spanIn(node),
    }
  }

  const functionOf = (node: SyntaxNode, depth: number): Expression => {
    const values = valuesIn(node)
    const list = values.find(({ name }) => /^(?:ParamList|FormalParameters|Parameters)$/.test(name))
    const body = values.findLast(({ name }) => name !== list?.name)
    const first = values[0]
    const name =
      first &&
      first !== body &&
      /^(?:VariableDefinition|VariableName|Name|DefName|PropertyDefinition|Definition|Identifier|FieldName)$/.test(
        first.name,
      )
        ? cleanName(first)
        : undefined
    const parameters = list
      ? children(list).flatMap((each) => {
          const named = /^(?:VariableDefinition|VariableName)$/.test(each.name)
            ? each
            : /^(?:Parameter|FormalParameter)$/.test(each.name)
              ? valuesIn(each).find((inner) => NAME.test(inner.name) && inner.name !== 'TypeName')
              : undefined
          return named ? [cleanName(named)] : []
        })
      : node.name === 'ArrowFunction' && first && first !== body
        ? [cleanName(first)]
        : []
    const span = spanIn(node)
    const inner: Expression = body ? read(body, depth) : { kind: 'block', items: [], span }
    const isValue = body && !/^(?:Block|Body)$/.test(body.name)
    return {
      kind: 'function',
      ...(name !== undefined && { name }),
      parameters,
      body: isValue ? { kind: 'result', value: inner, span } : inner,
      span,
    }
  }

  const binary = (node: SyntaxNode, depth: number): Expression => {
    const values = valuesIn(node)
    const op = children(node).find(({ name }) => /Op$/.test(name) || /^[^\w\s]+$/.test(name))
    const sign = op ? textOf(op) : ''
    const span = spanIn(node)
    const [left, right] = values
    if (left && right && (sign === '+' || (sign === '.' && language === 'php')))
      return { kind: 'sum', parts: [read(left, depth), read(right, depth)], span }
    if (left && right && sign === '%' && language === 'python')
      return {
        kind: 'call',
        callee: {
          kind: 'member',
          of: read(left, depth),
          at: { kind: 'literal', piece: { text: '%', spans: [span], placeholders: [] }, isText: true, span },
          span,
        },
        args: [{ value: read(right, depth) }],
        isNew: false,
        span,
      }
    if (left && /^(?:\|\||\?\?|or|\?:|\|)$/.test(sign))
      return sign === '|'
        ? {
            kind: 'collection',
            written: 'object',
            entries: values.map((each) => ({ value: read(each, depth), spread: true as const })),
            span,
          }
        : read(left, depth)
    return { kind: 'block', items: values.map((each) => read(each, depth)), span }
  }

  const imports = (node: SyntaxNode): Expression => {
    const span = spanIn(node)
    const text = source.slice(span.from, Math.min(span.to, span.from + 300))
    const items: Expression[] = []
    const push = (name: string | undefined, from: string | undefined): void => {
      if (name !== undefined && from !== undefined && name !== from) items.push({ kind: 'import', name, from, span })
    }
    const script = /^import\s+(?:(\w+)|\*\s*as\s+(\w+))?\s*,?\s*(?:\{([^}]*)\})?\s*from\s*['"](?:node:)?([^'"]+)/.exec(
      text,
    )
    const python = /^from\s+([\w.]+)\s+import\s+(.+)/.exec(text)
    if (script) {
      push(script[1] ?? script[2], script[4])
      for (const part of (script[3] ?? '').split(',')) {
        const [, name, alias] = /^\s*(\w+)(?:\s+as\s+(\w+))?/.exec(part) ?? []
        push(alias ?? name, name === undefined ? undefined : `${script[4] ?? ''}.${name}`)
      }
    } else if (python)
      for (const [, name, alias] of (python[2] ?? '').matchAll(/(\w+)(?:\s+as\s+(\w+))?/g))
        push(alias ?? name, `${python[1] ?? ''}.${name ?? ''}`)
    else for (const [, name, alias] of text.matchAll(/([\w.]+)\s+as\s+(\w+)/g)) push(alias, name)
    return { kind: 'block', items, span }
  }

  const block = (node: SyntaxNode, depth: number): Expression => ({
    kind: 'block',
    items: valuesIn(node).map((child) => read(child, depth)),
    span: spanIn(node),
  })

  const read = (node: SyntaxNode, above: number): Expression => {
    const depth = above + 1
    const { name } = node
    if (depth > DEEPEST) return { kind: 'block', items: [], span: spanIn(node) }
    if (TEXT.test(name)) return textLiteral(node, depth)
    if (name === 'ContinuedString')
      return { kind: 'sum', parts: valuesIn(node).map((child) => read(child, depth)), span: spanIn(node) }
    if (LITERAL.test(name)) return wordOf(node, false)
    if (NAME.test(name)) return nameOf(node)
    if (MEMBER.test(name)) return member(node, depth)
    if (CALL.test(name)) return call(node, depth)
    if (/^(?:ObjectExpression|DictionaryExpression|LiteralValue)$/.test(name) || LIST.test(name)) {
      const entries = entriesOf(node, depth)
      const written =
        name === 'SetExpression'
          ? 'set'
          : name === 'ObjectExpression' || name === 'DictionaryExpression' || entries.some((each) => each.name)
            ? 'object'
            : 'list'
      return { kind: 'collection', written, entries, span: spanIn(node) }
    }
    if (name === 'TypedLiteral') {
      const inner = node.getChild('LiteralValue')
      return inner ? read(inner, depth) : block(node, depth)
    }
    if (ASSIGN.test(name)) return assign(node, depth)
    if (FUNCTION.test(name)) return functionOf(node, depth)
    if (/^(?:BinaryExpression|BinaryExp)$/.test(name)) return binary(node, depth)
    if (/^(?:ImportDeclaration|ImportStatement)$/.test(name)) return imports(node)
    if (name === 'ReturnStatement') {
      const [value] = valuesIn(node)
      return { kind: 'result', value: value ? read(value, depth) : block(node, depth), span: spanIn(node) }
    }
    if (name === 'ConditionalExpression' || name === 'TernaryExpression') {
      const values = valuesIn(node)
      const chosen = values[language === 'python' ? 0 : 1]
      return chosen ? read(chosen, depth) : block(node, depth)
    }
    if (/^Unary/.test(name) && /^-\s*[\d.]+$/.test(textOf(node))) return wordOf(node, false)
    if (name === 'WithStatement') return withStatement(node, depth)
    const values = valuesIn(node)
    const [only] = values
    return values.length === 1 && only && !/^(?:Block|Body|Script|Program|Document)/.test(name)
      ? read(only, depth)
      : block(node, depth)
  }
  const withStatement = (node: SyntaxNode, depth: number): Expression => {
    const all = children(node)
    const items: Expression[] = []
    for (const [index, child] of all.entries()) {
      if (child.name === 'as' || child.name === 'with' || child.name === 'async' || child.name === ',') continue
      const target = all[index + 1]?.name === 'as' ? all[index + 2] : undefined
      if (target)
        items.push({ kind: 'assign', targets: [read(target, depth)], value: read(child, depth), span: spanIn(child) })
      else if (/^[A-Z]/.test(child.name) && all[index - 1]?.name !== 'as') items.push(read(child, depth))
    }
    return { kind: 'block', items, span: spanIn(node) }
  }

  return read(tree.topNode, 0)
}
