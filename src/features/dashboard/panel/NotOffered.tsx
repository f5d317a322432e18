import { useId } from 'react'

/** An operation that the provider's dashboard lacks, said rather than hidden. */
export const NotOffered = ({ what, by }: { readonly what: string; readonly by: string }) => {
  const id = useId()
  return (
    <p className="rowline">
      <button type="button" className="btn" aria-disabled="true" aria-describedby={id}>
        {what}
      </button>
      <span className="hint" id={id}>
        Not offered by {by}
      </span>
    </p>
  )
}
