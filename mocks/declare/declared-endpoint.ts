import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Auth } from '#mocks/engine/rule.ts'
import type { Source } from '#mocks/engine/source.ts'
import type { BodyCheck } from './body-check.ts'
import type { Operation } from './operations.ts'

type Terms = {
  readonly auth: Auth
  readonly basePath: string
  readonly source: Source
  readonly check: BodyCheck
  readonly fallback: Provider['fallback']
}

/** An operation as an endpoint of the mock. The engine reads no body for it, as one that is not required may be left out. */
export const endpointOf = (operation: Operation, { auth, basePath, source, check, fallback }: Terms): Endpoint => {
  const { id, title, group, method, path, body, success } = operation
  return {
    id,
    title,
    group,
    method,
    path: basePath + path,
    auth,
    source,
    success: { status: success.status, source },
    reads: true,
    ...(body?.type === 'form' && { bodyType: 'form' }),
    run: ({ call }) => {
      const fault = check(call.body)
      if (fault?.kind === 'unread') return { reply: fallback.notJson }
      return fault ? { reply: fallback.invalid, issues: fault.issues } : success
    },
  }
}
