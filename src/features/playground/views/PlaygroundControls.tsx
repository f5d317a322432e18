import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession, SendOutcome } from '#src/session/state.ts'
import { LinkToThis } from './LinkToThis.tsx'

/** What a playground can open: its parts are `id` (keys and clock) and `id`-paste. */
export type Opening = { readonly paste: boolean; readonly side: boolean }

type Props = {
  readonly id: string
  readonly bundle: ProviderBundle
  readonly session: PlaygroundSession
  /** The outcome that stands beside the request. */
  readonly outcome: SendOutcome
  readonly opening: Opening
  readonly open: (opening: Opening) => void
  readonly startOver: () => void
}

/** What stands beside the case and the clock in the head of every playground. */
export const PlaygroundControls = ({ id, bundle, session, outcome, opening, open, startOver }: Props) => {
  const { paste, side } = opening
  return (
    <span className="push rowline">
      <button type="button" className="btn btn--quiet" onClick={startOver}>
        Reset
      </button>
      <button
        type="button"
        className="btn"
        aria-expanded={paste}
        aria-controls={`${id}-paste`}
        onClick={() => open({ ...opening, paste: !paste })}
      >
        Paste a failing call
      </button>
      <LinkToThis bundle={bundle} session={session} shown={outcome} />
      <button
        type="button"
        className="btn"
        aria-expanded={side}
        aria-controls={id}
        onClick={() => open({ ...opening, side: !side })}
      >
        Keys and clock
      </button>
    </span>
  )
}
