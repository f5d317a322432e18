import type { Provider } from '#mocks/engine/provider.ts'
import type { Playground } from '#src/session/use-session.ts'

/** What a field of the request form is given: the provider that is asked, and the request with the ways to change it. */
export type FieldProps = { readonly provider: Provider; readonly playground: Playground }
