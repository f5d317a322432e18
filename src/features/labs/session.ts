import type { Provider } from '#mocks/engine/provider.ts'
import { type Player, playerOf } from './player.ts'
import { type ActionOf, type Base, type LabAct, type LabRun, runTo } from './run.ts'
import { type Start, startHash } from './start.ts'

type Options = Start['options']

/** What the view of a lab is given. */
export type LabProps<State extends Base> = {
  readonly kind: LabKind<State>
  readonly providers: readonly Provider[]
  readonly first: LabSession<State>
}

/** What a lab is made of: its options (the first value of each is the default), how it is opened, and its two replays. */
export type LabKind<State extends Base> = {
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly isAction: (text: string) => text is ActionOf<State>
  readonly open: (provider: Provider, options: Options) => Promise<LabRun<State>>
  readonly scripts: (
    provider: Provider,
    options: Options,
  ) => Readonly<Record<'right' | 'wrong', readonly LabAct<ActionOf<State>>[]>>
}

/** A lab that was opened, with what its address says of it. */
export type LabSession<State extends Base> = {
  readonly provider: Provider
  readonly options: Options
  readonly lab: LabRun<State>
  readonly player: Player<State>
}

const chosen = (allowed: LabKind<Base>['options'], asked: Options): Options =>
  Object.fromEntries(
    Object.entries(allowed).map(([name, values]) => [
      name,
      values.find((each) => each === asked[name]) ?? values[0] ?? '',
    ]),
  )

/**
 * Opens a lab as a start asks for it, and plays what was done up to its time. A provider, an option or an action that this lab
 * does not know is left out; the first of `providers` is the default.
 */
export const openLab = async <State extends Base>(
  kind: LabKind<State>,
  providers: readonly Provider[],
  start: Start,
): Promise<LabSession<State>> => {
  const provider = providers.find(({ id }) => id === start.provider) ?? providers[0]
  if (!provider) throw new Error('No provider plays this lab.')
  const options = chosen(kind.options, start.options)
  const lab = await kind.open(provider, options)
  const script = start.script.flatMap(({ at, do: action }) => (kind.isAction(action) ? [{ at, do: action }] : []))
  const left = start.to === undefined ? script : await runTo(lab, script, start.to)
  return { provider, options, lab, player: playerOf(lab, left) }
}

/** The address of a run that was played up to `to`: a reload comes back to it. Without `to` it waits to be started. */
export const hashOf = (
  { provider, options }: { readonly provider: Pick<Provider, 'id'>; readonly options: Options },
  { state, left }: { readonly state: Pick<Base, 'acts'>; readonly left: Base['acts'] },
  to?: number,
): string => startHash({ provider: provider.id, options, script: [...state.acts, ...left], to })
