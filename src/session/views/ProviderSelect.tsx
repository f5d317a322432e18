import { useId } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'
import { providerName } from '#src/ui/provider-name.ts'

/** The providers as a list; each is loaded when it is chosen. */
export const ProviderSelect = ({
  current,
  choose,
}: {
  readonly current: string
  readonly choose: (id: string) => void
}) => {
  const id = useId()
  return (
    <div className="card__case">
      <label htmlFor={id}>Provider</label>
      <select id={id} className="select" value={current} onChange={({ target }) => choose(target.value)}>
        {scratchCatalog.ids.map((each) => (
          <option key={each} value={each}>
            {providerName(each)}
          </option>
        ))}
      </select>
    </div>
  )
}
