import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Opened } from '#src/session/open-location.ts'
import type { PlaygroundSession, SentExchange } from '#src/session/state.ts'
import { NotLoaded } from '#src/ui/LazyPart.tsx'
import { PlaygroundPage } from './PlaygroundPage.tsx'
import { LinkProblems } from './LinkProblems.tsx'
import type { Put } from './paste/PastePanel.tsx'

/** The full-size playground: any provider, one at a time. A link that is followed while it is open is opened in it. */
export const PlaygroundFrame = ({ first, element }: { readonly first: Opened; readonly element: HTMLElement }) => {
  const [opened, setOpened] = useState(first)
  const [count, setCount] = useState(0)
  /** What did not load, as what would load it again. */
  const [failed, setFailed] = useState<{ readonly load: () => Promise<Opened> }>()
  /** What takes the focus once the next playground stands: the one that had it is gone. */
  const goesOn = useRef('')
  const session = useRef(first.start)
  const turn = useRef(0)
  /** Opens what comes last; what was asked for before it is dropped. */
  const open = async (load: () => Promise<Opened>): Promise<void> => {
    const mine = (turn.current += 1)
    setFailed(undefined)
    try {
      const arrived = await load()
      if (turn.current !== mine) return
      setOpened(arrived)
      setCount((before) => before + 1)
    } catch (error) {
      console.error(error)
      if (turn.current === mine) setFailed({ load })
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
      goesOn.current = '[type="submit"]'
      void open(async () => (await import('#src/session/share/put.ts')).putShared(shared, own, before))
    }
  useEffect(() => {
    if (goesOn.current === '') return
    element.querySelector<HTMLElement>(`.playground ${goesOn.current}`)?.focus()
    goesOn.current = ''
  }, [count, element])
  const follow = useEffectEvent((): void => {
    if (location.hash.startsWith('#playground?')) void open(async () => (await goOn()).goToAddress(standing()))
  })
  useEffect(() => {
    const listener = (): void => follow()
    addEventListener('hashchange', listener)
    return () => removeEventListener('hashchange', listener)
  }, [])
  return (
    <>
      {failed && <NotLoaded name="What you chose" again={() => void open(failed.load)} />}
      {opened.problems && opened.problems.length > 0 && <LinkProblems problems={opened.problems} />}
      <PlaygroundPage
        key={count}
        opened={opened}
        put={put}
        element={element}
        remember={remember}
        chooseProvider={(id) => {
          goesOn.current = 'select'
          void open(async () => (await goOn()).goToProvider(id, standing()))
        }}
      />
    </>
  )
}
