import type { Time } from '#src/session/use-clock.ts'
import { Icon } from '#src/ui/Icon.tsx'

/** The world's time in a line. */
export const ClockLine = ({ time }: { readonly time: Time | undefined }) => {
  if (!time) return <span className="clock" />
  const iso = new Date(time.now).toISOString()
  return (
    <span className="clock">
      <Icon name="clock" />
      <span>
        <time dateTime={iso}>{iso.slice(0, 19).replace('T', ' ')}</time> UTC, {time.runs ? 'runs' : 'frozen'}
      </span>
    </span>
  )
}
