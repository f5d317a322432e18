import { useEffect, useId, useState } from 'react'
import { catalog } from '../../../mocks/browser/world.ts'

/** The providers as a list; their names come once it is used, since each is loaded for its own. */
export const ProviderSelect = ({
  current,
  choose,
}: {
  readonly current: string
  readonly choose: (id: string) => void
}) => {
  const id = useId()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    let isLast = true
    void Promise.all(catalog.ids.map((each) => catalog.byId(each))).then((providers) => {
      if (isLast)
        setNames(Object.fromEntries(providers.filter((each) => each !== undefined).map((each) => [each.id, each.name])))
    })
    return () => {
      isLast = false
    }
  }, [])
  return (
    <div className="bench__case">
      <label htmlFor={id}>Provider</label>
      <select id={id} className="select" value={current} onChange={({ target }) => choose(target.value)}>
        {catalog.ids.map((each) => (
          <option key={each} value={each}>
            {names[each] ?? each}
          </option>
        ))}
      </select>
    </div>
  )
}
