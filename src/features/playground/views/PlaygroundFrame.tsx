import { useEffect, useRef, useState } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import { begin, loadBundle } from '#src/session/open.ts'
import { type Opened, openLocation } from '#src/session/open-location.ts'
import type { SentExchange } from '#src/session/state.ts'
import { PlaygroundPage } from './PlaygroundPage.tsx'
import { LinkProblems } from './LinkProblems.tsx'
import type { Put } from './paste/PastePanel.tsx'

/** The full-size playground: any provider, one at a time. A link that is followed while it is open is opened in it. */
export const PlaygroundFrame = ({ first, element }: { readonly first: Opened; readonly element: HTMLElement }) => {
  const [opened, setOpened] = useState(first)
  const [count, setCount] = useState(0)
  const [problem, setProblem] = useState<string>()
  const goesOn = useRef(false)
  const open = async (next: Promise<Opened>): Promise<void> => {
    try {
      setOpened(await next)
      setCount((before) => before + 1)
      setProblem(undefined)
    } catch (error) {
      setProblem(errorText(error))
    }
  }
  const choose = async (id: string): Promise<Opened> => {
    const bundle = await loadBundle(id)
    return { bundle, start: await begin(bundle, bundle.docs.first) }
  }
  const put =
    (before: readonly SentExchange[]): Put =>
    (shared, own) => {
      const next = import('#src/session/share/put.ts').then(({ putShared }) => putShared(shared, own, before))
      goesOn.current = true
      void open(next)
    }
  useEffect(() => {
    if (!goesOn.current) return
    goesOn.current = false
    // The panel is gone with its button: the reader goes on at the request.
    element.querySelector<HTMLElement>('.lab [type="submit"]')?.focus()
  }, [count, element])
  useEffect(() => {
    const follow = (): void => {
      if (location.hash.startsWith('#playground?')) void open(openLocation(location, first.bundle.provider.id))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [first])
  return (
    <>
      {problem !== undefined && <p className="hint hint--bad">{problem}</p>}
      {opened.problems && opened.problems.length > 0 && <LinkProblems problems={opened.problems} />}
      <PlaygroundPage
        key={count}
        opened={opened}
        put={put}
        element={element}
        chooseProvider={(id) => void open(choose(id))}
      />
    </>
  )
}
