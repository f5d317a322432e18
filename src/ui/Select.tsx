import { useId } from 'react'

type Option = { readonly value: string; readonly label: string }

/** The entries of a list to choose from. */
export const Options = ({ options }: { readonly options: readonly Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))

/** The entries of a list, under headings. */
export const OptionGroups = ({
  groups,
}: {
  readonly groups: readonly { readonly label: string; readonly options: readonly Option[] }[]
}) =>
  groups.map(({ label, options }) => (
    <optgroup key={label} label={label}>
      <Options options={options} />
    </optgroup>
  ))

type Props = {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly change: (value: string) => void
}

/** A list to choose from behind its label. */
export const Select = ({ label, value, options, change }: Props) => {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="select" value={value} onChange={({ target }) => change(target.value)}>
        <Options options={options} />
      </select>
    </>
  )
}
