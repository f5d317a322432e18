import { errorText } from '#mocks/engine/error-text.ts'
import { type ActionOf, type Base, type LabAct, type LabRun, runOut, runTo } from './run.ts'

/** What a view shows of a run. `left` is what the script still holds. */
export type ShownMoment<State extends Base> = {
  readonly state: State
  readonly playing: boolean
  readonly left: readonly LabAct<ActionOf<State>>[]
  readonly fault: string | undefined
}

/** Plays a lab: one thing after another, however fast the reader presses. It has no clock of its own; who owns it calls `advance`. */
export const playerOf = <State extends Base>(lab: LabRun<State>, script: readonly LabAct<ActionOf<State>>[]) => {
  let shown: ShownMoment<State> = { state: lab.state(), playing: false, left: script, fault: undefined }
  let queue = Promise.resolve()
  let busy = 0
  const listeners = new Set<() => void>()

  const publish = (change: Partial<ShownMoment<State>>): void => {
    shown = { ...shown, ...change }
    for (const listener of listeners) listener()
  }
  const ended = (state: State, left: readonly LabAct<ActionOf<State>>[]): boolean =>
    left.length === 0 && (lab.idle ?? state.over)
  const then = (job: () => Promise<readonly LabAct<ActionOf<State>>[]>): Promise<void> => {
    busy += 1
    queue = queue
      .then(job)
      .then(
        (left) => {
          const state = lab.state()
          publish({ state, left, playing: shown.playing && !ended(state, left) })
        },
        (error: unknown) => publish({ playing: false, fault: errorText(error) }),
      )
      .finally(() => {
        busy -= 1
      })
    return queue
  }

  return {
    read: (): ShownMoment<State> => shown,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    play: (): void => publish({ playing: true }),
    pause: (): void => publish({ playing: false }),
    /**
     * Lets `ms` of virtual time pass; in a lab where nothing happens by itself, the time up to what the script does next. A beat
     * that comes before the last one is through is left out.
     */
    beat: (ms: number): Promise<void> => {
      if (busy > 0) return queue
      const { now } = lab.state()
      const to = lab.idle ? (shown.left[0]?.at ?? now) : now + ms
      return then(() => runTo(lab, shown.left, to))
    },
    step: (ms: number): Promise<void> => then(() => runTo(lab, shown.left, lab.state().now + ms)),
    /** Does something by hand: what the script still held is dropped. */
    act: (action: ActionOf<State>): Promise<void> =>
      then(async () => {
        await lab.act(action)
        return []
      }),
    /** Plays what is left of the script, to the end of the lab. */
    finish: (): Promise<void> =>
      then(async () => {
        await runOut(lab, shown.left)
        return []
      }),
  }
}
export type Player<State extends Base> = ReturnType<typeof playerOf<State>>
