import type { Language } from '#src/features/diagnose/read/languages/expression.ts'
import type { Met } from '#src/features/diagnose/read/languages/course/walk.ts'
import type { OptionStyle } from './options.ts'

/** What an argument of a known call is. */
export type Role =
  | 'url'
  | 'method'
  | 'options'
  | 'url-or-options'
  | 'body'
  | 'headers'
  | 'query'
  | 'json'
  | 'context'
  | 'none'

/** What is the same of all calls of a client. */
type Client = {
  readonly style: OptionStyle
  readonly readAs: string
  readonly only?: Language
  /** Names given to arguments are options too. */
  readonly named?: true
  /** Counts only with an address in full: other calls have such a name too. */
  readonly absolute?: true
}

/** A call that sends a request, by the path of what is called. The verb is the last part of the path where it is one. */
export type CallShape = Client & { readonly path: RegExp; readonly args: readonly Role[] }

/** A client's calls, each by its path, with what its arguments are. */
export const callsOf = (
  [client, body, readAs]: readonly [client: string, body: OptionStyle['body'], readAs: string],
  more: Omit<Client, 'style' | 'readAs'>,
  ...calls: readonly (readonly [path: RegExp, ...args: readonly Role[]])[]
): readonly CallShape[] => calls.map(([path, ...args]) => ({ style: { client, body }, readAs, ...more, path, args }))

/** The verbs by which clients call their functions. */
export const VERB = '(?:get|post|put|patch|delete|del|head|options)'

/** The path of what is called, that of the thing it was called on in front. */
export const pathOf = ({ path, on }: Met): string =>
  on && !on.isGlobal ? [on.made, path].filter(Boolean).join('.') : path
