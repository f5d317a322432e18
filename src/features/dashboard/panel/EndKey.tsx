import type { Provider } from '#mocks/engine/provider.ts'
import { endOfKey } from '#src/features/dashboard/keys/consequences.ts'
import { endingsOf, type KeyEnding } from '#src/features/dashboard/keys/endings.ts'
import type { KeySummary } from '#src/features/dashboard/state/read-keys.ts'
import { Ask } from '#src/features/dashboard/Ask.tsx'

type ButtonProps = {
  readonly provider: Provider
  readonly shown: KeySummary
  readonly choose: (ending: KeyEnding) => void
}

/** The buttons that end a key, as far as its provider has them. */
export const EndButtons = ({ provider, shown, choose }: ButtonProps) =>
  endingsOf(provider, shown).map((ending) => (
    <button
      key={ending.how}
      type="button"
      className="btn"
      aria-label={`${ending.button} ${shown.hint}`}
      onClick={() => choose(ending)}
    >
      {ending.button}
    </button>
  ))

type AskProps = {
  readonly provider: Provider
  readonly shown: KeySummary
  readonly ending: KeyEnding
  readonly now: number | undefined
  readonly end: (how: KeyEnding['how']) => void
  readonly close: () => void
}

/** Asks once before a key ends, with what breaks and from when on. */
export const AskEnd = ({ provider, shown, ending: { how, button, sure }, now, end, close }: AskProps) => (
  <Ask
    title={`${button} ${shown.hint}?`}
    says={endOfKey(provider, shown, how, now ?? 0)}
    go={sure}
    act={() => end(how)}
    close={close}
  />
)
