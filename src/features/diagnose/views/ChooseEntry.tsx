import type { EntryChoice } from '#src/features/diagnose/diagnosis.ts'
import { Select } from '#src/ui/Select.tsx'

type Props = { readonly choice: EntryChoice; readonly choose: (index: number) => void }

/** The requests of a HAR to choose from, those that failed first. */
export const ChooseEntry = ({ choice: { entries, current }, choose }: Props) => (
  <span className="diag__choose">
    <Select
      label="Request"
      value={String(current)}
      options={entries.map(({ index, method, address, status }) => ({
        value: String(index),
        label: `${status ?? 'no answer'} ${method} ${address}`,
      }))}
      change={(value) => choose(Number(value))}
    />
  </span>
)
