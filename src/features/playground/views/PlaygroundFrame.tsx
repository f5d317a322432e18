import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import type { Opened } from '#src/session/open-location.ts'
import type { PlaygroundSession, SentExchange } from '#src/session/state.ts'
import { PlaygroundPage } from './PlaygroundPage.tsx'
import { LinkProblems } from './LinkProblems.tsx'
import type { Put } from './paste/PastePanel.tsx'

/** The full-size playground: any provider, one at a time. A link that is followed while it is open is opened in it. */
export const PlaygroundFrame = ({ first, element }: { readonly first: Opened; readonly element: HTMLElement }) => {
  const [opened, setOpened] = useState(first)
  const [count, setCount] = useState(0)
  const [problem, setProblem] = useState<string>()
  /** What takes the focus once the next playground stands: the one that had it is gone. */
  const goesOn = useRef('')
  const session = useRef(first.start)
  const turn = useRef(0)
  /** Opens what comes last; what was asked for before it is dropped. */
  const open = async (next: Promise<Opened>): Promise<void> => {
    const mine = (turn.current += 1)
    try {
      const arrived = await next
      if (turn.current !== mine) return
      setOpened(arrived)
      setCount((before) => before + 1)
      setProblem(undefined)
    } catch (error) {
      if (turn.current === mine) setProblem(errorText(error))
    }
  }
  const standing = () => ({ opened, session: session.current })
  const goOn = () => import('#src/session/go-on.ts')
  const remember = useCallback((now: PlaygroundSession): void => {
    session.current = now
  }, [])
  const put =
    (before: readonly SentExchange[]): Put =>
    (shared, own) => {
      const next = import('#src/session/share/put.ts').then(({ putShared }) => putShared(shared, own, before))
      goesOn.current = '[type="submit"]'
      void open(next)
    }
  useEffect(() => {
    if (goesOn.current === '') return
    element.querySelector<HTMLElement>(`.playground ${goesOn.current}`)?.focus()
    goesOn.current = ''
  }, [count, element])
  const follow = useEffectEvent((): void => {
    if (location.hash.startsWith('#playground?')) void open(goOn().then(({ goToAddress }) => goToAddress(standing())))
  })
  useEffect(() => {
    const listener = (): void => follow()
    addEventListener('hashchange', listener)
    return () => removeEventListener('hashchange', listener)
  }, [])
  return (
    <>
      {problem !== undefined && <p className="hint hint--bad">{problem}</p>}
      {opened.problems && opened.problems.length > 0 && <LinkProblems problems={opened.problems} />}
      <PlaygroundPage
        key={count}
        opened={opened}
        put={put}
        element={element}
        remember={remember}
        chooseProvider={(id) => {
          goesOn.current = 'select'
          void open(goOn().then(({ goToProvider }) => goToProvider(id, standing())))
        }}
      />
    </>
  )
}
