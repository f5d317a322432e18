import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import { ProviderSelect } from '#src/session/views/ProviderSelect.tsx'
import { loadBundle, type ProviderBundle } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import { Dashboard } from './Dashboard.tsx'
import { dashboardProvider, linkToDashboard, newKeyDays } from './link.ts'

type Props = { readonly first: ProviderBundle; readonly start: World & { readonly kind: 'own' } }

/** The dashboards of all providers, one at a time. The address follows, so that a reload comes back, and is followed. */
export const DashboardPage = ({ first, start }: Props) => {
  const [bundle, setBundle] = useState(first)
  const [problem, setProblem] = useState<string>()
  const turn = useRef(0)
  /** Shows a provider's dashboard, unless another was asked for meanwhile. */
  const show = async (id: string): Promise<void> => {
    const mine = (turn.current += 1)
    try {
      const next = await loadBundle(id)
      if (turn.current !== mine) return
      setBundle(next)
      setProblem(undefined)
      if (dashboardProvider(location) !== id) history.pushState(null, '', linkToDashboard(id))
    } catch (error) {
      if (turn.current === mine) setProblem(errorText(error))
    }
  }
  const follow = useEffectEvent((): void => {
    const id = dashboardProvider(location)
    if (id !== undefined) void show(id)
    else if (location.hash === '') void show(first.provider.id)
  })
  useEffect(() => {
    const listener = (): void => follow()
    addEventListener('hashchange', listener)
    return () => removeEventListener('hashchange', listener)
  }, [])
  const { provider } = bundle
  return (
    <>
      {problem !== undefined && <p className="hint hint--bad">{problem}</p>}
      <Dashboard key={provider.id} bundle={bundle} start={start} newKeyDays={newKeyDays(location)}>
        <ProviderSelect current={provider.id} choose={(id) => void show(id)} />
      </Dashboard>
    </>
  )
}
