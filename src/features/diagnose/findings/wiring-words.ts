import type { Provider } from '#mocks/engine/provider.ts'
import type { CallForm } from '#src/features/diagnose/call.ts'
import { waysOf } from './key-ways.ts'

/** What is wrong, and what to do. */
export type Words = { readonly says: string; readonly fix: string }
/** Who reads the call, how it reads keys, and in what form the call was pasted. */
export type WiringContext = {
  readonly provider: Provider | undefined
  readonly form: CallForm | undefined
}

export const who = ({ provider }: WiringContext): string => provider?.name ?? 'The provider'
export const ways = ({ provider }: WiringContext): string =>
  provider ? waysOf(provider) : 'the header that your provider documents'
