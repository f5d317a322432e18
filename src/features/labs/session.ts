import type { Provider } from '#mocks/engine/provider.ts'
import { type Player, playerOf } from './player.ts'
import { type Base, type LabAct, type LabRun, runTo } from './run.ts'
import { type Start, startHash } from './start.ts'

export type Options<Name extends string> = Readonly<Record<Name, string>>

/** What a lab is made of: its options (the first value of each is the default), how it is opened, and its two replays. */
export type LabKind<
  State extends Base<Action>,
  Action extends string,
  Opened extends LabRun<State, Action>,
  Name extends string,
> = {
  readonly options: Readonly<Record<Name, readonly string[]>>
  readonly isAction: (text: string) => text is Action
  readonly open: (provider: Provider, options: Options<Name>) => Promise<Opened>
  readonly scripts: (
    provider: Provider,
    options: Options<Name>,
  ) => Readonly<Record<'right' | 'wrong', readonly LabAct<Action>[]>>
}

/** A lab that was opened, with what its address says of it. */
export type LabSession<
  State extends Base<Action>,
  Action extends string,
  Opened extends LabRun<State, Action>,
  Name extends string,
> = {
  readonly provider: Provider
  readonly options: Options<Name>
  readonly lab: Opened
  readonly player: Player<State, Action>
}

const chosen = <Name extends string>(
  allowed: Readonly<Record<Name, readonly string[]>>,
  asked: Start['options'],
): Options<Name> => {
  const names = Object.entries<readonly string[]>(allowed)
  const made: unknown = Object.fromEntries(
    names.map(([name, values]) => [name, values.find((each) => each === asked[name]) ?? values[0]]),
  )
  if (!hasAll<Name>(made, Object.keys(allowed))) throw new Error('A lab’s option has no value.')
  return made
}
const hasAll = <Name extends string>(made: unknown, names: readonly string[]): made is Options<Name> =>
  typeof made === 'object' && made !== null && names.every((name) => Object.hasOwn(made, name))

/**
 * Opens a lab as a start asks for it, and plays what was done up to its time. A provider, an option or an action that this lab
 * does not know is left out; the first of `providers` is the default.
 */
export const openLab = async <
  State extends Base<Action>,
  Action extends string,
  Opened extends LabRun<State, Action>,
  Name extends string,
>(
  kind: LabKind<State, Action, Opened, Name>,
  providers: readonly Provider[],
  start: Start,
): Promise<LabSession<State, Action, Opened, Name>> => {
  const provider = providers.find(({ id }) => id === start.provider) ?? providers[0]
  if (!provider) throw new Error('No provider plays this lab.')
  const options = chosen(kind.options, start.options)
  const lab = await kind.open(provider, options)
  const script = start.script.flatMap(({ at, do: action }) => (kind.isAction(action) ? [{ at, do: action }] : []))
  const left = start.to === undefined ? script : await runTo(lab, script, start.to)
  return { provider, options, lab, player: playerOf(lab, left) }
}

/** The address of a run that was played up to `to`: a reload comes back to it. Without `to` it waits to be started. */
export const hashOf = <State extends Base<Action>, Action extends string>(
  {
    provider,
    options,
  }: { readonly provider: Pick<Provider, 'id'>; readonly options: Readonly<Record<string, string>> },
  { state, left }: { readonly state: Pick<State, 'acts'>; readonly left: readonly LabAct<Action>[] },
  to?: number,
): string => startHash({ provider: provider.id, options, script: [...state.acts, ...left], to })
