import { useState } from 'react'
import { Ask } from '#src/features/dashboard/Ask.tsx'
import { SelectField } from '#src/features/dashboard/Field.tsx'

type Props<T extends string> = {
  readonly label: string
  readonly hint: string
  readonly values: readonly T[]
  readonly current: string
  readonly wordsOf?: (value: T) => string
  /** What a value brings about; what brings about nothing is not asked. */
  readonly consequencesOf?: (value: T) => readonly string[]
  readonly set: (value: T) => void
}

/** One thing of the account that can be changed. What stops all its keys is asked once. */
export const AccountSelect = <T extends string>({
  label,
  hint,
  values,
  current,
  wordsOf = String,
  consequencesOf = () => [],
  set,
}: Props<T>) => {
  const [asks, setAsks] = useState<T>()
  const choose = (text: string): void => {
    const value = values.find((each) => each === text)
    const isAsked = value !== undefined && consequencesOf(value).length > 0
    if (value !== undefined && !isAsked) set(value)
    setAsks(isAsked ? value : undefined)
  }
  return (
    <div className="stack stack--sm">
      <SelectField
        label={label}
        hint={hint}
        options={values.map((value) => ({ value, label: wordsOf(value) }))}
        value={asks ?? current}
        change={choose}
      />
      {asks !== undefined && asks !== current && (
        <Ask
          title={`Set the account to ${asks}?`}
          says={consequencesOf(asks)}
          go={`Set to ${asks}`}
          keep={`Stay ${current}`}
          act={() => set(asks)}
          close={() => setAsks(undefined)}
        />
      )}
    </div>
  )
}
