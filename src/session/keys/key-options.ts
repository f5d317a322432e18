import type { Provider } from '#mocks/engine/provider.ts'
import type { SavedCredential } from '#src/session/saved/credentials.ts'
import { type Chosen, noCredential } from '#src/session/request/draft.ts'
import { shownCredential } from '#src/session/request/mask.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import type { IssuedCredential } from './issued.ts'
import { type Example, examplesOf, exampleWords } from './examples.ts'

export type KeyOption = {
  readonly value: string
  readonly label: string
  readonly choose: { readonly example: Example } | { readonly chosen: Chosen }
}
export type KeyGroup = { readonly label: string; readonly options: readonly KeyOption[] }

const described = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ')

const chosenOption = (chosen: Chosen, label: string): KeyOption => ({
  value: `${chosen.from}:${chosen.id}`,
  label,
  choose: { chosen },
})

const ofMade = (issued: IssuedCredential): KeyOption =>
  chosenOption(
    { from: 'own', id: issued.id, text: issued.text },
    described([issued.hint, issued.class, issued.environment]),
  )

const ofSaved = (saved: SavedCredential): KeyOption =>
  chosenOption(
    { from: 'saved', id: saved.id, text: saved.text },
    described([
      saved.hint,
      saved.class,
      saved.environment,
      saved.where === 'tab' ? 'saved for this tab' : 'saved on this device',
    ]),
  )

/** What the key field offers: the case's key, examples in each state, the reader's own and saved keys, any text, or none. */
export const keyGroups = (
  provider: Provider,
  session: Pick<PlaygroundSession, 'world' | 'origin' | 'issued'>,
  saved: readonly SavedCredential[],
): readonly KeyGroup[] => {
  const { world, origin, issued } = session
  const many = provider.environments.length > 1
  const own =
    world.kind === 'own' ? issued.filter(({ kind, worldId }) => kind === 'key' && worldId === world.worldId) : []
  const kept =
    world.kind === 'own'
      ? saved.filter(
          (each) => each.kind === 'key' && each.provider === provider.id && !own.some(({ text }) => text === each.text),
        )
      : []
  const groups: readonly KeyGroup[] = [
    {
      label: 'This case',
      options:
        origin.key.from === 'case'
          ? [chosenOption(origin.key, `${shownCredential(origin.key.text, provider.keyFormats)} · this example’s key`)]
          : [],
    },
    {
      label: 'Your paste',
      options:
        origin.key.from === 'carried'
          ? [
              chosenOption(
                origin.key,
                `${shownCredential(origin.key.text, provider.keyFormats)} · yours, in memory alone`,
              ),
            ]
          : [],
    },
    { label: 'Your keys', options: own.map(ofMade) },
    { label: 'Saved', options: kept.map(ofSaved) },
    {
      label: world.kind === 'own' ? 'Example keys (in a scratch world)' : 'Example keys',
      options: examplesOf(provider).map((example) => ({
        value: `example:${example.id}`,
        label: described([exampleWords[example.state], example.class, many ? example.environment : undefined]),
        choose: { example },
      })),
    },
    {
      label: 'Other',
      options: [
        chosenOption({ ...noCredential, from: 'pasted' }, 'Paste a key…'),
        chosenOption(noCredential, 'No key'),
      ],
    },
  ]
  return groups.filter(({ options }) => options.length > 0)
}

/** The option that a chosen key is; text that was typed has one of its own, whatever it is. */
export const valueOf = ({ from, id }: Chosen): string => `${from}:${id}`
