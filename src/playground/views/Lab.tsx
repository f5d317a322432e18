import { useState } from 'react'
import type { Kit } from '../world/open.ts'
import { begin, loadKit } from '../world/open.ts'
import type { Session } from '../world/state.ts'
import { LabBench } from './LabBench.tsx'

/** A provider with the state that its playground begins with. */
export type Opened = { readonly kit: Kit; readonly start: Session }

/** The full-size playground: any provider, one at a time. */
export const Lab = ({ first, element }: { readonly first: Opened; readonly element: HTMLElement }) => {
  const [opened, setOpened] = useState(first)
  const [problem, setProblem] = useState<string>()
  const choose = async (id: string): Promise<void> => {
    try {
      const kit = await loadKit(id)
      setOpened({ kit, start: await begin(kit, kit.docs.first) })
      setProblem(undefined)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      {problem !== undefined && <p className="hint hint--bad">{problem}</p>}
      <LabBench key={opened.kit.provider.id} {...opened} element={element} chooseProvider={(id) => void choose(id)} />
    </>
  )
}
