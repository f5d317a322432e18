import { Component, type ComponentType, type ReactNode, useEffect, useState } from 'react'

type Loaded<Props> = { readonly default: ComponentType<Props> }

/**
 * A part that loads when it is first shown. Where it does not load, or breaks, it says so in its own place with the way to try
 * again, and the rest of the page goes on. `name` is the part as a reader knows it; `quiet` shows nothing while it loads.
 */
export const lazyPart = <Props extends object>(
  name: string,
  load: () => Promise<Loaded<Props>>,
  { quiet = false }: { readonly quiet?: boolean } = {},
): ComponentType<Props> => {
  let loaded: ComponentType<Props> | undefined
  const LazyPart = (props: Props) => {
    const [Part, setPart] = useState(() => loaded)
    const [tries, setTries] = useState(0)
    const [hasFailed, setFailed] = useState(false)
    const isMissing = Part === undefined
    useEffect(() => {
      if (!isMissing) return undefined
      let isOver = false
      load().then(
        (part) => {
          loaded = part.default
          if (!isOver) setPart(() => part.default)
        },
        (error: unknown) => {
          console.error(error)
          if (!isOver) setFailed(true)
        },
      )
      return () => {
        isOver = true
      }
    }, [isMissing, tries])
    const again = (): void => {
      setFailed(false)
      setTries(tries + 1)
    }
    if (hasFailed) return <NotLoaded name={name} again={again} />
    if (!Part) return quiet ? null : <p className="hint">Loading: {name}</p>
    return (
      <Boundary key={tries} name={name} again={again}>
        <Part {...props} />
      </Boundary>
    )
  }
  return LazyPart
}

type NotLoadedProps = {
  readonly name: string
  readonly again: () => void
  /** What becomes of what the reader did so far. */
  readonly kept?: string
}

/** Says that a part did not load, with the ways to try again. */
export const NotLoaded = ({ name, again, kept = 'Your request is kept.' }: NotLoadedProps) => (
  <Failed again={again}>
    {name} did not load. The connection broke, or this site was updated since you opened the page. {kept}
  </Failed>
)

const Failed = ({ again, children }: { readonly again: () => void; readonly children: ReactNode }) => (
  <div className="partfailed" role="alert">
    <p className="hint hint--bad">{children}</p>
    <p className="rowline">
      <button type="button" className="btn" onClick={again}>
        Try again
      </button>
      <button type="button" className="btn btn--quiet" onClick={() => location.reload()}>
        Reload the page
      </button>
    </p>
  </div>
)

type BoundaryProps = { readonly name: string; readonly again: () => void; readonly children: ReactNode }

/** Keeps an error of one part from taking the page with it. */
class Boundary extends Component<BoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    const { name, again, children } = this.props
    return this.state.hasFailed ? <Failed again={again}>{name} broke. Your request is kept.</Failed> : children
  }
}
