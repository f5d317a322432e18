import { useId } from 'react'
import type { EntryChoice } from '#src/features/diagnose/diagnosis.ts'

/** The requests of a HAR to choose from, those that failed first. */
export const ChooseEntry = ({
  choice: { entries, current },
  choose,
}: {
  readonly choice: EntryChoice
  readonly choose: (index: number) => void
}) => {
  const id = useId()
  return (
    <span className="diag__choose">
      <label htmlFor={id}>Request</label>
      <select id={id} className="select" value={current} onChange={({ target }) => choose(Number(target.value))}>
        {entries.map(({ index, method, address, status }) => (
          <option key={index} value={index}>
            {`${status ?? 'no answer'} ${method} ${address}`}
          </option>
        ))}
      </select>
    </span>
  )
}
