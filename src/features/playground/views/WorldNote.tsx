import { useSyncExternalStore } from 'react'
import { onWorldChange, worldNotice } from '#mocks/browser/world.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { InlineText } from '#src/ui/InlineText.tsx'

/** What the reader should know of the world at hand: a case's note, or how their own world is kept. */
export const WorldNote = ({
  bundle,
  session: { world },
}: {
  readonly bundle: ProviderBundle
  readonly session: PlaygroundSession
}) => {
  const notice = useSyncExternalStore(onWorldChange, worldNotice)
  const note =
    world.kind === 'own' ? (notice ?? world.notice) : bundle.provider.cases.find(({ id }) => id === world.caseId)?.note
  return note === undefined ? null : (
    <p className="hint card__note">
      <InlineText text={note} />
    </p>
  )
}
