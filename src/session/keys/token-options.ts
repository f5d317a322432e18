import type { Provider } from '#mocks/engine/provider.ts'
import { type Chosen, noCredential } from '#src/session/request/draft.ts'
import type { SavedCredential } from '#src/session/saved/credentials.ts'
import { type PlaygroundSession, worldIdOf } from '#src/session/state.ts'

export type TokenOption = { readonly value: string; readonly label: string; readonly chosen: Chosen }

const option = (chosen: Chosen, label: string): TokenOption => ({ value: `${chosen.from}:${chosen.id}`, label, chosen })

/** What the token field offers: the case's token, those issued to this page in the world at hand, saved ones, any text, or none. */
export const tokenOptions = (
  provider: Pick<Provider, 'id'>,
  { world, origin, issued: issuedNow }: Pick<PlaygroundSession, 'world' | 'origin' | 'issued'>,
  saved: readonly SavedCredential[],
): readonly TokenOption[] => {
  const worldId = worldIdOf(world)
  const issued = issuedNow.filter((each) => each.kind === 'token' && each.worldId === worldId)
  const kept = saved.filter(
    (each) =>
      world.kind === 'own' &&
      each.kind === 'token' &&
      each.provider === provider.id &&
      !issued.some(({ text }) => text === each.text),
  )
  return [
    ...(origin.token.from === 'case' ? [option(origin.token, 'This example’s token')] : []),
    ...issued.map(({ id, text, hint }) => option({ from: 'own', id, text }, `From a log-in · ${hint}`)),
    ...kept.map(({ id, text, hint }) => option({ from: 'saved', id, text }, `Saved · ${hint}`)),
    option({ ...noCredential, from: 'pasted' }, 'Paste a token…'),
    option(noCredential, 'No token'),
  ]
}
