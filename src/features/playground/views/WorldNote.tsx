import { useSyncExternalStore } from 'react'
import { onWorldChange, worldNotice } from '#mocks/browser/world.ts'
import type { Kit } from '#src/features/playground/session/open.ts'
import type { Session } from '#src/features/playground/session/state.ts'
import { Says } from '#src/ui/InlineText.tsx'

/** What the reader should know of the world at hand: a case's note, or how their own world is kept. */
export const WorldNote = ({ kit, session: { world } }: { readonly kit: Kit; readonly session: Session }) => {
  const notice = useSyncExternalStore(onWorldChange, worldNotice)
  const note =
    world.kind === 'own' ? (notice ?? world.notice) : kit.provider.cases.find(({ id }) => id === world.caseId)?.note
  return note === undefined ? null : (
    <p className="hint card__note">
      <Says text={note} />
    </p>
  )
}
