import type { Endpoint } from '#mocks/engine/endpoint.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import type { Kind } from '#src/features/diagnose/credential/look.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import type { KeyPlace } from '#src/features/diagnose/credential/find-key.ts'

/** What is known of a key. */
export type ValueOutlook = {
  readonly provider: Provider
  readonly providers: readonly Pick<Provider, 'name' | 'keyFormats'>[]
  readonly endpoint: Endpoint | undefined
  readonly kind: Kind | undefined
  /** The call that it stands in, where there is one. */
  readonly call: PastedCall | undefined
}

/** What is known of a key and of where it stands. */
export type KeyOutlook = ValueOutlook & { readonly place: KeyPlace; readonly call: PastedCall }
