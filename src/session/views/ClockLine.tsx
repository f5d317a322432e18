import type { Time } from '#src/session/use-clock.ts'
import { Icon } from '#src/ui/Icon.tsx'

/** As long as a time, so that the line has its room before the clock is read: what follows would move on a phone. */
const UNREAD = '\u00a0'.repeat('2026-01-15 10:00:00'.length)

/** The world's time in a line; unseen until it is read. */
export const ClockLine = ({ time }: { readonly time: Time | undefined }) => {
  const iso = time && new Date(time.now).toISOString()
  return (
    <span className="clock" data-unread={time ? undefined : ''}>
      <Icon name="clock" />
      <span>
        <time dateTime={iso}>{iso?.slice(0, 19).replace('T', ' ') ?? UNREAD}</time> UTC,{' '}
        {time?.runs ? 'runs' : 'frozen'}
      </span>
    </span>
  )
}
