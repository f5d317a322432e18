import { isObject, type Json } from '#mocks/engine/request.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Check } from '#mocks/engine/rule.ts'
import type { ReplyDef } from '#mocks/engine/reply.ts'
import { rulesOfAspect } from './other-providers.ts'
import { isName } from './error-links.ts'
import type { NavLink } from '#src/docs/navigation/pages.ts'
import { pagePath } from '#src/ui/page-path.ts'

/** The sentences of a fix, each a step. A full stop inside of code ends no sentence. */
export const fixSteps = ({ fix }: Pick<ReplyDef, 'fix'>): readonly string[] =>
  fix.split(/(?<=[.?!])\s+(?=[A-Z`])/).filter((step) => step !== '')

const pageLabels = {
  keys: 'Keys and environments',
  lifecycle: 'Key lifecycle',
  limits: 'Rate limits',
} as const satisfies Record<NonNullable<Check['guide']>, string>

/** Where a reader goes on: the checks that give the reply, the pages behind them, and what to do when the key may have leaked. */
export const furtherLinks = (provider: Provider, replyId: string): readonly NavLink[] => {
  const rules = rulesOfAspect(provider, replyId)
  const sending = pagePath(provider.id, 'sending')
  const pages = new Set(rules.flatMap(({ guide }) => guide ?? []))
  return [
    ...rules.map(({ id, title }) => ({ label: `Check “${title}”`, href: `${sending}#rule-${id}` })),
    ...(rules.length ? [] : [{ label: 'Endpoints', href: sending }]),
    ...[...pages]
      .filter((page) => page !== 'limits' || provider.limits)
      .map((page) => ({ label: pageLabels[page], href: pagePath(provider.id, page) })),
    ...(pages.has('lifecycle') ? [{ label: 'After a leak', href: '/guides/leak-response/' }] : []),
  ]
}

/** The path in `body` under which `code` stands, as names; undefined where the body does not hold it. */
export const codeIn = (body: Json, code: string, path: readonly string[] = []): readonly string[] | undefined => {
  if (body === code) return path
  if (!isObject(body)) return undefined
  for (const [name, value] of Object.entries(body)) {
    const found = codeIn(value, code, [...path, name])
    if (found) return found
  }
  return undefined
}

const step = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? `?.${name}` : `?.[${JSON.stringify(name)}]`)

/** What a program can compare in an answer. Words that we made up are nothing to compare, and neither are words that change. */
export const comparable = (
  { code, source }: Pick<ReplyDef, 'code' | 'source'>,
  body: Json,
): 'code' | 'our words' | 'changing words' => {
  if (!codeIn(body, code)) return 'changing words'
  return isName(code) || source.body.basis !== 'assumed' ? 'code' : 'our words'
}

/** JavaScript that recognizes an answer by its status and, where it can be compared, by its code. */
export const detectInCode = (reply: Pick<ReplyDef, 'status' | 'code' | 'source'>, body: Json): string => {
  const { status, code } = reply
  const path = comparable(reply, body) === 'code' ? codeIn(body, code) : undefined
  const byCode = path && ` && body${path.map(step).join('')} === ${JSON.stringify(code)}`
  return [
    ...(byCode === undefined ? [] : ['const body = await response.clone().json()']),
    `const isThisError = response.status === ${status}${byCode ?? ''}`,
  ].join('\n')
}
