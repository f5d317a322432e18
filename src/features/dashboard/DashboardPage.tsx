import { useState } from 'react'
import { errorText } from '#mocks/engine/error-text.ts'
import { ProviderSelect } from '#src/session/views/ProviderSelect.tsx'
import { loadBundle, type ProviderBundle } from '#src/session/open.ts'
import type { World } from '#src/session/state.ts'
import { Dashboard } from './Dashboard.tsx'
import { linkToDashboard } from './link.ts'

type Props = { readonly first: ProviderBundle; readonly start: World & { readonly kind: 'own' } }

/** The dashboards of all providers, one at a time. The address follows, so that a reload comes back. */
export const DashboardPage = ({ first, start }: Props) => {
  const [bundle, setKit] = useState(first)
  const [problem, setProblem] = useState<string>()
  const choose = async (id: string): Promise<void> => {
    try {
      setKit(await loadBundle(id))
      setProblem(undefined)
      history.replaceState(history.state, '', linkToDashboard(id))
    } catch (error) {
      setProblem(errorText(error))
    }
  }
  const { provider } = bundle
  return (
    <>
      {problem !== undefined && <p className="hint hint--bad">{problem}</p>}
      <Dashboard key={provider.id} bundle={bundle} start={start}>
        <ProviderSelect current={provider.id} choose={(id) => void choose(id)} />
      </Dashboard>
    </>
  )
}
