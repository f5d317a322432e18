/** Something that is done in a lab at a point of its time (ms since its beginning). */
export type Act<Action extends string> = { readonly at: number; readonly do: Action }

/** What every lab's state says; `over` ends the run. */
export type Base<Action extends string> = {
  readonly now: number
  readonly over: boolean
  readonly acts: readonly Act<Action>[]
}

/** A simulation: virtual time, actions, and a state that never changes once it was read. */
export type Lab<State, Action extends string> = {
  readonly state: () => State
  readonly advance: (to: number) => Promise<void>
  readonly act: (action: Action) => Promise<void>
  /** Nothing happens by itself: time passes only between things that are done. */
  readonly idle?: true
}

/** Lets a lab run until `to`; whatever the script holds for that time is done at its moment. Returns what is left of the script. */
export const runTo = async <Action extends string, State extends Base<Action>>(
  lab: Lab<State, Action>,
  script: readonly Act<Action>[],
  to: number,
): Promise<readonly Act<Action>[]> => {
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
export const runOut = async <Action extends string, State extends Base<Action>>(
  lab: Lab<State, Action>,
  script: readonly Act<Action>[],
): Promise<void> => {
  let left = script
  while ((left.length > 0 || !(lab.idle ?? lab.state().over)) && lab.state().now < LONGEST)
    left = await runTo(lab, left, lab.state().now + 1000)
}
