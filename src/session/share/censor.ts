import { parsedBody } from '#mocks/engine/request.ts'
import type { KeyFormat } from '#mocks/engine/key.ts'
import type { NamedValue } from '#src/session/request/address.ts'
import { emptied } from './blanks.ts'
import { bodyToShare } from './body.ts'
import type { LinkProblem } from './fragment.ts'
import type { Shared } from './shared.ts'

const WHY = 'it held what looks like a credential; a link carries none'

/** JSON without its blanks, as a body stands in a link; any other text as it is. */
const compact = (text: string): string => {
  const json = parsedBody({ body: text })
  return json !== undefined && JSON.stringify(json, null, 2) === text ? JSON.stringify(json) : text
}

/** A link that was read, without whatever in it looks like a credential: somebody may have written it by hand. */
export const censored = (
  keyFormats: readonly KeyFormat[],
  shared: Shared,
): { readonly shared: Shared; readonly problems: readonly LinkProblem[] } => {
  const isClean = (text: string, name = ''): boolean => emptied(keyFormats, text, name) === text
  const arePairs = (pairs: readonly NamedValue[] | undefined): boolean =>
    pairs?.every(([name, value]) => isClean(name) && isClean(value, name)) ?? true
  const bodyIsClean = (): boolean => {
    const text = shared.body ?? JSON.stringify(shared.patch ?? {})
    const { leftOut, body } = bodyToShare(keyFormats, '', text)
    return leftOut.length === 0 && (body === undefined || body === compact(text))
  }
  const checks: readonly (readonly [field: keyof Shared, name: string, clean: boolean])[] = [
    ...(['provider', 'case', 'endpoint', 'method', 'host', 'key', 'token'] as const).map(
      (field) => [field, field, isClean(shared[field] ?? '')] as const,
    ),
    ['keytext', 'keytext', isClean(shared.keytext ?? '', 'key')],
    ['path', 'path', isClean(shared.path ?? '')],
    ['query', 'query', arePairs(shared.query)],
    ['extra', 'header', arePairs(shared.extra)],
    [shared.patch ? 'patch' : 'body', shared.patch ? 'patch' : 'body', bodyIsClean()],
  ]
  const dirty = checks.filter(([, , clean]) => !clean)
  const rest = Object.entries(shared).filter(([name]) => !dirty.some(([field]) => field === name))
  return { shared: Object.fromEntries(rest), problems: dirty.map(([, field]) => ({ field, why: WHY })) }
}
