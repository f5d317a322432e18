import { useEffect, useId, useState } from 'react'
import { scratchCatalog } from '#mocks/browser/world.ts'

/** The providers to choose from, where the paste does not tell, or tells wrong. */
export const ChooseProvider = ({
  current,
  choose,
}: {
  readonly current: string
  readonly choose: (id: string) => void
}) => {
  const id = useId()
  const [names, setNames] = useState<readonly { readonly id: string; readonly name: string }[]>([])
  useEffect(() => {
    let isLast = true
    void Promise.all(scratchCatalog.ids.map((each) => scratchCatalog.byId(each))).then((providers) => {
      if (isLast)
        setNames(providers.filter((each) => each !== undefined).map((each) => ({ id: each.id, name: each.name })))
    })
    return () => {
      isLast = false
    }
  }, [])
  return (
    <span className="diag__choose">
      <label htmlFor={id}>{current === '' ? 'Provider' : 'Judge it by'}</label>
      <select
        id={id}
        className="select"
        value={current}
        onChange={({ target }) => target.value !== '' && choose(target.value)}
      >
        {current === '' && <option value="">Choose…</option>}
        {names.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </span>
  )
}
