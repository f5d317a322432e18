/** Something that is done in a lab at a point of its time (ms since its beginning). */
export type LabAct<Action extends string> = { readonly at: number; readonly do: Action }

/** What every lab's state says; `over` ends the run. */
export type Base<Action extends string = string> = {
  readonly now: number
  readonly over: boolean
  readonly acts: readonly LabAct<Action>[]
}

/** What may be done in a lab with this state. */
export type ActionOf<State extends Base> = State['acts'][number]['do']

/** A simulation: virtual time, actions, and a state that never changes once it was read. */
export type LabRun<State extends Base> = {
  readonly state: () => State
  readonly advance: (to: number) => Promise<void>
  readonly act: (action: ActionOf<State>) => Promise<void>
  /** Nothing happens by itself: time passes only between things that are done. */
  readonly idle?: true
}

/** Lets a lab run until `to`; whatever the script holds for that time is done at its moment. Returns what is left of the script. */
export const runTo = async <State extends Base>(
  lab: LabRun<State>,
  script: readonly LabAct<ActionOf<State>>[],
  to: number,
): Promise<readonly LabAct<ActionOf<State>>[]> => {
  for (const [index, { at, do: action }] of script.entries()) {
    if (at > to) {
      await lab.advance(to)
      return script.slice(index)
    }
    await lab.advance(at)
    await lab.act(action)
  }
  await lab.advance(to)
  return []
}

/** How far a lab may run, in ms: an hour of virtual time, so that no link can ask for more. */
export const LONGEST = 3_600_000

/** Lets a script run to its end, in steps of a second, and stops where the lab is over. */
export const runOut = async <State extends Base>(
  lab: LabRun<State>,
  script: readonly LabAct<ActionOf<State>>[],
): Promise<void> => {
  let left = script
  while ((left.length > 0 || !(lab.idle ?? lab.state().over)) && lab.state().now < LONGEST)
    left = await runTo(lab, left, lab.state().now + 1000)
}
