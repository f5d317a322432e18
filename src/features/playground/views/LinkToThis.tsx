import { useEffect, useRef, useState } from 'react'
import { siteBase } from '#src/transport/worlds.ts'
import { linkTo } from '#src/session/link.ts'
import type { ProviderBundle } from '#src/session/open.ts'
import type { PlaygroundSession, SendOutcome } from '#src/session/state.ts'
import { Icon } from '#src/ui/Icon.tsx'

type Link = { readonly link: string; readonly differs: readonly string[] }

type State = { readonly kind: 'rest' } | ({ readonly kind: 'asks' | 'copied' | 'refused' } & Link)

const linkFor = async (bundle: ProviderBundle, session: PlaygroundSession, shown: SendOutcome): Promise<Link> => {
  // A world that was cleared is not made anew for the sake of its clock.
  if (session.outcome.kind === 'cleared')
    return { link: location.origin + linkTo(siteBase, { provider: bundle.provider.id }), differs: [] }
  const { linkOf } = await import('#src/session/share/link-of.ts')
  const { fragment, differs } = await linkOf(bundle, session, shown)
  return { link: `${location.origin}${siteBase}playground/${fragment}`, differs }
}

type Props = {
  readonly bundle: ProviderBundle
  readonly session: PlaygroundSession
  /** The outcome that stands beside the request. */
  readonly shown: SendOutcome
}

/** Copies a link to this request in the full-size playground. It says first what the link cannot carry: no credential is ever in it. */
export const LinkToThis = ({ bundle, session, shown }: Props) => {
  const [state, setState] = useState<State>({ kind: 'rest' })
  const [failed, setFailed] = useState(false)
  const goOn = useRef<HTMLButtonElement>(null)
  const asks = state.kind === 'asks'
  useEffect(() => {
    if (asks) goOn.current?.focus()
  }, [asks])
  const copy = async (made: Link): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made.link)
      setState({ kind: 'copied', ...made })
    } catch {
      setState({ kind: 'refused', ...made }) // Some browsers ask first, and some pages may not copy at all.
    }
  }
  const make = async (): Promise<void> => {
    setFailed(false)
    try {
      const made = await linkFor(bundle, session, shown)
      if (made.differs.length > 0) setState({ kind: 'asks', ...made })
      else await copy(made)
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" className="btn btn--quiet" onClick={() => void make()}>
        <Icon name={state.kind === 'copied' ? 'check' : 'copy'} /> Link to this
      </button>
      <span className="sharesays" role="status">
        {failed && 'The link could not be made: a part of this page did not load. Try again.'}
        {state.kind === 'copied' && 'Copied.'}
        {state.kind !== 'rest' && state.differs.length > 0 && ` ${state.differs.join(' ')}`}
      </span>
      {state.kind === 'asks' && (
        <span className="rowline">
          <button ref={goOn} type="button" className="btn" onClick={() => void copy(state)}>
            Copy the link
          </button>
          <button type="button" className="btn btn--quiet" onClick={() => setState({ kind: 'rest' })}>
            Cancel
          </button>
        </span>
      )}
      {state.kind === 'refused' && (
        <input className="input sharelink" type="text" readOnly aria-label="Link, to copy by hand" value={state.link} />
      )}
    </>
  )
}
