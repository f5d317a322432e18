import { useId } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { useLatest } from '#src/ui/use-latest.ts'

const none: readonly Provider[] = []
const allProviders = async (): Promise<readonly Provider[]> =>
  (await Promise.all(scratchCatalog.ids.map((id) => scratchCatalog.byId(id)))).filter((each) => each !== undefined)

/** The providers to choose from, where the paste does not tell, or tells wrong. */
export const ChooseProvider = ({
  current,
  choose,
}: {
  readonly current: string
  readonly choose: (id: string) => void
}) => {
  const id = useId()
  const providers = useLatest(allProviders, none)
  return (
    <span className="diag__choose">
      <label htmlFor={id}>{current === '' ? 'Provider' : 'Check against'}</label>
      <select
        id={id}
        className="select"
        value={current}
        onChange={({ target }) => target.value !== '' && choose(target.value)}
      >
        {current === '' && <option value="">Choose…</option>}
        {providers.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </span>
  )
}
