import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Kind } from '#src/features/diagnose/credential/look.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import type { KeyPlace } from '#src/features/diagnose/credential/find-key.ts'

/** What is known of a key and of where it stands. */
export type KeyOutlook = {
  readonly provider: Provider
  readonly providers: readonly Provider[]
  readonly endpoint: Endpoint | undefined
  readonly place: KeyPlace
  readonly kind: Kind | undefined
  readonly call: PastedCall
}
