import type { Provider } from '#mocks/engine/provider.ts'
import type { PastedCall } from '#src/features/diagnose/call.ts'
import type { Finding } from './catalog.ts'

/** What was found wrong while a paste was read. Its words are loaded with the first: a fifth of the diagnosis, which most calls do without. */
export const writingMistakes = async (
  { faults }: Pick<PastedCall, 'faults'>,
  provider: Provider | undefined,
  inCall: boolean,
): Promise<readonly Finding[]> => {
  if (faults.length === 0) return []
  const { inWords } = await import('./faults/in-words.ts')
  return inWords(faults, provider, inCall)
}
