import type { World } from '#src/session/state.ts'
import type { Time } from '#src/session/use-clock.ts'
import { Icon } from '#src/ui/Icon.tsx'

/** As long as a time, so that the line has its room before the clock is read: what follows would move on a phone. */
const UNREAD = '\u00a0'.repeat('2026-01-15 10:00:00'.length)

type Props = { readonly kind: World['kind']; readonly time: Time | undefined }

/** The world's time in a line; unseen until it is read. The clock of a case stands still at first, and the reader's own runs. */
export const ClockLine = ({ kind, time }: Props) => {
  const iso = time && new Date(time.now).toISOString()
  const runs = time?.runs ?? kind === 'own'
  return (
    <span className="clock" data-unread={time ? undefined : ''}>
      <Icon name="clock" />
      <span>
        <time dateTime={iso}>{iso?.slice(0, 19).replace('T', ' ') ?? UNREAD}</time> UTC, {runs ? 'runs' : 'frozen'}
      </span>
    </span>
  )
}
