import { useState } from 'react'
import { siteBase } from '#src/transport/worlds.ts'
import { linkTo } from '#src/session/link.ts'
import { ownWorld, type ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession } from '#src/session/state.ts'
import { Icon } from '#src/ui/Icon.tsx'

type State =
  | { readonly kind: 'rest' }
  | { readonly kind: 'copied' | 'refused'; readonly link: string; readonly leftOut: readonly string[] }

const linkOf = async (
  bundle: ProviderBundle,
  session: PlaygroundSession,
): Promise<{ link: string; leftOut: readonly string[] }> => {
  // A world that was cleared is not made anew for the sake of its clock.
  if (session.outcome.kind === 'cleared')
    return { link: location.origin + linkTo(siteBase, { provider: bundle.provider.id }), leftOut: [] }
  const { share, fragmentOf } = await import('#src/session/share/link-of.ts')
  const { mock } = session.world.kind === 'own' ? await ownWorld() : session.world
  const { shared, leftOut } = share(bundle.provider, session, await mock.store.clock())
  return { link: `${location.origin}${siteBase}playground/${fragmentOf(shared)}`, leftOut }
}

/** Copies a link to this request in the full-size playground, and says what it leaves out: no credential is ever in it. */
export const LinkToThis = ({
  bundle,
  session,
}: {
  readonly bundle: ProviderBundle
  readonly session: PlaygroundSession
}) => {
  const [state, setState] = useState<State>({ kind: 'rest' })
  const copy = async (): Promise<void> => {
    const made = await linkOf(bundle, session)
    try {
      await navigator.clipboard.writeText(made.link)
      setState({ kind: 'copied', ...made })
    } catch {
      setState({ kind: 'refused', ...made }) // Some browsers ask first, and some pages may not copy at all.
    }
  }
  return (
    <>
      <button type="button" className="btn btn--quiet" onClick={() => void copy()}>
        <Icon name={state.kind === 'copied' ? 'check' : 'copy'} /> Link to this
      </button>
      <span className="sharesays" role="status">
        {state.kind === 'copied' && 'Copied.'}
        {state.kind !== 'rest' && state.leftOut.length > 0 && ` Left out: ${state.leftOut.join('; ')}.`}
      </span>
      {state.kind === 'refused' && (
        <input className="input sharelink" type="text" readOnly aria-label="Link, to copy by hand" value={state.link} />
      )}
    </>
  )
}
