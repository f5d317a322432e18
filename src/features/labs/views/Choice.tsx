type Props<Value extends string> = {
  readonly label: string
  readonly values: readonly (readonly [value: Value, words: string])[]
  readonly value: string
  readonly choose: (value: Value) => void
}

/** One of a few, as buttons side by side. */
export const Choice = <Value extends string>({ label, values, value, choose }: Props<Value>) => (
  <span className="run__pick">
    <span className="label" aria-hidden="true">
      {label}
    </span>
    <span className="seg" role="group" aria-label={label}>
      {values.map(([each, words]) => (
        <button key={each} type="button" aria-pressed={each === value} onClick={() => choose(each)}>
          {words}
        </button>
      ))}
    </span>
  </span>
)
