import type { SourceText, Span } from '#src/features/diagnose/source-text.ts'

/** An argument of a call: `name` where the language lets one name it, `spread` where a collection is spread into it. */
export type Argument = { readonly name?: string; readonly value: Expression; readonly spread?: true }
/** A member of a collection. Without a name it is an item of a list, or something that is spread into it. */
export type CollectionEntry = { readonly name?: Expression; readonly value: Expression; readonly spread?: true }

/** Code of any language, as far as calls and their values need it. What is not understood is a block of what stands in it. */
export type Expression =
  | { readonly kind: 'literal'; readonly part: SourceText; readonly isText: boolean; readonly span: Span }
  | { readonly kind: 'sum'; readonly parts: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'member'; readonly of: Expression; readonly at: Expression | undefined; readonly span: Span }
  | {
      readonly kind: 'call'
      readonly callee: Expression
      readonly args: readonly Argument[]
      readonly isNew: boolean
      readonly span: Span
    }
  | {
      readonly kind: 'collection'
      readonly written: 'object' | 'list' | 'set'
      readonly entries: readonly CollectionEntry[]
      readonly span: Span
    }
  | {
      readonly kind: 'assign'
      readonly targets: readonly Expression[]
      readonly value: Expression
      readonly adds?: true
      readonly span: Span
    }
  | {
      readonly kind: 'function'
      readonly name?: string
      readonly parameters: readonly string[]
      /** Calls of it give a promise. */
      readonly isAsync?: true
      /** Its name stands for what it gives back. */
      readonly isGetter?: true
      readonly body: Expression
      readonly span: Span
    }
  | { readonly kind: 'wait'; readonly value: Expression; readonly span: Span }
  | { readonly kind: 'result'; readonly value: Expression; readonly span: Span }
  | { readonly kind: 'import'; readonly name: string; readonly from: string; readonly span: Span }
  | { readonly kind: 'block'; readonly items: readonly Expression[]; readonly span: Span }

/** Languages whose code is read. `plain` stands for all that a tokenizer reads: C#, Ruby, Kotlin, Swift, Dart and the like. */
export type Language =
  | 'javascript'
  | 'python'
  | 'php'
  | 'go'
  | 'java'
  | 'csharp'
  | 'ruby'
  | 'powershell'
  | 'clojure'
  | 'plain'
