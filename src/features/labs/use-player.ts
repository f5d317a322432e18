import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Provider } from '#mocks/engine/provider.ts'
import { errorText } from '#mocks/engine/error-text.ts'
import { onClear } from '#src/session/saved/clear-everything.ts'
import type { Player, ShownMoment } from './player.ts'
import type { Base } from './run.ts'
import { hashOf, type LabKind, type LabSession, openLab } from './session.ts'
import type { Start } from './start.ts'

/** Virtual seconds in a real one. */
export const speeds = [1, 5, 20] as const
export type Speed = (typeof speeds)[number]

const BEAT = 100
/** Where motion is not wanted the picture changes once a second. */
const CALM_BEAT = 1000
/** Where nothing happens by itself, a replay does one thing a second. */
const IDLE_BEAT = 1000

/** Whether the reader asked the system for less motion. */
export const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const useBeat = (player: Pick<Player<Base>, 'beat'>, playing: boolean, speed: Speed, idle: boolean): void => {
  useEffect(() => {
    if (!playing) return undefined
    const beat = idle ? IDLE_BEAT : isCalm() ? CALM_BEAT : BEAT
    const timer = setInterval(() => void player.beat(beat * speed), beat)
    return () => clearInterval(timer)
  }, [player, playing, speed, idle])
}

/** Keeps the page's address at the run, so that a reload comes back to it. A page that nobody touched keeps the address that it has. */
const useAddress = (hash: string, touched: boolean): void => {
  useEffect(() => {
    if (touched) history.replaceState(history.state, '', hash)
  }, [hash, touched])
}

export type Running<State extends Base> = LabSession<State> & {
  readonly shown: ShownMoment<State>
  readonly speed: Speed
  readonly setSpeed: (speed: Speed) => void
  readonly restart: (change?: Partial<Start>) => void
  readonly replay: (which: 'right' | 'wrong') => void
  /** Why the last change could not be made. */
  readonly problem: string | undefined
}

/** A lab that plays on a page: it can be stopped, stepped, sped up, played again, and begun with other options. */
export const useRunning = <State extends Base>(
  kind: LabKind<State>,
  providers: readonly Provider[],
  first: LabSession<State>,
): Running<State> => {
  const [session, setSession] = useState(first)
  const [speed, setSpeed] = useState<Speed>(5)
  const [problem, setProblem] = useState<string>()
  const { provider, options, lab, player } = session
  const shown = useSyncExternalStore(player.subscribe, player.read)
  const { state, playing } = shown
  useBeat(player, playing, speed, lab.idle === true)
  // Browsers allow a few changes of the address a second: while time runs, it is written once in a real one.
  const to = playing ? state.now - (state.now % (speed * 1000)) : state.now
  useAddress(hashOf(session, shown, to), session !== first || state.now > 0 || state.acts.length > 0)

  const open = async (change: Partial<Start>): Promise<LabSession<State> | undefined> => {
    player.pause()
    try {
      const next = await openLab(kind, providers, { provider: provider.id, options, script: [], ...change })
      setSession(next)
      setProblem(undefined)
      return next
    } catch (error) {
      setProblem(errorText(error))
      return undefined
    }
  }
  const replay = async (which: 'right' | 'wrong'): Promise<void> => {
    const next = await open({ script: kind.scripts(provider, options)[which] })
    if (!next) return
    if (isCalm()) await next.player.finish()
    else next.player.play()
  }
  useEffect(() => onClear(() => void open({})))
  return {
    ...session,
    shown,
    speed,
    setSpeed,
    restart: (change = {}) => void open(change),
    replay: (which) => void replay(which),
    problem,
  }
}
