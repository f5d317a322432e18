import { scratchCatalog } from '#mocks/browser/world.ts'
import type { Provider } from '#mocks/engine/provider.ts'
import { Select } from '#src/ui/Select.tsx'
import { useLatest } from '#src/ui/use-latest.ts'

const none: readonly Provider[] = []
const allProviders = async (): Promise<readonly Provider[]> =>
  (await Promise.all(scratchCatalog.ids.map((id) => scratchCatalog.byId(id)))).filter((each) => each !== undefined)

type Props = { readonly current: string; readonly choose: (id: string) => void }

/** The providers to choose from, where the paste does not tell, or tells wrong. */
export const ChooseProvider = ({ current, choose }: Props) => {
  const providers = useLatest(allProviders, none)
  const options = providers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <span className="diag__choose">
      <Select
        label={current === '' ? 'Provider' : 'Check against'}
        value={current}
        options={current === '' ? [{ value: '', label: 'Choose…' }, ...options] : options}
        change={(value) => value !== '' && choose(value)}
      />
    </span>
  )
}
