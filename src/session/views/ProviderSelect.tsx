import { scratchCatalog } from '#mocks/browser/world.ts'
import { providerName } from '#src/ui/provider-name.ts'
import { Select } from '#src/ui/Select.tsx'

type Props = { readonly current: string; readonly choose: (id: string) => void }

const options = scratchCatalog.ids.map((id) => ({ value: id, label: providerName(id) }))

/** The providers as a list; each is loaded when it is chosen. */
export const ProviderSelect = ({ current, choose }: Props) => (
  <div className="card__case">
    <Select label="Provider" value={current} options={options} change={choose} />
  </div>
)
